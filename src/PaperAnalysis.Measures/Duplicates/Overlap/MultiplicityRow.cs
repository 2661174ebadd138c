namespace PaperAnalysis.Duplicates;

/// <summary>How many distinct papers have how many records.</summary>
/// <param name="Records">Number of records of one paper.</param>
/// <param name="Papers">Distinct papers with that many records.</param>
public sealed record MultiplicityRow(int Records, int Papers);
