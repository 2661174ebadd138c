namespace PaperAnalysis.Figures;

/// <summary>A line or a rectangle that is no data: a limit, the block of a cluster.</summary>
internal sealed record PlotShape
{
    public required string Type { get; init; }

    public required double X0 { get; init; }

    public required double X1 { get; init; }

    public required double Y0 { get; init; }

    public required double Y1 { get; init; }

    public string? XRef { get; init; }

    public string? YRef { get; init; }

    public string? FillColor { get; init; }

    public Line? Line { get; init; }

    /// <summary>A dashed line from the bottom to the top of the plot.</summary>
    public static PlotShape Upright(double at, string color) =>
        new()
        {
            Type = "line",
            X0 = at,
            X1 = at,
            Y0 = 0,
            Y1 = 1,
            XRef = "x",
            YRef = "paper",
            Line = new()
            {
                Color = color,
                Width = 1,
                Dash = "dash",
            },
        };
}
