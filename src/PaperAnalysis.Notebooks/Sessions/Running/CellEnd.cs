namespace PaperAnalysis.Notebooks.Sessions.Running;

/// <summary>How running a cell's code ended: a closed set, matched by <c>switch</c>.</summary>
internal abstract record CellEnd
{
    private CellEnd() { }

    public sealed record Finished(MimeBundle? Value) : CellEnd;

    public sealed record Threw(Exception Exception) : CellEnd;

    /// <param name="StillRunning">It could not be stopped.</param>
    public sealed record Stopped(bool StillRunning) : CellEnd;
}
