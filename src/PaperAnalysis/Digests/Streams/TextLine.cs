namespace PaperAnalysis.Digests;

/// <summary>A line without the white space at its ends.</summary>
/// <param name="Start">Its first character's place in the decoded text.</param>
internal readonly record struct TextLine(int Number, long Start, string Text)
{
    public long End => Start + Text.Length;
}
