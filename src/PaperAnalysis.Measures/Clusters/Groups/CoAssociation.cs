namespace PaperAnalysis.Clusters;

/// <summary>
/// How often each two papers were in one cluster, of the runs in which both were in some (evidence accumulation; Fred and
/// Jain 2005).
/// </summary>
internal sealed class CoAssociation
{
    private readonly float[] _shares;

    /// <param name="runs">For each run the cluster of each paper, negative for none.</param>
    public CoAssociation(int[][] runs, int papers, int threads)
    {
        Count = papers;
        _shares = new float[papers * papers];
        Blocks.For(
            papers,
            1,
            threads,
            (i, _, _) =>
            {
                var seen = new int[papers];
                var row = _shares.AsSpan(i * papers, papers);
                foreach (var run in runs.Where(run => run[i] >= 0))
                {
                    for (var j = 0; j < papers; j++)
                    {
                        seen[j] += run[j] >= 0 ? 1 : 0;
                        row[j] += run[j] == run[i] ? 1 : 0;
                    }
                }

                for (var j = 0; j < papers; j++)
                {
                    row[j] /= Math.Max(1, seen[j]);
                }
            }
        );
    }

    public int Count { get; }

    /// <summary>The mean share of a paper with some papers, from 0 to 1.</summary>
    public double With(int paper, IReadOnlyCollection<int> papers) =>
        papers.Average(other => _shares[paper * Count + other]);

    /// <summary>
    /// Groups by average linkage: those that are left when no two groups are together in <paramref name="least"/> of the
    /// runs any more, on average over their pairs. By chains of nearest neighbours, so that time grows with the square of
    /// the papers.
    /// </summary>
    /// <returns>The group of each paper; a paper may be alone.</returns>
    public int[] Groups(double least)
    {
        var shares = (float[])_shares.Clone();
        int[] sizes = [.. Enumerable.Repeat(1, Count)];
        int[] labels = [.. Enumerable.Range(0, Count)];
        var chain = new Stack<int>();
        for (var start = 0; start < Count; )
        {
            if (!chain.TryPeek(out var last))
            {
                if (sizes[start] == 0)
                {
                    start++;
                    continue;
                }

                chain.Push(last = start);
            }

            chain.Pop();
            var before = chain.TryPeek(out var top) ? top : -1;
            var (nearest, share) = Nearest(shares, sizes, last, before);
            if (nearest < 0 || share < least)
            {
                // Nothing joins this group any more: its shares with others only fall as these grow.
                sizes[last] = 0;
            }
            else if (nearest == before)
            {
                chain.Pop();
                Merge(shares, sizes, Math.Min(last, before), Math.Max(last, before));
                labels[Math.Max(last, before)] = Math.Min(last, before);
            }
            else
            {
                chain.Push(last);
                chain.Push(nearest);
            }
        }

        // A group has the number of its first paper, which comes before the others.
        for (var i = 0; i < Count; i++)
        {
            labels[i] = labels[labels[i]];
        }

        return labels;
    }

    // Of equally near ones the one before in the chain, then the first.
    private (int Group, float Share) Nearest(float[] shares, int[] sizes, int group, int before)
    {
        var row = shares.AsSpan(group * Count, Count);
        var (nearest, most) = before < 0 ? (-1, -1f) : (before, row[before]);
        for (var j = 0; j < Count; j++)
        {
            if (sizes[j] > 0 && j != group && row[j] > most)
            {
                (nearest, most) = (j, row[j]);
            }
        }

        return (nearest, most);
    }

    private void Merge(float[] shares, int[] sizes, int kept, int gone)
    {
        var (a, b) = (sizes[kept], sizes[gone]);
        for (var j = 0; j < Count; j++)
        {
            var mean = (a * shares[kept * Count + j] + b * shares[gone * Count + j]) / (a + b);
            shares[kept * Count + j] = mean;
            shares[j * Count + kept] = mean;
        }

        (sizes[kept], sizes[gone]) = (a + b, 0);
    }
}
