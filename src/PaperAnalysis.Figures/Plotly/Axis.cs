namespace PaperAnalysis.Figures.Plotly;

/// <summary>
/// One axis. <see cref="Type"/> is always given: plotly.js would read a digest named <c>000</c> as a number, or one
/// named <c>2025-03-17</c> as a date.
/// </summary>
public sealed record Axis
{
    /// <summary><c>linear</c>, <c>log</c> or <c>category</c>.</summary>
    public required string Type { get; init; }

    public Title? Title { get; init; }

    public IReadOnlyList<double>? Domain { get; init; }

    public string? Anchor { get; init; }

    /// <summary>The axis whose place it shares.</summary>
    public string? Overlaying { get; init; }

    public string? AutoRange { get; init; }

    public IReadOnlyList<double>? Range { get; init; }

    public string? RangeMode { get; init; }

    public string? TickFormat { get; init; }

    public IReadOnlyList<double>? TickVals { get; init; }

    public IReadOnlyList<PlotText>? TickText { get; init; }

    public double? TickAngle { get; init; }

    public double? DTick { get; init; }

    public Font? TickFont { get; init; }

    public double? NTicks { get; init; }

    public bool? ShowTickLabels { get; init; }

    public bool? ShowGrid { get; init; }

    public string? GridColor { get; init; }

    public bool? ZeroLine { get; init; }

    public string? ZeroLineColor { get; init; }

    public bool? ShowLine { get; init; }

    public string? LineColor { get; init; }

    public string? Side { get; init; }

    public string? Ticks { get; init; }

    public bool? Automargin { get; init; }

    public bool? FixedRange { get; init; }

    public string? ScaleAnchor { get; init; }

    /// <summary><c>domain</c> keeps squares square by giving up room, not by showing more.</summary>
    public string? Constrain { get; init; }

    public string? ConstrainToward { get; init; }

    public bool? Visible { get; init; }

    public string? Matches { get; init; }
}
