namespace PaperAnalysis.Figures;

/// <summary>Coloured cells; <see cref="Z"/> and the texts are given by rows, and null is an empty cell.</summary>
internal sealed record HeatmapTrace : Trace
{
    public override string Type => "heatmap";

    public required IReadOnlyList<IReadOnlyList<double?>> Z { get; init; }

    public required IReadOnlyList<ColorStop> ColorScale { get; init; }

    public double? ZMin { get; init; }

    public double? ZMax { get; init; }

    public double? XGap { get; init; }

    public double? YGap { get; init; }

    public bool? ShowScale { get; init; }

    /// <summary>What each mark tells on hover.</summary>
    public IReadOnlyList<IReadOnlyList<PlotText>>? CustomData { get; init; }

    public bool? HoverOnGaps { get; init; }

    /// <summary>As <see cref="Trace.Opens"/>, by rows; empty for an empty cell.</summary>
    public new IReadOnlyList<IReadOnlyList<string>>? Opens { get; init; }

    protected override bool HasHoverTexts => CustomData is not null;
}
