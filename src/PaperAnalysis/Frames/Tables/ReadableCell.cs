namespace PaperAnalysis.Frames;

/// <summary>A cell of a table for people.</summary>
/// <param name="Whole">All of a text that is cut.</param>
/// <param name="Value">All digits of a number of which not all are shown.</param>
internal readonly record struct ReadableCell(string Shown, string? Whole, string? Value, bool IsCut)
{
    public static ReadableCell Null { get; } = new("–", null, null, false);

    public bool IsNull => this == Null;

    public static ReadableCell Of(string shown, string? value) =>
        new(shown, null, shown == value ? null : value, false);
}
