using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>The last word on a candidate pair: the Jaccard of its two texts' shingles as strings.</summary>
internal static class Verification
{
    /// <returns>The pairs that reach the threshold, by A, then by B.</returns>
    public static IReadOnlyList<SimilarPair> OnText(
        IReadOnlyList<Paper> papers,
        ShingleOptions options,
        IEnumerable<(int A, int B)> candidates,
        double threshold
    )
    {
        var shingles = new Dictionary<int, IReadOnlySet<string>>();
        IReadOnlySet<string> Of(int i) =>
            shingles.TryGetValue(i, out var set) ? set : shingles[i] = Shingles.Of(papers[i], options);
        return
        [
            .. candidates
                .Select(c => new SimilarPair(c.A, c.B, Shingles.Jaccard(Of(c.A), Of(c.B))))
                .Where(p => p.Similarity >= threshold)
                .OrderBy(static p => p.A)
                .ThenBy(static p => p.B),
        ];
    }
}
