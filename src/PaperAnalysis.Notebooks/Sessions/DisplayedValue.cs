using PaperAnalysis.Notebooks.Sessions.Running;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Sessions;

/// <summary>A value that a cell displayed, which can be replaced where it stands.</summary>
public sealed class DisplayedValue
{
    private readonly CellRun run;

    internal DisplayedValue(CellRun run, string id)
    {
        this.run = run;
        Id = id;
    }

    /// <summary>The display's id in the notebook's messages.</summary>
    public string Id { get; }

    /// <summary>Shows another value in its place.</summary>
    public void Update(object? value) =>
        run.Publish(new CellOutput.UpdateDisplay(Representations.Of(value), Id));
}
