using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Sessions for notebooks that run without a front end, one after the other.</summary>
public static class NotebookSessions
{
    /// <summary>A new session. Until it is closed the process works in the folder, so that the cells' relative paths start there.</summary>
    public static CellSession Open(string folder)
    {
        var before = Environment.CurrentDirectory;
        var session = new ScriptSession(new SessionOptions { WorkingDirectory = folder });
        Environment.CurrentDirectory = folder;
        return new CellSession(
            (code, channel, interrupt) => session.EvaluateAsync(code, channel, interrupt),
            () =>
            {
                session.Dispose();
                Environment.CurrentDirectory = before;
            }
        );
    }
}
