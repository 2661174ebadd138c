namespace PaperAnalysis.Figures.Plotly;

public sealed record Line
{
    public string? Color { get; init; }

    public double? Width { get; init; }

    public string? Dash { get; init; }

    public string? Shape { get; init; }
}
