namespace PaperAnalysis.Clusters;

/// <summary>Which numbers of clusters <see cref="KSweep"/> compares, and how closely.</summary>
public sealed record KSweepOptions
{
    /// <summary>
    /// Ascending. Null for 2 to 12, 14, 16, 18, 20, 25, 30, 40 and 50, as far as they are at most √(2n) for n papers:
    /// more clusters would hold fewer than √(n/2) papers each. Of fewer than 40 papers none is compared.
    /// </summary>
    public IReadOnlyList<int>? Ks { get; init; }

    /// <summary>
    /// Rounds of <see cref="KSweepRow.Stability"/>; fewer than for the clusters that are kept, and 10 at most of more than
    /// 2,000 papers.
    /// </summary>
    public int Rounds { get; init; } = 25;

    public int Seed { get; init; } = 1;

    /// <summary>At work at once; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal IEnumerable<int> For(int papers) =>
        Ks
        ?? Enumerable
            .Range(2, 11)
            .Concat([14, 16, 18, 20, 25, 30, 40, 50])
            .Where(k => 2L * papers >= (long)k * k && papers >= KSweep.LeastPapers);

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Rounds, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        if (Ks is not null && (Ks.Any(static k => k < 2) || !Ks.Order().Distinct().SequenceEqual(Ks)))
        {
            throw new ArgumentException(
                $"The numbers of clusters are {string.Join(", ", Ks)}; expected them to ascend from 2 or more.",
                nameof(Ks)
            );
        }
    }
}
