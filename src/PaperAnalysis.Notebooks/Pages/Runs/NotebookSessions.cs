using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Sessions for notebooks that run without a front end, one after the other.</summary>
public static class NotebookSessions
{
    /// <param name="folder">Where the cells' relative paths start.</param>
    public static CellSession Open(string folder)
    {
        var session = new ScriptSession(new SessionOptions { WorkingDirectory = folder });
        return new CellSession(
            (code, channel, interrupt) => session.EvaluateAsync(code, channel, interrupt),
            session.Dispose
        );
    }
}
