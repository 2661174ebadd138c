using PaperAnalysis.Digests;

namespace PaperAnalysis.Words;

/// <summary>On which line of its file a place in a paper's text stands.</summary>
public static class PaperLine
{
    /// <summary>
    /// The title's first line, or the line of the abstract on which a character stands; see
    /// <see cref="Paper.AbstractLineAt"/>.
    /// </summary>
    /// <param name="field">Title or abstract, not both.</param>
    /// <param name="offset">0-based, in UTF-16 code units of the field.</param>
    public static int Of(Paper paper, PaperFields field, int offset)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return field == PaperFields.Abstract ? paper.AbstractLineAt(offset) : paper.Lines.First;
    }
}
