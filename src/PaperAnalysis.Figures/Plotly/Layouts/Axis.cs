namespace PaperAnalysis.Figures;

/// <summary>
/// One axis. <see cref="Type"/> is always given: plotly.js would read a digest named <c>000</c> as a number, or one
/// named <c>2025-03-17</c> as a date.
/// </summary>
internal sealed record Axis
{
    /// <summary>An axis of numbers.</summary>
    public static Axis Linear(PlotText title) =>
        new()
        {
            Type = "linear",
            Title = new() { Text = title },
        };

    /// <summary>An axis of names, at 0, 1, 2 …; its range upside down lets them begin at the top.</summary>
    public static Axis Places(PlotText title, IReadOnlyList<PlotText> names) =>
        Linear(title) with
        {
            Range = [-0.5, names.Count - 0.5],
            TickVals = [.. Enumerable.Range(0, names.Count).Select(place => (double)place)],
            TickText = names,
            ShowGrid = false,
            Ticks = "",
        };

    /// <summary><c>linear</c>, <c>log</c>, <c>date</c> or <c>category</c>.</summary>
    public required string Type { get; init; }

    public Title? Title { get; init; }

    public IReadOnlyList<double>? Domain { get; init; }

    public string? Anchor { get; init; }

    /// <summary>The axis whose place it shares.</summary>
    public string? Overlaying { get; init; }

    public IReadOnlyList<double>? Range { get; init; }

    public string? RangeMode { get; init; }

    public IReadOnlyList<double>? TickVals { get; init; }

    public IReadOnlyList<PlotText>? TickText { get; init; }

    public double? DTick { get; init; }

    public Font? TickFont { get; init; }

    public double? NTicks { get; init; }

    public bool? ShowTickLabels { get; init; }

    public bool? ShowGrid { get; init; }

    public string? GridColor { get; init; }

    public bool? ZeroLine { get; init; }

    public string? ZeroLineColor { get; init; }

    public string? LineColor { get; init; }

    public string? Side { get; init; }

    public string? Ticks { get; init; }

    public bool? Automargin { get; init; }

    public string? ScaleAnchor { get; init; }

    /// <summary><c>domain</c> keeps squares square by giving up room, not by showing more.</summary>
    public string? Constrain { get; init; }

    public string? ConstrainToward { get; init; }
}
