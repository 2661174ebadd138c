namespace PaperAnalysis.Clusters;

/// <summary>How often candidate terms occur in each cluster, and in all of them.</summary>
internal sealed class ClusterCounts
{
    private readonly List<Entry>[] _clusters;
    private readonly long[] _totals;
    private readonly int[] _frequency;
    private readonly long _mean;

    private ClusterCounts(List<Entry>[] clusters, int[] frequency)
    {
        (_clusters, _frequency) = (clusters, frequency);
        _totals = Array.ConvertAll(clusters, static c => c.Sum(static e => (long)e.Count));
        _mean = clusters.Length == 0 ? 0 : _totals.Sum() / clusters.Length;
    }

    public static ClusterCounts Of(CandidateTerms terms, Clustering clustering)
    {
        var clusters = Array.ConvertAll(new int[clustering.Count], static _ => new List<Entry>());
        var frequency = new int[terms.Count];
        var (counts, papers) = (new int[clustering.Count], new int[clustering.Count]);
        for (var term = 0; term < terms.Count; term++)
        {
            Array.Clear(counts);
            Array.Clear(papers);
            foreach (var (paper, count) in terms.Postings(term))
            {
                if (clustering.Labels[paper] is var cluster and >= 0)
                {
                    counts[cluster] += count;
                    papers[cluster]++;
                    frequency[term] += count;
                }
            }

            for (var cluster = 0; cluster < clusters.Length; cluster++)
            {
                if (counts[cluster] > 0)
                {
                    clusters[cluster].Add(new Entry(term, counts[cluster], papers[cluster]));
                }
            }
        }

        return new ClusterCounts(clusters, frequency);
    }

    // Rounded, so that the last bit of a logarithm, which is the machine's, does not show.
    public double Weight(int cluster, int term, int count) =>
        Math.Round(count * Math.Log(1 + (double)_mean / _frequency[term]) / _totals[cluster], 12);

    /// <summary>The terms of a cluster without those that stand in it only inside one longer term.</summary>
    public IEnumerable<Entry> Outermost(CandidateTerms terms, int cluster)
    {
        var counts = _clusters[cluster].ToDictionary(static e => e.Term, static e => e.Count);
        var held = new HashSet<int>();
        foreach (var (term, count, _) in _clusters[cluster])
        {
            held.UnionWith(terms.Parts(term).Where(p => counts[p] == count));
        }

        return _clusters[cluster].Where(e => !held.Contains(e.Term));
    }

    public readonly record struct Entry(int Term, int Count, int Papers);
}
