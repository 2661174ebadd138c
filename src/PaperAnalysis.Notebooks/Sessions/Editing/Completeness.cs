namespace PaperAnalysis.Notebooks.Sessions.Editing;

/// <summary>Whether a cell's text can be run as it stands: a closed set, matched by <c>switch</c>.</summary>
internal abstract record Completeness
{
    private Completeness() { }

    public sealed record Complete : Completeness;

    /// <param name="Indent">White space for the next line to start with.</param>
    public sealed record Incomplete(string Indent) : Completeness;

    public sealed record Invalid : Completeness;
}
