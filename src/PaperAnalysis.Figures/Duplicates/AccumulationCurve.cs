using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// How many distinct papers are seen as more digests, or records, are read: a curve that still climbs says that more
/// are unseen.
/// </summary>
public static class AccumulationCurve
{
    /// <summary>Up to so many samples each has its own mark on the axis.</summary>
    private const int Few = 12;

    /// <summary>So many points draw the curve; it has no bend that more would show.</summary>
    private const int Points = 60;

    /// <param name="rows">By ascending number of samples, as <see cref="Accumulation"/> gives them.</param>
    /// <param name="samples">What was drawn: <c>digests</c> or <c>records</c>.</param>
    public static Figure Of(IReadOnlyList<AccumulationRow> rows, string samples = "digests")
    {
        ArgumentNullException.ThrowIfNull(rows);
        var drawn = Drawn(rows);
        return new()
        {
            Measures = ["Accumulation.OverDigests"],
            Uncertainty = "95 % band over the papers there may be",
            Title = $"Papers seen as {samples} are added",
            Subtitle =
                $"distinct papers; mean over all orders of the {samples}"
                + (
                    drawn.Count < rows.Count
                        ? Worded($"; {drawn.Count} of {rows.Count} points drawn, evenly spaced")
                        : ""
                ),
            Key = [new("expected", Palette.Blue, "●"), new("95 % band", Palette.Sky)],
            Traces =
            [
                Edge("low", drawn, row => row.Low),
                Edge("high", drawn, row => row.High) with
                {
                    Fill = "tonexty",
                    FillColor = Palette.Wash(Palette.Sky),
                },
                Expected(drawn, samples),
            ],
            Layout = new()
            {
                Height = 340,
                XAxis = Axis.Linear($"{samples} read") with
                {
                    DTick = rows.Count > 0 && rows[^1].Samples <= Few ? 1 : null,
                },
                YAxis = Axis.Linear("distinct papers") with { RangeMode = "tozero", NTicks = 6 },
            },
            Numbers = DataFrame.FromRecords(drawn),
            Nothing = rows.Count < 2 ? $"a curve needs two {samples}" : null,
        };
    }

    private static IReadOnlyList<AccumulationRow> Drawn(IReadOnlyList<AccumulationRow> rows) =>
        rows.Count <= Points
            ? rows
            :
            [
                .. Enumerable
                    .Range(0, Points)
                    .Select(point => rows[(int)((long)point * (rows.Count - 1) / (Points - 1))]),
            ];

    private static ScatterTrace Edge(
        string name,
        IReadOnlyList<AccumulationRow> rows,
        Func<AccumulationRow, double> end
    ) =>
        new()
        {
            Name = name,
            Mode = "lines",
            X = Coordinates.Of(rows.Select(row => row.Samples)),
            Y = Coordinates.Of(rows.Select(end)),
            Line = new() { Color = Palette.Sky, Width = 1 },
            HoverInfo = "skip",
        };

    private static ScatterTrace Expected(IReadOnlyList<AccumulationRow> rows, string samples) =>
        new()
        {
            Name = "expected",
            Mode = "lines+markers",
            X = Coordinates.Of(rows.Select(row => row.Samples)),
            Y = Coordinates.Of(rows.Select(row => row.Papers)),
            Line = new() { Color = Palette.Blue, Width = 2 },
            Marker = new() { Color = Palette.Blue, Size = rows.Count > Few ? 4 : 7 },
            CustomData =
            [
                .. rows.Select(row =>
                    PlotText.Lines([
                        PlotText.Bold(Worded($"{row.Samples} {samples}")),
                        Worded($"{row.Papers:0.#} distinct papers ({row.Low:0.#} to {row.High:0.#})"),
                    ])
                ),
            ],
        };
}
