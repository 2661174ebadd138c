namespace PaperAnalysis.Figures;

/// <summary>A colour at a place between 0 and 1 of a scale; written as the pair that plotly.js expects.</summary>
internal readonly record struct ColorStop(double At, string Color);
