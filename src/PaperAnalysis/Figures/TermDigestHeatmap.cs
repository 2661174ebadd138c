using PaperAnalysis.Figures.Plotly;
using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;
using static System.FormattableString;

namespace PaperAnalysis.Figures;

/// <summary>How often each term stands in each digest, per million of its words, so that digests of different size compare.</summary>
public static class TermDigestHeatmap
{
    /// <summary>Above this many digests the cells are too narrow for their numbers, which then stand in the hover text only.</summary>
    private const int Labelled = 6;

    /// <param name="rows">A row for each term and digest; terms and digests stand in the order in which they first come.</param>
    public static Figure Of(IReadOnlyList<TermDigestRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        string[] terms = [.. rows.Select(row => row.Term).Distinct(StringComparer.Ordinal)];
        string[] digests = [.. rows.Select(row => row.Digest).Distinct(StringComparer.Ordinal)];
        var cells = rows.ToDictionary(row => (row.Term, row.Digest));
        IEnumerable<T[]> Grid<T>(Func<TermDigestRow?, T> value) =>
            terms.Select(term =>
                digests.Select(digest => value(cells.GetValueOrDefault((term, digest)))).ToArray()
            );
        double?[][] rates = [.. Grid(cell => cell?.PerMillion)];
        var most = rows.Select(row => row.PerMillion).DefaultIfEmpty().Max();
        return new()
        {
            Title = "Terms by digest",
            Subtitle = "occurrences per million words of the digest; the darker, the more",
            Traces =
            [
                new HeatmapTrace
                {
                    Name = "rate",
                    X = Coordinates.Of(Enumerable.Range(0, digests.Length)),
                    Y = Coordinates.Of(Enumerable.Range(0, terms.Length)),
                    Z = rates,
                    ColorScale = Palette.Amounts,
                    ZMin = 0,
                    ZMax = most > 0 ? most : 1,
                    ShowScale = false,
                    XGap = 2,
                    YGap = 2,
                    CustomData = [.. Grid(Hover)],
                    HoverTemplate = "%{customdata}<extra></extra>",
                    HoverOnGaps = false,
                },
                .. digests.Length <= Labelled
                    ? CellLabels.Of(rates, most, rate => Invariant($"{rate:0}"))
                    : [],
            ],
            Layout = new()
            {
                Height = (terms.Length * 22) + 70,
                XAxis = new()
                {
                    Type = "linear",
                    Title = new() { Text = "digest" },
                    Range = [-0.5, digests.Length - 0.5],
                    TickVals =
                    [
                        .. Enumerable.Range(0, digests.Length).Select(place => (double)place),
                    ],
                    TickText = [.. digests.Select(name => PlotText.From(PlotText.Cut(name, 14)))],
                    ShowGrid = false,
                    Ticks = "",
                },
                YAxis = HorizontalBars.Names(terms) with
                {
                    Title = new() { Text = "term" },
                    Ticks = "",
                },
            },
            Numbers = DataFrame.FromRecords(rows),
        };
    }

    private static PlotText Hover(TermDigestRow? cell) =>
        cell is null
            ? default
            : PlotText.Lines([
                PlotText.Bold($"{cell.Term} in {cell.Digest}"),
                Invariant($"{cell.Count} times in {cell.Documents} papers"),
                Invariant(
                    $"{cell.PerMillion:0.#} per million words ({cell.Low:0.#} to {cell.High:0.#})"
                ),
            ]);
}
