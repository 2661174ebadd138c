namespace PaperAnalysis.Figures;

/// <summary>In which order bars stand.</summary>
public enum BarOrder
{
    /// <summary>As their names first appear in the frame.</summary>
    AsGiven,

    /// <summary>The greatest first; equal ones as they appear.</summary>
    Amount,

    /// <summary>By the order of the column's type: numbers by size, text by its ordinal value.</summary>
    Name,
}
