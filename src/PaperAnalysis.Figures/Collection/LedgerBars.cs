using PaperAnalysis.Digests;
using PaperAnalysis.Frames;
using static System.FormattableString;

namespace PaperAnalysis.Figures;

/// <summary>What became of every line of each file: one bar a file, its parts the classes of lines.</summary>
public static class LedgerBars
{
    private static readonly BarSeries<Digest>[] Classes =
    [
        Class("title", Palette.Blue, ledger => ledger.Title),
        Class("abstract", Palette.Sky, ledger => ledger.Abstract),
        Class("date", Palette.Green, ledger => ledger.Date),
        Class("boilerplate", Palette.Orange, ledger => ledger.Boilerplate),
        Class("blank", Palette.Silver, ledger => ledger.Blank),
        Class("unrecognised", Palette.Vermilion, ledger => ledger.Unrecognised),
    ];

    public static Figure Of(IReadOnlyList<Digest> digests)
    {
        ArgumentNullException.ThrowIfNull(digests);
        return HorizontalBars.Stacked(
            digests,
            Classes,
            digest => digest.Name,
            "digest",
            "lines",
            "Where every line went",
            Invariant($"{digests.Sum(digest => digest.Ledger.Lines)} lines in {digests.Count} files"),
            DataFrame.FromRecords(
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
            )
        );
    }

    private static BarSeries<Digest> Class(string name, string color, Func<Ledger, int> lines) =>
        new(
            name,
            color,
            digest => lines(digest.Ledger),
            digest =>
                PlotText.From(
                    Invariant($"{digest.File}: {lines(digest.Ledger)} of {digest.Ledger.Lines} lines are {name}")
                )
        );
}
