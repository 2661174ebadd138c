namespace PaperAnalysis.Figures;

internal sealed record Line
{
    public string? Color { get; init; }

    public double? Width { get; init; }

    public string? Dash { get; init; }
}
