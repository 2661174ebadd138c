using PaperAnalysis.Formats;

namespace PaperAnalysis.Digests;

/// <summary>Where lines begin in a text that is joined from them.</summary>
internal static class LineStarts
{
    /// <summary>Lines are joined by one character, be it a space or, between paragraphs, a line feed.</summary>
    public static LineStart[] Of(IReadOnlyList<TextLine> lines)
    {
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
