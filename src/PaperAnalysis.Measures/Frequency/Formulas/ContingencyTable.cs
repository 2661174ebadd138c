namespace PaperAnalysis.Frequency;

/// <summary>
/// Counts of two yes-or-no properties: the first is the row, the second the column. For a word in two corpora the row
/// is "is the word", the column "is the first corpus"; for a pair of words, "the first is a" and "the second is b".
/// </summary>
/// <param name="Both">Has both properties: O₁₁.</param>
/// <param name="RowOnly">Only the first: O₁₂.</param>
/// <param name="ColumnOnly">Only the second: O₂₁.</param>
/// <param name="Neither">O₂₂.</param>
public readonly record struct ContingencyTable(double Both, double RowOnly, double ColumnOnly, double Neither)
{
    public double Row => Both + RowOnly;

    public double Column => Both + ColumnOnly;

    public double Total => Both + RowOnly + ColumnOnly + Neither;

    /// <summary>What <see cref="Both"/> would be if the properties were independent.</summary>
    public double Expected => Row * Column / Total;

    /// <summary>From the joint count, the two marginal counts and the total.</summary>
    public static ContingencyTable FromMargins(double both, double row, double column, double total) =>
        new(both, row - both, column - both, total - row - column + both);

    /// <summary>A word with its counts in two corpora of these sizes.</summary>
    public static ContingencyTable OfWord(double first, double firstSize, double second, double secondSize) =>
        new(first, second, firstSize - first, secondSize - second);
}
