namespace PaperAnalysis.Formats;

/// <summary>A line without the white space at its ends.</summary>
/// <param name="Start">Its first character's place in the decoded text.</param>
internal readonly record struct TextLine(int Number, long Start, string Text)
{
    /// <summary>What ends the line, where its source tells; else a line feed.</summary>
    public string Break { get; init; } = "\n";

    public long End => Start + Text.Length;
}
