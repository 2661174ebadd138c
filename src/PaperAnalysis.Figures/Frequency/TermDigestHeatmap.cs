using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;
using static System.FormattableString;

namespace PaperAnalysis.Figures;

/// <summary>
/// How often each term stands in each digest, per million of its words, so that digests of different size compare.
/// </summary>
public static class TermDigestHeatmap
{
    /// <param name="rows">A row for each term and digest; terms and digests stand in the order in which they first
    /// come.</param>
    public static Figure Of(IReadOnlyList<TermDigestRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        string[] terms = [.. rows.Select(row => row.Term).Distinct(StringComparer.Ordinal)];
        string[] digests = [.. rows.Select(row => row.Digest).Distinct(StringComparer.Ordinal)];
        var cells = rows.ToDictionary(row => (row.Term, row.Digest));
        return DigestHeatmap.Of(
            terms,
            digests,
            (term, digest) =>
                cells.TryGetValue((terms[term], digests[digest]), out var cell)
                    ? new(cell.PerMillion, Hover(cell))
                    : null,
            rate => Invariant($"{rate:0}"),
            "term",
            "rate",
            "Terms by digest",
            "occurrences per million words of the digest; the darker, the more",
            DataFrame.FromRecords(rows)
        );
    }

    private static PlotText Hover(TermDigestRow cell) =>
        PlotText.Lines([
            PlotText.Bold($"{cell.Term} in {cell.Digest}"),
            Invariant($"{cell.Count} times in {cell.Documents} papers"),
            Invariant($"{cell.PerMillion:0.#} per million words ({cell.Low:0.#} to {cell.High:0.#})"),
        ]);
}
