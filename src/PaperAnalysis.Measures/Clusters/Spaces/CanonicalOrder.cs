using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Clusters;

/// <summary>
/// An order of papers that their texts alone decide. What is drawn at random is drawn from papers in this order, and sums
/// are taken in it: so a partition does not depend on the order in which papers came.
/// </summary>
internal sealed class CanonicalOrder
{
    private readonly int[] _papers;

    private CanonicalOrder(int[] papers) => _papers = papers;

    /// <summary>For each paper its place in this order: what was measured in it comes back by this.</summary>
    public int[] Places
    {
        get
        {
            var places = new int[_papers.Length];
            for (var place = 0; place < places.Length; place++)
            {
                places[_papers[place]] = place;
            }

            return places;
        }
    }

    /// <summary>By a hash of the folded title and abstract; papers of one hash by their texts as they stand.</summary>
    public static CanonicalOrder Of(IReadOnlyList<Paper> papers) =>
        new([
            .. Enumerable
                .Range(0, papers.Count)
                .OrderBy(p => FoldedHash.Of(papers[p].Title, papers[p].Abstract))
                .ThenBy(p => papers[p].Title, StringComparer.Ordinal)
                .ThenBy(p => papers[p].Abstract, StringComparer.Ordinal),
        ]);

    /// <summary>The papers in this order.</summary>
    public Paper[] Sorted(IReadOnlyList<Paper> papers) => Array.ConvertAll(_papers, p => papers[p]);
}
