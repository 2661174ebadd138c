using PaperAnalysis.Digests;
using PaperAnalysis.Findings;
using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;
using PaperAnalysis.Words;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>How long the papers' texts are.</summary>
public static class LengthHistogram
{
    /// <param name="papers">Without duplicates, unless these are to be counted too.</param>
    /// <exception cref="ArgumentException">There is no paper.</exception>
    public static Figure Of(IReadOnlyList<Paper> papers, LengthField field = LengthField.Abstract) =>
        Of(Corpus.Of(papers), field);

    /// <inheritdoc cref="Of(IReadOnlyList{Paper}, LengthField)"/>
    public static Figure Of(Corpus corpus, LengthField field = LengthField.Abstract)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var papers = corpus.Papers;
        var text = field == LengthField.Title ? "title" : "abstract";
        int[] words =
        [
            .. Lengths.Of(corpus).Select(row => field == LengthField.Title ? row.TitleWords : row.AbstractWords),
        ];
        if (!words.Any(static count => count > 0))
        {
            return Figure.None;
        }
        var bins = HistogramBins.Of([.. words.Select(count => (double)count)]);
        var binned = papers.Zip(words).ToLookup(paper => bins.IndexOf(paper.Second), paper => paper.First);
        var columns = Enumerable
            .Range(0, bins.Count)
            .Select(bin => new Bin(Range(bins, bin), [.. binned[bin]]))
            .ToArray();
        return new()
        {
            Measures = ["Lengths.ByDigest"],
            Uncertainty = Figure.Counted,
            Title = $"Length of the {text}s",
            Subtitle = Worded(
                $"{papers.Count} papers; bins of {Grammar.Number(bins.Width, "0.####")} {(bins.Width == 1 ? "word" : "words")}: the Freedman–Diaconis width, rounded to 1, 2 or 5 times a power of ten"
            ),
            Traces =
            [
                new BarTrace
                {
                    Name = "papers",
                    X = Coordinates.Of(columns.Select((_, bin) => bins.From(bin) + (bins.Width / 2))),
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
                            HoverList.Titles(Worded($"{bin.Words} words: {bin.Papers.Count} papers"), bin.Papers)
                        ),
                    ],
                    Opens =
                    [
                        .. columns.Select(
                            (_, bin) => PaperQuery.Between($"{text}words", bins.From(bin), bins.From(bin + 1) - 1)
                        ),
                    ],
                },
            ],
            Layout = new()
            {
                BarGap = 0,
                Height = 320,
                XAxis = Axis.Linear($"length of the {text} (words)") with { NTicks = 8, ShowGrid = false },
                YAxis = Axis.Linear("papers") with { RangeMode = "tozero", NTicks = 6 },
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
        return bins.Width <= 1 ? Worded($"{bins.From(bin)}") : Worded($"{bins.From(bin)}–{last}");
    }

    private sealed record Bin(string Words, IReadOnlyList<Paper> Papers);
}
