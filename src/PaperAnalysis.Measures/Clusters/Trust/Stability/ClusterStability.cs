using PaperAnalysis.Statistics;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Cluster-wise stability by split samples: half of the points, drawn at random, are clustered by themselves, and the
/// others are placed among these new clusters. A cluster's Jaccard in a round is the largest |A ∩ B| / |A ∪ B| between
/// its points A among those placed and the points B placed into one new cluster; its stability is the mean over rounds.
/// A point placed nowhere is in no B; a round that placed no point of a cluster says nothing of it.
/// </summary>
/// <remarks>
/// What places a point has not seen it (as in the prediction strength of Tibshirani and Walther 2005), and the Jaccard
/// is that of Hennig (2007). His bootstrap, in which two thirds of the points are the same in both clusterings, praised
/// clusters that a disjoint sample did not give again; what a stability means in such samples stands at
/// <see cref="StabilityLevel"/>.
/// </remarks>
internal static class ClusterStability
{
    // Intervals of fewer hold their mean too seldom.
    private const int LeastRounds = 24;
    private const int RoundsAtOnce = 12;

    /// <summary>A row for each cluster.</summary>
    /// <param name="place">
    /// Clusters the points of a round's sample as <paramref name="clustering"/> came about and places the others: the
    /// new cluster of each of <see cref="StabilitySample.Others"/>, negative for none. Called from several threads at
    /// once.
    /// </param>
    /// <param name="rounds">Gets what each round found.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static IReadOnlyList<StabilityRow> Of(
        Clustering clustering,
        Func<StabilitySample, int[]> place,
        StabilityOptions? options = null,
        ICollection<StabilityRound>? rounds = null
    )
    {
        ArgumentNullException.ThrowIfNull(clustering);
        ArgumentNullException.ThrowIfNull(place);
        options ??= new StabilityOptions();
        options.Check();
        var most = options.MostRounds(clustering.Labels.Length);
        var samples = StabilitySample.Draw(clustering.Labels.Length, options).GetEnumerator();
        var found = new List<StabilityRound>();
        StabilityRow[] rows = [];
        while (found.Count < most && (found.Count == 0 || !rows.All(r => r.IsWithin(options.Precision))))
        {
            var next = new List<StabilitySample>();
            var end = Math.Min(most, Math.Max(LeastRounds, found.Count + RoundsAtOnce));
            while (found.Count + next.Count < end && samples.MoveNext())
            {
                next.Add(samples.Current);
            }

            found.AddRange(Round(clustering, next, place, options.Threads));
            rows =
            [
                .. Enumerable
                    .Range(0, clustering.Count)
                    .Select(c => Row(clustering, c, [.. found.Select(f => f.Best[c].Jaccard)], options.Kinds)),
            ];
        }

        found.ForEach(round => rounds?.Add(round));
        return rows;
    }

    /// <summary>For each cluster the new one with the largest Jaccard; NaN where none of its points was placed.</summary>
    /// <param name="placed">Numbers of the points that were placed.</param>
    /// <param name="again">Their new clusters.</param>
    internal static (int Again, double Jaccard)[] Best(
        Clustering clustering,
        ReadOnlySpan<int> placed,
        Clustering again
    )
    {
        var sizes = new int[clustering.Count];
        var common = new int[clustering.Count, again.Count];
        for (var i = 0; i < placed.Length; i++)
        {
            if (clustering.Labels[placed[i]] is var a and >= 0)
            {
                sizes[a]++;
                if (again.Labels[i] is var b and >= 0)
                {
                    common[a, b]++;
                }
            }
        }

        var best = new (int Again, double Jaccard)[clustering.Count];
        for (var a = 0; a < best.Length; a++)
        {
            best[a] = (Clustering.None, sizes[a] == 0 ? double.NaN : 0);
            for (var b = 0; b < again.Count && sizes[a] > 0; b++)
            {
                var both = common[a, b];
                var jaccard = (double)both / (sizes[a] + again.Sizes[b] - both);
                best[a] = jaccard > best[a].Jaccard ? (b, jaccard) : best[a];
            }
        }

        return best;
    }

    private static StabilityRound[] Round(
        Clustering clustering,
        List<StabilitySample> samples,
        Func<StabilitySample, int[]> place,
        int threads
    )
    {
        var found = new StabilityRound[samples.Count];
        Blocks.For(
            found.Length,
            1,
            threads,
            (round, _, _) =>
            {
                var (others, again) = (samples[round].Others, Clustering.Of(place(samples[round])));
                found[round] = new StabilityRound(others, again, Best(clustering, others, again));
            }
        );
        return found;
    }

    private static StabilityRow Row(Clustering clustering, int cluster, double[] found, int kinds)
    {
        var (size, points) = (clustering.Sizes[cluster], clustering.Labels.Length);
        var values = found.Where(static v => !double.IsNaN(v)).ToArray();
        if (values.Length == 0)
        {
            return new StabilityRow(cluster, size, 0, 0, 1, StabilityRow.LevelOf(0, points, clustering.Count));
        }

        var mean = values.Average();
        var half = Confidence.Z95 * StandardError(found, kinds);
        return new StabilityRow(
            cluster,
            size,
            mean,
            Math.Max(0, mean - half),
            Math.Min(1, mean + half),
            StabilityRow.LevelOf(mean, points, clustering.Count)
        );
    }

    // Of the mean, rounds of one kind against each other (stratified; Cochran 1977, section 5.4); where a kind has too few,
    // all against all.
    private static double StandardError(double[] found, int kinds)
    {
        double[][] strata =
        [
            .. found
                .Select((v, round) => (Value: v, Kind: round % kinds))
                .Where(static v => !double.IsNaN(v.Value))
                .GroupBy(static v => v.Kind, static v => v.Value)
                .Select(static g => g.ToArray()),
        ];
        if (strata.Any(static s => s.Length < 2))
        {
            strata =
            [
                [.. strata.SelectMany(static s => s)],
            ];
        }

        double rounds = strata.Sum(static s => s.Length);
        return Math.Sqrt(strata.Sum(s => Variance(s) * s.Length) / (rounds * rounds));
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean)) / Math.Max(1, values.Length - 1);
    }
}
