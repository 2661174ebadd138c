namespace PaperAnalysis.Figures.Plotly;

/// <summary>Coloured cells; <see cref="Z"/> and the texts are given by rows, and null is an empty cell.</summary>
public sealed record HeatmapTrace : Trace
{
    public override string Type => "heatmap";

    public required IReadOnlyList<IReadOnlyList<double?>> Z { get; init; }

    public required IReadOnlyList<ColorStop> ColorScale { get; init; }

    public double? ZMin { get; init; }

    public double? ZMax { get; init; }

    public double? XGap { get; init; }

    public double? YGap { get; init; }

    public bool? ShowScale { get; init; }

    /// <summary>Texts that the hover template shows as <c>%{customdata}</c>.</summary>
    public IReadOnlyList<IReadOnlyList<PlotText>>? CustomData { get; init; }

    public bool? HoverOnGaps { get; init; }
}
