namespace PaperAnalysis.Duplicates;

/// <summary>What a shingle is made of.</summary>
public enum ShingleUnit
{
    /// <summary>Runs of letters, digits, marks and underscores.</summary>
    Words,

    /// <summary>Characters of the folded text, spaces and punctuation too.</summary>
    Characters,
}
