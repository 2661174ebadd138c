namespace PaperAnalysis.Figures;

/// <summary>What every figure has unless it says otherwise; it takes the place of a front end's own template.</summary>
internal sealed record Template(PlotLayout Layout);
