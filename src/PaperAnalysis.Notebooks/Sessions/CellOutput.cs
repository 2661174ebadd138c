namespace PaperAnalysis.Notebooks.Sessions;

/// <summary>
/// What a cell emits while it runs, in order. The value of its last expression and its error belong to
/// <see cref="EvaluationResult"/>.
/// </summary>
internal abstract record CellOutput
{
    private CellOutput() { }

    /// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
    public sealed record Stream(string Name, string Text) : CellOutput;

    /// <param name="DisplayId">Set where the display can be updated in place later.</param>
    public sealed record Display(MimeBundle Bundle, string? DisplayId) : CellOutput;

    public sealed record UpdateDisplay(MimeBundle Bundle, string DisplayId) : CellOutput;

    /// <param name="Wait">Clear only when the next output arrives.</param>
    public sealed record Clear(bool Wait) : CellOutput;
}
