using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// The pairs of records that can be linked or flagged, each found: those whose titles' character 3-grams reach
/// <see cref="RecordMatching.Title"/>, but for pairs that <see cref="RecordWeights"/> would refuse whatever else they
/// have.
/// </summary>
/// <remarks>
/// Half-like titles are many: of 100,000 records they meet half a thousand million times. But two records with
/// abstracts that are not alike need nearly the same title, and records with abstracts that are alike are found by
/// these. So three joins take the place of one: nearly the same titles; like abstracts; and like titles where a record
/// lacks an abstract and has authors.
/// </remarks>
internal static class RecordPairs
{
    private static readonly ShingleOptions TitleShingles = new() { Unit = ShingleUnit.Characters, Size = 3 };

    /// <returns>Pairs by A, then by B, with the Jaccard of the titles.</returns>
    public static IReadOnlyList<SimilarPair> Of(IReadOnlyList<Paper> papers, RecordMatching matching)
    {
        var keys = papers.AsParallel().AsOrdered().Select(static p => RecordText.KeyOf(p.Title)).ToArray();
        var titles = ShingleTable.Of(keys.Length, i => (keys[i], ""), TitleShingles);
        var lacking = new bool[papers.Count];
        var abstracts = ShingleTable.Of(
            papers.Count,
            static () => new RecordWords(),
            (words, i) =>
            {
                var added = words.Of(papers[i]);
                lacking[i] = added.Length < matching.AbstractWords;
                return lacking[i] ? [] : added;
            }
        );
        var pairs = ExactJoin.Candidates(titles, Math.Max(matching.Title, matching.TitleAlone));
        // Abstracts of one field share some frequent word with most others.
        foreach (var (a, b, _) in ExactJoin.Candidates(abstracts, matching.Abstract, ExactJoin.Meetings))
        {
            if (Shingles.Jaccard(titles[a], titles[b]) is var title && title >= matching.Title)
            {
                pairs.Add(new SimilarPair(a, b, title));
            }
        }

        // Without an abstract only authors carry a title that is no more than like.
        bool[] wanted = [.. papers.Select((paper, i) => lacking[i] && paper.Authors.Count > 0)];
        if (wanted.Contains(true))
        {
            pairs.AddRange(ExactJoin.Candidates(titles, matching.Title, wanted: wanted));
        }

        return [.. pairs.DistinctBy(static p => (p.A, p.B)).OrderBy(static p => p.A).ThenBy(static p => p.B)];
    }
}
