namespace PaperAnalysis.Figures.Plotly;

public sealed record Font
{
    public string? Color { get; init; }

    public string? Family { get; init; }

    public double? Size { get; init; }
}
