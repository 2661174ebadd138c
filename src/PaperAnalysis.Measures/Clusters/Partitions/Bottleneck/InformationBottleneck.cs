using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Clusters that keep as much as they can of what papers tell about words: the sequential information bottleneck
/// (Slonim, Friedman and Tishby 2002), all papers of the same weight. Each paper in turn leaves its cluster and joins the
/// one with which it loses least,
/// argmin over t of (1 + |t|) · JS(p(word | paper), p(word | t)), JS the Jensen–Shannon divergence by the weights 1 and
/// |t|; the mutual information of clusters and words never falls. A word's share in a paper, p(word | paper), is
/// proportional to tf · idf, idf as in <see cref="TermWeights"/>: by counts alone, words that all papers have decide more.
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

        return Refine(Shares(counts), start, options).Clustering;
    }

    /// <summary>The same, of shares that <see cref="Shares(DocumentTermMatrix)"/> gives.</summary>
    /// <returns>With what the clusters tell of words, by which clusterings of the same papers compare.</returns>
    internal static (Clustering Clustering, double Information) Refine(
        SparseRows shares,
        Clustering start,
        BottleneckOptions options
    )
    {
        int[] papers =
        [
            .. Enumerable
                .Range(0, start.Labels.Length)
                .Where(i => start.Labels[i] != Clustering.None && shares.Starts[i] < shares.Starts[i + 1]),
        ];
        new Random(options.Seed).Shuffle(papers);
        var labels = start.Labels.ToArray();
        var clusters = new BottleneckClusters(shares, labels, start.Count);
        for (var pass = 0; pass < options.Passes && start.Count > 1; pass++)
        {
            var moved = papers.Count(clusters.Move);
            if (moved <= options.LeastMoved * papers.Length)
            {
                break;
            }
        }

        return (Clustering.Of(labels), clusters.Information);
    }

    /// <summary>p(word | paper); a row of a paper without words is empty.</summary>
    internal static SparseRows Shares(DocumentTermMatrix counts) => Shares(counts.Cells, TermWeighting.IdfOf(counts));

    /// <inheritdoc cref="Shares(DocumentTermMatrix)"/>
    internal static SparseRows Shares(TermWeights weights) => Shares(weights.Counts, weights.Weighting.Idf);

    private static SparseRows Shares(TermCounts cells, ReadOnlySpan<float> idf)
    {
        var (starts, columns, counts) = (cells.RowStarts, cells.Columns, cells.Counts);
        var values = new float[columns.Length];
        for (var paper = 0; paper + 1 < starts.Length; paper++)
        {
            var total = 0.0;
            for (var i = starts[paper]; i < starts[paper + 1]; i++)
            {
                total += counts[i] * idf[columns[i]];
            }

            for (var i = starts[paper]; i < starts[paper + 1]; i++)
            {
                values[i] = (float)(counts[i] * idf[columns[i]] / total);
            }
        }

        return new SparseRows(starts, columns, values, idf.Length);
    }
}
