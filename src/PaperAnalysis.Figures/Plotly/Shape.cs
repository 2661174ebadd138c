namespace PaperAnalysis.Figures.Plotly;

/// <summary>A line or a rectangle that is no data: a zero line, a background stripe.</summary>
public sealed record Shape
{
    public required string Type { get; init; }

    public required double X0 { get; init; }

    public required double X1 { get; init; }

    public required double Y0 { get; init; }

    public required double Y1 { get; init; }

    public string? XRef { get; init; }

    public string? YRef { get; init; }

    public string? Layer { get; init; }

    public string? FillColor { get; init; }

    public Line? Line { get; init; }
}
