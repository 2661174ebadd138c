using PaperAnalysis.Digests;
using PaperAnalysis.Figures.Plotly;
using PaperAnalysis.Frames;
using static System.FormattableString;

namespace PaperAnalysis.Figures;

/// <summary>What became of every line of each file: one bar a file, its parts the classes of lines.</summary>
public static class LedgerBars
{
    private static readonly (string Name, string Color, Func<Ledger, int> Lines)[] s_classes =
    [
        ("title", Palette.Blue, ledger => ledger.Title),
        ("abstract", Palette.Sky, ledger => ledger.Abstract),
        ("date", Palette.Green, ledger => ledger.Date),
        ("boilerplate", Palette.Orange, ledger => ledger.Boilerplate),
        ("blank", Palette.Silver, ledger => ledger.Blank),
        ("unrecognised", Palette.Vermilion, ledger => ledger.Unrecognised),
    ];

    public static Figure Of(IReadOnlyList<Digest> digests)
    {
        ArgumentNullException.ThrowIfNull(digests);
        return new()
        {
            Title = "Where every line went",
            Subtitle = Invariant(
                $"{digests.Sum(digest => digest.Ledger.Lines)} lines in {digests.Count} files"
            ),
            Key = [.. s_classes.Select(line => new KeyEntry(line.Name, line.Color))],
            Traces =
            [
                .. s_classes.Select(line => Bars(digests, line.Name, line.Color, line.Lines)),
                Totals(digests),
            ],
            Layout = new()
            {
                BarMode = "stack",
                BarGap = 0.3,
                Height = HorizontalBars.Height(digests.Count),
                XAxis = HorizontalBars.Amounts(
                    "lines",
                    digests.Select(digest => (double)digest.Ledger.Lines)
                ),
                YAxis = HorizontalBars.Names([.. digests.Select(digest => digest.Name)]) with
                {
                    Title = new() { Text = "digest" },
                },
            },
            Numbers = DataFrame.FromRecords(
                digests.Select(digest => new
                {
                    digest = digest.Name,
                    lines = digest.Ledger.Lines,
                    title = digest.Ledger.Title,
                    @abstract = digest.Ledger.Abstract,
                    date = digest.Ledger.Date,
                    boilerplate = digest.Ledger.Boilerplate,
                    blank = digest.Ledger.Blank,
                    unrecognised = digest.Ledger.Unrecognised,
                })
            ),
        };
    }

    private static BarTrace Bars(
        IReadOnlyList<Digest> digests,
        string name,
        string color,
        Func<Ledger, int> lines
    ) =>
        new()
        {
            Name = name,
            Orientation = "h",
            X = Coordinates.Of(digests.Select(digest => lines(digest.Ledger))),
            Y = Coordinates.Of(Enumerable.Range(0, digests.Count)),
            Marker = new() { Color = color },
            CustomData =
            [
                .. digests.Select(digest =>
                    PlotText.From(
                        Invariant(
                            $"{digest.File}: {lines(digest.Ledger)} of {digest.Ledger.Lines} lines are {name}"
                        )
                    )
                ),
            ],
            HoverTemplate = "%{customdata}<extra></extra>",
        };

    /// <summary>The sum at the end of each bar; a bar of no length, so that it also stands beyond an empty last class.</summary>
    private static BarTrace Totals(IReadOnlyList<Digest> digests) =>
        new()
        {
            Name = "lines",
            Orientation = "h",
            X = Coordinates.Of(digests.Select(_ => 0)),
            Y = Coordinates.Of(Enumerable.Range(0, digests.Count)),
            Text =
            [
                .. digests.Select(digest => PlotText.From(Invariant($"{digest.Ledger.Lines}"))),
            ],
            TextPosition = "outside",
            HoverInfo = "skip",
        };
}
