namespace PaperAnalysis.Figures.Plotly;

public sealed record ColorBar
{
    public Title? Title { get; init; }

    public double? Thickness { get; init; }

    public double? OutlineWidth { get; init; }

    public string? Orientation { get; init; }

    public double? Y { get; init; }

    public string? YAnchor { get; init; }

    public double? Len { get; init; }
}
