namespace PaperAnalysis.Duplicates;

/// <summary>Compares the digests with digests of the same sizes that were drawn from one pool.</summary>
internal static class IndependenceTest
{
    /// <summary>The most collections drawn: p is never below 2/1000.</summary>
    private const int Draws = 999;

    // With two digests there is one pair, and any overlap of it fits some pool.
    private const int LeastDigests = 3;

    // Papers and pairs drawn in all, so that hundreds of digests take a second or two; the test is then coarser, not another.
    private const long Budget = 4_000_000;
    private const int LeastDraws = 199;

    // So many draws as far out as the digests themselves: p is far from any level, and more would not change that.
    private const int Enough = 50;

    public static CaptureIndependence Of(Incidence incidence, int seed, double level)
    {
        var digests = Array.FindAll(
            [.. Enumerable.Range(0, incidence.Digests.Count)],
            new HashSet<int>(incidence.Papers.SelectMany(static p => p)).Contains
        );
        var places = digests.Index().ToDictionary(static d => d.Item, static d => d.Index);
        var sizes = new int[digests.Length];
        foreach (var digest in incidence.Papers.SelectMany(static p => p))
        {
            sizes[places[digest]]++;
        }

        var seen = new CaptureOverlaps(sizes);
        foreach (var paper in incidence.Papers)
        {
            seen.Add([.. paper.Select(d => places[d])]);
        }

        var untested =
            digests.Length < LeastDigests
                ? FormattableString.Invariant(
                    $"{digests.Length} of the digests {(digests.Length == 1 ? "has" : "have")} papers, and it takes {LeastDigests} to check pairs against each other"
                )
            : seen.Shared < PoolSize.LeastShared
                ? FormattableString.Invariant(
                    $"all pairs of digests together share {seen.Shared} {(seen.Shared == 1 ? "paper" : "papers")}, and it takes {PoolSize.LeastShared} to tell chance from dependence"
                )
            : null;
        var (pairs, observed) = untested is null ? P(seen, sizes, seed) : default;
        var (most, least) = Extremes(seen, sizes);
        return new CaptureIndependence(
            digests.Length,
            seen.Papers,
            seen.Shared,
            seen.Pool,
            sizes.Length == 0 ? 0 : seen.Expected,
            untested is null ? Math.Min(1, 2 * Math.Min(pairs, observed)) : null,
            untested is null ? pairs : null,
            untested is null ? observed : null,
            Row(most),
            Row(least),
            untested
        );

        ChapmanRow? Row((int A, int B)? pair) =>
            pair is { } p
                ? PoolSize.Row(
                    incidence.Digests[digests[p.A]],
                    incidence.Digests[digests[p.B]],
                    sizes[p.A],
                    sizes[p.B],
                    seen.Of(p.A, p.B),
                    seen.Papers,
                    level
                )
                : null;
    }

    private static (double Pairs, double Observed) P(CaptureOverlaps seen, int[] sizes, int seed)
    {
        // Of all papers, there are as many as were seen.
        var pool = (int)Math.Min(int.MaxValue / 2, Math.Max(Math.Round(seen.Pool), seen.Papers));
        var simulation = new CaptureSimulation(sizes, pool, seed);
        var work = Math.Max(1, sizes.Sum(static n => (long)n) + seen.Shared);
        var most = (int)Math.Clamp(Budget / work, LeastDraws, Draws);
        var (drawn, unevener, farther) = (0, 0, 0);
        while (drawn < most && (unevener < Enough || farther < Enough))
        {
            var other = simulation.Draw();
            drawn++;
            // Equal overlaps in another order differ in their last digits, and ties count.
            unevener += other.ChiSquared >= seen.ChiSquared * (1 - 1e-9) - 1e-9 ? 1 : 0;
            farther += Distance(other) >= Distance(seen) * (1 - 1e-9) - 1e-9 ? 1 : 0;
        }

        return ((1.0 + unevener) / (1 + drawn), (1.0 + farther) / (1 + drawn));
    }

    private static double Distance(CaptureOverlaps overlaps) => Math.Abs(overlaps.Papers - overlaps.Expected);

    private static ((int A, int B)? Most, (int A, int B)? Least) Extremes(CaptureOverlaps seen, int[] sizes)
    {
        (int A, int B)? most = null;
        (int A, int B)? least = null;
        var (highest, lowest) = (double.NegativeInfinity, double.PositiveInfinity);
        for (var a = 0; a < sizes.Length; a++)
        {
            for (var b = a + 1; b < sizes.Length; b++)
            {
                var expected = (double)sizes[a] * sizes[b] / seen.Pool;
                var off = expected == 0 ? 0 : (seen.Of(a, b) - expected) / Math.Sqrt(expected);
                (most, highest) = off > highest ? ((a, b), off) : (most, highest);
                (least, lowest) = off < lowest ? ((a, b), off) : (least, lowest);
            }
        }

        return (most, least);
    }
}
