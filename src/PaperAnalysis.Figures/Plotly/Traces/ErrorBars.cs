namespace PaperAnalysis.Figures;

/// <summary>The distances from each point to the ends of its interval.</summary>
internal sealed record ErrorBars
{
    /// <summary>How plotly.js is told that the distances are given point by point.</summary>
    public string Type => "data";

    public required IReadOnlyList<double> Array { get; init; }

    public IReadOnlyList<double>? ArrayMinus { get; init; }

    public bool? Symmetric { get; init; }

    public string? Color { get; init; }

    public double? Thickness { get; init; }

    public double? Width { get; init; }
}
