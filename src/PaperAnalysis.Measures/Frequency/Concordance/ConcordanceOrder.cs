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
}
