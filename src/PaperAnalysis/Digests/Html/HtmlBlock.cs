namespace PaperAnalysis.Digests;

/// <summary>A run of text between the block elements of a page.</summary>
/// <param name="Text">White space collapsed, references decoded.</param>
/// <param name="Start">In the file's text, of its first character.</param>
/// <param name="End">One past its last.</param>
/// <param name="Level">Of a heading, 1 to 6; else 0.</param>
/// <param name="Address">Of the link that holds all of it; null where none does.</param>
/// <param name="Article">Number of the article that holds it; 0 for none.</param>
/// <param name="Lines">Where the lines of the file begin in <paramref name="Text"/>.</param>
internal sealed record HtmlBlock(
    string Text,
    int Start,
    int End,
    int Level,
    string? Address,
    int Article,
    IReadOnlyList<LineStart> Lines
);
