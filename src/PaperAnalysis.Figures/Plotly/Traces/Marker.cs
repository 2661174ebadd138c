namespace PaperAnalysis.Figures;

internal sealed record Marker
{
    public string? Color { get; init; }

    public double? Size { get; init; }

    public string? Symbol { get; init; }

    public double? Opacity { get; init; }

    public Line? Line { get; init; }
}
