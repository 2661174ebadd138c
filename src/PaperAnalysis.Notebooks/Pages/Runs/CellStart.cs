namespace PaperAnalysis.Notebooks.Pages;

/// <summary>A cell is about to run.</summary>
/// <param name="Cell">Its number from 1.</param>
/// <param name="Cells">The number of cells in its notebook.</param>
public sealed record CellStart(string File, int Cell, int Cells);
