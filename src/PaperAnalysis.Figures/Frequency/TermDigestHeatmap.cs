using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// How often each term stands in each digest, per million of its words, so that digests of different size compare.
/// </summary>
public static class TermDigestHeatmap
{
    /// <summary>
    /// Of more than <paramref name="most"/> digests, those in which the terms stand most often: the largest, so that
    /// their rates are the surest.
    /// </summary>
    /// <param name="rows">A row for each term and digest; terms and digests stand in the order in which they first
    /// come.</param>
    public static Figure Of(IReadOnlyList<TermDigestRow> rows, int most = DigestCounts.Few)
    {
        ArgumentNullException.ThrowIfNull(rows);
        string[] terms = [.. rows.Select(row => row.Term).Distinct(StringComparer.Ordinal)];
        string[] all = [.. rows.Select(row => row.Digest).Distinct(StringComparer.Ordinal)];
        var shown = TermsByDigest.Shown(rows, most);
        string[] digests = [.. shown.Select(row => row.Digest).Distinct(StringComparer.Ordinal)];
        var cells = shown.ToDictionary(row => (row.Term, row.Digest));
        return DigestHeatmap
            .Of(
                terms,
                digests,
                (term, digest) =>
                    cells.TryGetValue((terms[term], digests[digest]), out var cell)
                        ? new(
                            cell.PerMillion,
                            Hover(cell),
                            PaperQuery.All(PaperQuery.Word(cell.Term), PaperQuery.Digest(cell.Digest))
                        )
                        : null,
                rate => Worded($"{rate:0}"),
                "term",
                "rate",
                "Terms by digest",
                "occurrences per million words of the digest; the stronger the colour, the more"
                    + LeftOut(rows, shown, all.Length, most),
                DataFrame.FromRecords(shown)
            )
            .By("95 % intervals of the rates over papers, on hover", "TermsByDigest.Of");
    }

    private static string LeftOut(
        IReadOnlyList<TermDigestRow> rows,
        IReadOnlyList<TermDigestRow> shown,
        int digests,
        int most
    ) =>
        digests <= most
            ? ""
            : Worded(
                $"; the {most} of {digests} digests that have most of these terms, {shown.Sum(row => row.Count)} of {rows.Sum(row => row.Count)} occurrences"
            );

    private static PlotText Hover(TermDigestRow cell) =>
        PlotText.Lines([
            PlotText.Bold($"{cell.Term} in {cell.Digest}"),
            Worded($"{cell.Count} times in {cell.Documents} papers"),
            Worded($"{cell.PerMillion:0.#} per million words ({IntervalText.Of(cell.Low, cell.High, "0.#")})"),
        ]);
}
