namespace PaperAnalysis.Notebooks.Sessions.Magics;

/// <summary>What a magic can ask about the cell that it stands in, after the cell's code ran.</summary>
/// <param name="Variables">All of the session, by name.</param>
internal sealed record RanCell(CellTimes Times, Func<IReadOnlyList<Variable>> Variables);
