namespace PaperAnalysis.Figures.Plotly;

/// <summary>What every figure has unless it says otherwise; it takes the place of a front end's own template.</summary>
public sealed record Template(Layout Layout);
