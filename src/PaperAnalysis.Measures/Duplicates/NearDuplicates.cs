using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>Records whose texts share most of their shingles: overlapping runs of words, or of characters.</summary>
/// <remarks>Takes papers and no corpus: a shingle is of the text as it stands, stop words and all.</remarks>
public static class NearDuplicates
{
    /// <summary>
    /// Merges exact duplicates, then records whose Jaccard reaches the threshold. Groups grow by average linkage: two are
    /// merged where at least half of the pairs between them are linked. Links between groups that stay apart, records
    /// whose titles differ in a number ("Part I" and "Part II"), and records without an abstract, are flagged instead.
    /// The similarity of a merged record is its Jaccard with its survivor, or, where these two are not linked, that of
    /// its strongest link in the group, which the reason names.
    /// </summary>
    public static Reconciliation MergeByText(this IReadOnlyList<Paper> papers, TextMatching? matching = null)
    {
        ArgumentNullException.ThrowIfNull(papers);
        matching ??= new TextMatching();
        matching.Check();
        var exact = ExactDuplicates.Labels(papers);
        var distinct = DistinctRecords.Of(papers, exact);
        var pairs = ExactJoin.Pairs(distinct.Papers, matching.Shingles, matching.Threshold);
        var links = pairs.Select(p => new Link(
            p.A,
            p.B,
            p.Similarity,
            FormattableString.Invariant(
                $"Jaccard {p.Similarity:0.000} on {matching.Shingles} (threshold {matching.Threshold})"
            ),
            Against(distinct.Papers[p.A], distinct.Papers[p.B], matching.Shingles.Text)
        ));
        return LinkedRecords.Merge(papers, exact, distinct, [.. links], matching.Survivor);
    }

    /// <summary>
    /// The pairs of records whose Jaccard reaches the threshold, exact duplicates included, by the first record, then
    /// the second.
    /// </summary>
    public static IReadOnlyList<PairRow> Pairs(IReadOnlyList<Paper> papers, TextMatching? matching = null)
    {
        ArgumentNullException.ThrowIfNull(papers);
        matching ??= new TextMatching();
        matching.Check();
        return [.. ExactJoin.Pairs(papers, matching.Shingles, matching.Threshold).Select(p => PairRow.Of(papers, p))];
    }

    /// <summary>
    /// The most similar pairs of different records, most similar first (ties by the records' order): what there is to
    /// show where no pair reaches a threshold. Exact duplicates are left out. Pairs that share no shingle are never
    /// listed, so that fewer may come back.
    /// </summary>
    /// <param name="top">Number of pairs, at least 1.</param>
    public static IReadOnlyList<PairRow> Closest(
        IReadOnlyList<Paper> papers,
        ShingleOptions? shingles = null,
        int top = 10
    )
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        shingles ??= new ShingleOptions();
        shingles.Check();
        var distinct = DistinctRecords.Of(papers, ExactDuplicates.Labels(papers)).Papers;
        var table = ShingleTable.Of(distinct, shingles);
        // Each lower threshold finds all that the higher found; the least finds any pair that shares a shingle.
        foreach (var threshold in new[] { 0.5, 0.2, 0.05, 0.01, 1e-6 })
        {
            var candidates = ExactJoin.Candidates(table, threshold);
            if (candidates.Count >= top || threshold < 1e-3)
            {
                var closest = candidates
                    .OrderByDescending(static p => p.Similarity)
                    .Take(top)
                    .Select(static p => (p.A, p.B));
                var pairs = Verification.OnText(distinct, shingles, closest, 0);
                return [.. pairs.OrderByDescending(static p => p.Similarity).Select(p => PairRow.Of(distinct, p))];
            }
        }

        return [];
    }

    private static string? Against(Paper a, Paper b, ComparedText text) =>
        text == ComparedText.TitleAndAbstract
        && (string.IsNullOrWhiteSpace(a.Abstract) || string.IsNullOrWhiteSpace(b.Abstract))
            ? "a title alone does not tell"
            : Series.Differ(a.Title, b.Title);
}
