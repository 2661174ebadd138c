namespace PaperAnalysis.Clusters;

/// <summary>Papers divided again and again, each time by other papers and into another number of clusters.</summary>
internal static class ConsensusRuns
{
    // More papers are fewer times divided: each run tells more.
    private const int RunsOfFew = 100;
    private const int RunsOfMany = 50;
    private const int Many = 1_000;

    // Of the papers in a run; the others are placed by them.
    private const double Drawn = 0.8;

    // Times the root of the papers.
    private const double Fewest = 0.6;
    private const double Most = 1.8;

    private const int Starts = 2;

    /// <summary>
    /// For each run the cluster of each of <paramref name="papers"/>, negative for none: four fifths of them are clustered
    /// by k-means in a space of their own, into .6·√n to 1.8·√n clusters, and the others placed among these.
    /// </summary>
    /// <param name="papers">Numbers of the papers, ascending.</param>
    /// <param name="dimensions">Of the space.</param>
    public static int[][] Of(TermWeights weights, int[] papers, int dimensions, int seed, int threads)
    {
        var random = new Random(seed);
        var (fewest, most) = ((int)(Fewest * Math.Sqrt(papers.Length)), (int)(Most * Math.Sqrt(papers.Length)));
        var draws = new (int Seed, int Clusters)[papers.Length > Many ? RunsOfMany : RunsOfFew];
        for (var run = 0; run < draws.Length; run++)
        {
            draws[run] = (random.Next(), random.Next(Math.Max(2, fewest), Math.Max(2, most) + 1));
        }

        var labels = new int[draws.Length][];
        Blocks.For(
            draws.Length,
            1,
            threads,
            (run, _, _) => labels[run] = Run(weights, papers, dimensions, draws[run].Seed, draws[run].Clusters)
        );
        return labels;
    }

    private static int[] Run(TermWeights weights, int[] papers, int dimensions, int seed, int clusters)
    {
        int[] order = [.. Enumerable.Range(0, papers.Length)];
        new Random(seed).Shuffle(order);
        var size = (int)(Drawn * papers.Length);
        int[] drawn = [.. order.Take(size).Order()];
        int[] others = [.. order.Skip(size).Order()];
        var space = SampleSpace.Of(
            weights,
            Array.ConvertAll(drawn, i => papers[i]),
            Array.ConvertAll(others, i => papers[i]),
            dimensions,
            seed
        );
        var options = new KMeansOptions
        {
            Seed = seed,
            Starts = Starts,
            Threads = 1,
        };
        var found = KMeans.Of(space.Drawn, clusters, options).Clustering;
        var placed = space.Place(found);
        var labels = new int[papers.Length];
        for (var i = 0; i < drawn.Length; i++)
        {
            labels[drawn[i]] = found.Labels[i];
        }

        for (var i = 0; i < others.Length; i++)
        {
            labels[others[i]] = placed[i];
        }

        return labels;
    }
}
