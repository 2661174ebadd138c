using PaperAnalysis.Digests;
using PaperAnalysis.Figures.Plotly;
using PaperAnalysis.Frames;
using static System.FormattableString;

namespace PaperAnalysis.Figures;

/// <summary>How long the papers' texts are.</summary>
public static class LengthHistogram
{
    /// <param name="text">What was measured: <c>abstract</c>.</param>
    /// <exception cref="ArgumentException">There is no paper.</exception>
    public static Figure Of(IReadOnlyList<PaperLength> rows, string text = "abstract")
    {
        ArgumentNullException.ThrowIfNull(rows);
        var bins = HistogramBins.Of([.. rows.Select(row => (double)row.Words)]);
        var papers = rows.ToLookup(row => bins.IndexOf(row.Words), row => row.Paper);
        var columns = Enumerable
            .Range(0, bins.Count)
            .Select(bin => new Bin(Range(bins, bin), [.. papers[bin]]))
            .ToArray();
        return new()
        {
            Title = $"Length of the {text}s",
            Subtitle = Invariant(
                $"{rows.Count} papers; bins of {bins.Width} words: the Freedman–Diaconis width, rounded to 1, 2 or 5 times a power of ten"
            ),
            Traces =
            [
                new BarTrace
                {
                    Name = "papers",
                    X = Coordinates.Of(
                        columns.Select((_, bin) => bins.From(bin) + (bins.Width / 2))
                    ),
                    Y = Coordinates.Of(columns.Select(bin => bin.Papers.Count)),
                    Width = bins.Width,
                    Marker = new()
                    {
                        Color = Palette.Blue,
                        Line = new() { Color = Palette.Paper, Width = 1 },
                    },
                    CustomData =
                    [
                        .. columns.Select(bin =>
                            PaperTitles.Under(
                                Invariant($"{bin.Words} words: {bin.Papers.Count} papers"),
                                bin.Papers
                            )
                        ),
                    ],
                    HoverTemplate = "%{customdata}<extra></extra>",
                },
            ],
            Layout = new()
            {
                BarGap = 0,
                Height = 320,
                XAxis = new()
                {
                    Type = "linear",
                    Title = new() { Text = $"length of the {text} (words)" },
                    NTicks = 8,
                    ShowGrid = false,
                },
                YAxis = new()
                {
                    Type = "linear",
                    Title = new() { Text = "papers" },
                    RangeMode = "tozero",
                    NTicks = 6,
                },
            },
            Numbers = DataFrame.FromRecords(
                columns.Select(bin => new { words = bin.Words, papers = bin.Papers.Count })
            ),
        };
    }

    /// <summary>The whole numbers that fall into a bin.</summary>
    private static string Range(HistogramBins bins, int bin)
    {
        var last = bins.From(bin + 1) - 1;
        return bins.Width <= 1
            ? Invariant($"{bins.From(bin)}")
            : Invariant($"{bins.From(bin)}–{last}");
    }

    private sealed record Bin(string Words, IReadOnlyList<Paper> Papers);
}
