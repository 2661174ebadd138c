using PaperAnalysis.Digests;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>What became of every line of each file: one bar a file, its parts the classes of lines.</summary>
public static class LedgerBars
{
    private static readonly (string Name, string Color, Func<Ledger, int> Lines)[] Classes =
    [
        ("title", Palette.Blue, ledger => ledger.Title),
        ("abstract", Palette.Sky, ledger => ledger.Abstract),
        ("date", Palette.Green, ledger => ledger.Date),
        ("boilerplate", Palette.Orange, ledger => ledger.Boilerplate),
        ("blank", Palette.Silver, ledger => ledger.Blank),
        ("unrecognised", Palette.Vermilion, ledger => ledger.Unrecognised),
    ];

    /// <summary>A bar for each of up to <paramref name="most"/> files; of more, a bar for each class of lines.</summary>
    public static Figure Of(IReadOnlyList<Digest> digests, int most = DigestCounts.Few)
    {
        ArgumentNullException.ThrowIfNull(digests);
        return digests.Count > most ? ByClass(digests) : ByDigest(digests);
    }

    private static Figure ByDigest(IReadOnlyList<Digest> digests) =>
        HorizontalBars
            .Stacked(
                digests,
                [.. Classes.Select(kind => Class(kind.Name, kind.Color, kind.Lines))],
                digest => digest.Name,
                "digest",
                "lines",
                "Lines of the files by class",
                Worded($"{digests.Sum(digest => digest.Ledger.Lines)} lines in {digests.Count} files"),
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
            )
            .By(Figure.Counted, "Collection.Load");

    /// <summary>The class of each line of all files together, the files that have the most on hover.</summary>
    private static Figure ByClass(IReadOnlyList<Digest> digests)
    {
        var rows = Array.ConvertAll(
            Classes,
            kind =>
                (
                    kind.Name,
                    Lines: digests.Sum(digest => kind.Lines(digest.Ledger)),
                    Files: digests
                        .Where(digest => kind.Lines(digest.Ledger) > 0)
                        .OrderByDescending(digest => kind.Lines(digest.Ledger))
                        .Select(digest => Worded($"{digest.Name}: {kind.Lines(digest.Ledger)}"))
                        .ToArray()
                )
        );
        return HorizontalBars
            .Stacked(
                rows,
                [
                    new(
                        "lines",
                        Palette.Blue,
                        row => row.Lines,
                        row =>
                            HoverList.Of(
                                Worded($"{row.Name}: {row.Lines} lines in {row.Files.Length} files"),
                                row.Files
                            )
                    ),
                ],
                row => row.Name,
                "class of the line",
                "lines of all files",
                "Lines of the files by class",
                Worded(
                    $"{digests.Sum(digest => digest.Ledger.Lines)} lines in {digests.Count} files, all files together; those with the most lines of a class on hover"
                ),
                DataFrame.FromRecords(
                    rows.Select(row => new
                    {
                        @class = row.Name,
                        lines = row.Lines,
                        files = row.Files.Length,
                    })
                )
            )
            .By(Figure.Counted, "Collection.Load");
    }

    private static BarSeries<Digest> Class(string name, string color, Func<Ledger, int> lines) =>
        new(
            name,
            color,
            digest => lines(digest.Ledger),
            digest =>
                PlotText.From(
                    Worded($"{digest.File}: {lines(digest.Ledger)} of {digest.Ledger.Lines} lines are {name}")
                )
        )
        {
            Opens = digest => PaperQuery.Digest(digest.Name),
        };
}
