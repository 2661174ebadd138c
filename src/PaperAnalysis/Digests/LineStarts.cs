namespace PaperAnalysis.Digests;

/// <summary>Where lines begin in a text that is joined from them.</summary>
internal static class LineStarts
{
    /// <summary>Lines are joined by one character, be it a space or, between paragraphs, a line feed. Empty for a single line.</summary>
    public static IReadOnlyList<LineStart> Of(IReadOnlyList<TextLine> lines)
    {
        if (lines.Count < 2)
        {
            return [];
        }
        var starts = new LineStart[lines.Count];
        var offset = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = new LineStart(offset, lines[i].Number);
            offset += lines[i].Text.Length + 1;
        }
        return starts;
    }
}
