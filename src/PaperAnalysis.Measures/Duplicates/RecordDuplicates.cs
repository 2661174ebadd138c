using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>Records of one paper whose title and abstract differ between sources.</summary>
public static class RecordDuplicates
{
    /// <summary>
    /// Merges exact duplicates, then records whose fields together weigh enough (Fellegi and Sunter 1969). No labels, no
    /// learning; one fixed table of weights, so that a pair's link does not hang on the rest of the collection. Compared
    /// are all pairs whose titles' character 3-grams reach <see cref="RecordMatching.Title"/> (the exact join finds each):
    /// <list type="bullet">
    /// <item>abstracts (words beyond title, authors and year) that reach <see cref="RecordMatching.Abstract"/> are
    /// enough, where neither authors nor years speak against it; from <see cref="RecordMatching.AbstractRevised"/> on
    /// they are enough beside one title of <see cref="RecordMatching.TitleLetters"/> letters;</item>
    /// <item>without abstracts, authors and year carry the title, or one year carries titles that are nearly the
    /// same;</item>
    /// <item>authors that differ tell another version, where the abstracts can be compared; titles whose numbers differ
    /// are parts of a series, whatever else agrees.</item>
    /// </list>
    /// What a record lacks counts neither for nor against. So a meeting abstract and the article of the same title are
    /// two papers, and so are a conference paper and its journal version. Groups grow by average linkage: two are merged
    /// where at least half of the pairs between them are linked. Pairs of one title that weigh too little are flagged,
    /// as are series, and links between groups that are not merged. The similarity is the mean over title, abstract and
    /// authors, of those that both records have.
    /// </summary>
    /// <remarks>
    /// The year is that of <see cref="Paper.Date"/>, else the four digits in <see cref="Paper.DateText"/>.
    /// </remarks>
    public static Reconciliation MergeByRecord(this IReadOnlyList<Paper> papers, RecordMatching? matching = null)
    {
        ArgumentNullException.ThrowIfNull(papers);
        matching ??= new RecordMatching();
        matching.Check();
        var exact = ExactDuplicates.Labels(papers);
        var distinct = DistinctRecords.Of(papers, exact);
        return LinkedRecords.Merge(papers, exact, distinct, Links(distinct.Papers, matching), matching.Survivor);
    }

    internal static List<Link> Links(IReadOnlyList<Paper> papers, RecordMatching matching)
    {
        var candidates = RecordPairs.Of(papers, matching);
        // Only records of like titles are read whole: in a large collection they are few.
        var texts = new RecordText?[papers.Count];
        Parallel.ForEach(
            candidates.SelectMany(static c => new[] { c.A, c.B }).Distinct(),
            i => texts[i] = RecordText.Of(papers[i])
        );
        var links = new List<Link>();
        foreach (var (a, b, title) in candidates)
        {
            var (x, y) = (texts[a]!, texts[b]!);
            var fields = RecordComparison.Of(x, y, title, matching);
            var against = fields.Weigh(matching).Against(fields);
            if (against is null || fields.IsWorthALook(matching))
            {
                links.Add(
                    new Link(a, b, fields.Similarity, fields.ToString(), against ?? Series.Differ(x.Title, y.Title))
                );
            }
        }

        return links;
    }
}
