using PaperAnalysis.Notebooks.Sessions.Running;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Sessions;

/// <summary>A value that a cell displayed, which can be replaced where it stands.</summary>
public sealed class DisplayedValue
{
    private readonly CellRun _run;

    internal DisplayedValue(CellRun run, string id)
    {
        this._run = run;
        Id = id;
    }

    /// <summary>The display's id in the notebook's messages.</summary>
    public string Id { get; }

    /// <summary>Shows another value in its place, also from a later cell.</summary>
    public void Update(object? value) => Update(Representations.Of(value));

    // A client that runs one cell after the other listens only to what the running one says.
    internal void Update(MimeBundle bundle) =>
        (CellRun.Current ?? _run).Publish(new CellOutput.UpdateDisplay(bundle, Id));
}
