namespace PaperAnalysis.Frames;

public enum JoinAlgorithm
{
    /// <summary>Every row of the left frame, with nulls where nothing matches.</summary>
    Left,

    /// <summary>Every row of the right frame, with nulls where nothing matches.</summary>
    Right,

    /// <summary>Every row of both.</summary>
    FullOuter,

    /// <summary>Only rows that match.</summary>
    Inner,

    /// <summary>Rows of the left frame that match, each once, with its own columns only.</summary>
    Semi,

    /// <summary>Rows of the left frame that nothing matches, with its own columns only.</summary>
    Anti,
}
