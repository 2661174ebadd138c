using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Runs one cell's code where the cells before it ran.</summary>
public delegate Task<EvaluationResult> EvaluateCell(string code, ICellChannel channel, CancellationToken interrupt);
