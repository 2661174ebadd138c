namespace PaperAnalysis.Frames;

/// <summary>What a <see cref="FittedTable"/> had no room for.</summary>
/// <param name="LeftOut">Names of columns.</param>
/// <param name="Cut">Names of columns with cells that are not shown whole.</param>
internal sealed record FittedTableLoss(IReadOnlyList<string> LeftOut, IReadOnlyList<string> Cut);
