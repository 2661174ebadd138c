using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Documents;

/// <summary>An output stored with a code cell: a closed set, matched by <c>switch</c>.</summary>
internal abstract record Output
{
    private Output() { }

    /// <summary>Fields that nbformat 4.5 does not know, kept as they came.</summary>
    public JsonObject Unknown { get; init; } = [];

    /// <summary>The forms of a value that is shown; null for text and errors.</summary>
    public MimeBundle? Shown =>
        this switch
        {
            Display display => display.Bundle,
            Result result => result.Bundle,
            _ => null,
        };

    /// <summary>The same output with other forms, where it has any.</summary>
    public Output With(Func<MimeBundle, MimeBundle> change) =>
        this switch
        {
            Display display => display with { Bundle = change(display.Bundle) },
            Result result => result with { Bundle = change(result.Bundle) },
            _ => this,
        };

    /// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
    public sealed record Stream(string Name, string Text) : Output;

    public sealed record Display(MimeBundle Bundle) : Output;

    /// <summary>The value of the cell's last expression.</summary>
    public sealed record Result(MimeBundle Bundle, int? ExecutionCount) : Output;

    public sealed record Error(string Name, string Message, IReadOnlyList<string> Traceback) : Output;
}
