using PaperAnalysis.Digests;

namespace PaperAnalysis.Words;

/// <summary>On which line of its file a place in a paper's text stands.</summary>
public static class PaperLine
{
    /// <summary>
    /// The line of the title, or of an abstract that stands on one line; of an abstract wrapped over several lines, whose breaks the paper no longer knows, the
    /// record's first line.
    /// </summary>
    /// <param name="field">Title or abstract, not both.</param>
    public static int Of(Paper paper, PaperFields field)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var whole = paper.AbstractSpan.Length == paper.Abstract.Length;
        return field == PaperFields.Abstract && whole ? paper.Lines.Last : paper.Lines.First;
    }
}
