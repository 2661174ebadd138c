namespace PaperAnalysis.Frequency;

/// <summary>How the rows of a concordance are sorted.</summary>
public enum ConcordanceOrder
{
    /// <summary>As the papers come, title before abstract, from left to right.</summary>
    Position,

    /// <summary>By the word before the match, then the one before that, and so on.</summary>
    Left,

    /// <summary>By the word after the match, then the one after that, and so on.</summary>
    Right,

    /// <summary>
    /// Those first that show how the term is used: a line for each word after the match, in the order of how many lines it
    /// follows in, ties by the word; then a second line for each, and so on. Lines of one word stay in the order of the papers.
    /// </summary>
    Telling,
}
