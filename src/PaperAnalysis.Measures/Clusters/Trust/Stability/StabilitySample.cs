namespace PaperAnalysis.Clusters;

/// <summary>Points that are clustered by themselves in a round of <see cref="ClusterStability"/>, and others.</summary>
/// <param name="Round">From 0.</param>
/// <param name="Drawn">Ascending.</param>
/// <param name="Others">Ascending, none of these: all, or as many drawn.</param>
/// <param name="Seed">For what is done with them.</param>
internal sealed record StabilitySample(int Round, int[] Drawn, int[] Others, int Seed)
{
    /// <summary>One after the other, without end; the same for the same number and options.</summary>
    public static IEnumerable<StabilitySample> Draw(int points, StabilityOptions options)
    {
        var seeds = new Random(options.Seed);
        for (var round = 0; ; round++)
        {
            var seed = seeds.Next();
            int[] order = [.. Enumerable.Range(0, points)];
            new Random(seed).Shuffle(order);
            var each = Math.Min(points / 2, options.Points);
            yield return new StabilitySample(
                round,
                [.. order.Take(each).Order()],
                [.. order.Skip(each).Take(points <= 2 * options.Points ? points - each : each).Order()],
                seed
            );
        }
    }
}
