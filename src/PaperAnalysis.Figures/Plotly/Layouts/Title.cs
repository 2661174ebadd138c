namespace PaperAnalysis.Figures;

internal sealed record Title
{
    public PlotText? Text { get; init; }

    public Font? Font { get; init; }

    public double? X { get; init; }

    public string? XAnchor { get; init; }

    public string? XRef { get; init; }

    public string? YRef { get; init; }

    public double? Y { get; init; }

    public string? YAnchor { get; init; }

    public double? Standoff { get; init; }

    public string? Side { get; init; }

    public Padding? Pad { get; init; }
}
