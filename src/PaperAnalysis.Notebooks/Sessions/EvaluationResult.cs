namespace PaperAnalysis.Notebooks.Sessions;

/// <summary>How a cell ended: a closed set, matched by <c>switch</c>.</summary>
internal abstract record EvaluationResult
{
    private EvaluationResult() { }

    /// <param name="Value">The last expression's value, or null where the cell has none.</param>
    public sealed record Success(MimeBundle? Value) : EvaluationResult;

    /// <param name="Name">The exception's type, or <c>CompilationError</c>.</param>
    /// <param name="Message">The exception's message, or the first diagnostic.</param>
    /// <param name="Traceback">Lines with ANSI colours: the source line with a caret, then the frames of the user's
    /// code.</param>
    public sealed record Failure(string Name, string Message, IReadOnlyList<string> Traceback) : EvaluationResult;

    /// <param name="RestartNeeded">Code of the cell could not be stopped and still runs.</param>
    public sealed record Interrupted(bool RestartNeeded) : EvaluationResult;
}
