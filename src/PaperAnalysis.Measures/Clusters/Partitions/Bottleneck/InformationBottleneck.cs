using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Clusters that keep as much as they can of what papers tell about words: the sequential information bottleneck
/// (Slonim, Friedman and Tishby 2002), all papers of the same weight. Each paper in turn leaves its cluster and joins the
/// one with which it loses least,
/// argmin over t of (1 + |t|) · JS(p(word | paper), p(word | t)), JS the Jensen–Shannon divergence by the weights 1 and
/// |t|; the mutual information of clusters and words never falls.
/// </summary>
public static class InformationBottleneck
{
    /// <summary>
    /// From a clustering found otherwise, for random starts end in worse clusters (<see cref="KMeans"/> in the vector
    /// space is a good start). A paper without any of the words, or in no cluster, stays where it is; no cluster is
    /// emptied.
    /// </summary>
    /// <param name="counts">Of the words that may make subjects: without stop words.</param>
    /// <param name="start">Of as many papers as <paramref name="counts"/> has rows.</param>
    /// <exception cref="ArgumentException">The two are of different numbers of papers.</exception>
    public static Clustering Refine(DocumentTermMatrix counts, Clustering start, BottleneckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(start);
        options ??= new BottleneckOptions();
        options.Check();
        if (counts.Papers.Count != start.Labels.Length)
        {
            throw new ArgumentException(
                $"There are counts of {counts.Papers.Count} papers and labels of {start.Labels.Length}; give both the same papers in the same order.",
                nameof(start)
            );
        }

        if (start.Count < 2)
        {
            return start;
        }

        int[] papers =
        [
            .. Enumerable
                .Range(0, start.Labels.Length)
                .Where(i => start.Labels[i] != Clustering.None && counts.RowStarts[i] < counts.RowStarts[i + 1]),
        ];
        new Random(options.Seed).Shuffle(papers);
        var labels = start.Labels.ToArray();
        var clusters = new BottleneckClusters(counts, labels, start.Count);
        for (var pass = 0; pass < options.Passes; pass++)
        {
            var moved = papers.Count(clusters.Move);
            if (moved <= options.LeastMoved * papers.Length)
            {
                break;
            }
        }

        return Clustering.Of(labels);
    }
}
