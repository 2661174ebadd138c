namespace PaperAnalysis.Figures.Plotly;

/// <summary>A text at a place of the plot.</summary>
public sealed record Annotation
{
    public required PlotText Text { get; init; }

    public double? X { get; init; }

    public double? Y { get; init; }

    public string? XRef { get; init; }

    public string? YRef { get; init; }

    public string? XAnchor { get; init; }

    public string? YAnchor { get; init; }

    public double? XShift { get; init; }

    public double? YShift { get; init; }

    public bool ShowArrow { get; init; }

    public Font? Font { get; init; }

    public string? Align { get; init; }
}
