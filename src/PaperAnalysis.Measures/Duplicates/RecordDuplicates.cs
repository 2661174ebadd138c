using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>Records of one paper whose title and abstract differ between sources.</summary>
public static class RecordDuplicates
{
    private static readonly ShingleOptions TitleShingles = new() { Unit = ShingleUnit.Characters, Size = 3 };

    /// <summary>
    /// Merges exact duplicates, then records that agree in all that both of them say. No labels, no learning; a fixed
    /// rule, so that a pair's fate does not hang on the rest of the collection:
    /// <list type="bullet">
    /// <item>the titles' character 3-grams reach <see cref="RecordMatching.Title"/> (all such pairs are found, by the
    /// exact join), and their numbers are the same, or the records are parts of a series;</item>
    /// <item>where both have an abstract (words beyond title, authors and year): the abstracts' words reach
    /// <see cref="RecordMatching.Abstract"/>, the authors <see cref="RecordMatching.Authors"/>, and the years lie at
    /// most one apart;</item>
    /// <item>where one has none: the same year, and authors that reach <see cref="RecordMatching.AuthorsAlone"/>;
    /// without authors, the same known year and titles that reach <see cref="RecordMatching.TitleAlone"/>.</item>
    /// </list>
    /// What a record lacks counts neither for nor against. So a meeting abstract and the article of the same title are
    /// two papers, and so are a conference paper and its journal version. Pairs of one title and one author list that
    /// fail by one of these are flagged, as are series and chains with distant ends. The similarity is the mean over
    /// title, abstract and authors, of those that both records have.
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
        var texts = papers.AsParallel().AsOrdered().Select(RecordText.Of).ToArray();
        var table = ShingleTable.Of(texts.Length, i => (texts[i].Key, ""), TitleShingles);
        var links = new List<Link>();
        foreach (var (a, b, title) in ExactJoin.Candidates(table, matching.Title))
        {
            var comparison = RecordComparison.Of(texts[a], texts[b], title, matching);
            var against = comparison.Against(matching);
            if (against is null || IsWorthALook(comparison, matching))
            {
                links.Add(
                    new Link(
                        a,
                        b,
                        comparison.Similarity,
                        comparison.ToString(),
                        against ?? Series.Differ(texts[a].Title, texts[b].Title)
                    )
                );
            }
        }

        return links;
    }

    private static bool IsWorthALook(RecordComparison comparison, RecordMatching matching) =>
        comparison.Title >= matching.TitleAlone && comparison.Authors >= matching.Authors;
}
