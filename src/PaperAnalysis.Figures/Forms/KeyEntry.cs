namespace PaperAnalysis.Figures;

/// <summary>One colour of a figure and what it stands for.</summary>
/// <param name="Symbol">The mark as a character.</param>
internal sealed record KeyEntry(string Label, string Color, string Symbol = "■");
