namespace PaperAnalysis.Notebooks.Sessions.Magics;

/// <summary>How long a cell took, its references not counted.</summary>
internal readonly record struct CellTimes(TimeSpan Compiling, TimeSpan Running);
