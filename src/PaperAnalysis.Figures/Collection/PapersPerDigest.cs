using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// How many records each digest brings, and how many of them stand for a paper of their own after merging.
/// </summary>
public static class PapersPerDigest
{
    /// <summary>A bar for each of up to <paramref name="most"/> digests; of more, how many digests have how many.</summary>
    public static Figure Of(Reconciliation reconciliation, int most = DigestCounts.Few)
    {
        ArgumentNullException.ThrowIfNull(reconciliation);
        Row[] rows =
        [
            .. reconciliation
                .Fates.GroupBy(fate => fate.Paper.Digest, StringComparer.Ordinal)
                .OrderBy(digest => digest.Key, StringComparer.Ordinal)
                .Select(digest => new Row(
                    digest.Key,
                    [.. digest.OfType<RecordFate.Surviving>().Select(fate => fate.Paper)],
                    [.. digest.OfType<RecordFate.Merged>().Select(fate => fate.Paper)]
                )),
        ];
        return rows.Length > most ? Sizes(rows, reconciliation) : Bars(rows, reconciliation);
    }

    private static Figure Bars(Row[] rows, Reconciliation reconciliation) =>
        HorizontalBars
            .Stacked(
                rows,
                [
                    new("kept", Palette.Blue, row => row.Kept.Count, row => Hover(row.Digest, "kept", row.Kept))
                    {
                        Opens = row => PaperQuery.Digest(row.Digest),
                    },
                    new(
                        "merged into another record",
                        Palette.Silver,
                        row => row.Merged.Count,
                        row => Hover(row.Digest, "merged", row.Merged)
                    )
                    {
                        Opens = row => PaperQuery.Digest(row.Digest),
                    },
                ],
                row => row.Digest,
                "digest",
                "records",
                "Records per digest",
                reconciliation.Summary,
                DataFrame.FromRecords(
                    rows.Select(row => new
                    {
                        digest = row.Digest,
                        records = row.Records,
                        kept = row.Kept.Count,
                        merged = row.Merged.Count,
                    })
                )
            )
            .By(Figure.Counted, "ExactDuplicates.Merge");

    private static Figure Sizes(Row[] rows, Reconciliation reconciliation)
    {
        double[] records = [.. rows.Select(row => (double)row.Records).Order()];
        return NamedHistogram
            .Of(
                [.. rows.Select(row => (Worded($"{row.Digest}: {row.Records} records"), (double)row.Records))],
                "records of a digest",
                "digests",
                "Records per digest",
                Worded(
                    $"{rows.Length} digests of {records[0]} to {records[^1]} records, {Quantile.OfSorted(records, 0.5)} in the middle; {reconciliation.Summary}"
                )
            )
            .By(Figure.Counted, "ExactDuplicates.Merge");
    }

    private static PlotText Hover(string digest, string fate, IReadOnlyList<Paper> papers) =>
        HoverList.Titles(Worded($"{digest}: {papers.Count} {fate}"), papers);

    private sealed record Row(string Digest, IReadOnlyList<Paper> Kept, IReadOnlyList<Paper> Merged)
    {
        public int Records => Kept.Count + Merged.Count;
    }
}
