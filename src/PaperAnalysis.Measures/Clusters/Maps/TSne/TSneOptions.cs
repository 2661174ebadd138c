namespace PaperAnalysis.Clusters;

/// <summary>How <see cref="TSne"/> draws a map; the defaults are those of scikit-learn.</summary>
public sealed record TSneOptions
{
    /// <summary>
    /// About how many neighbours each point keeps close, at least 1; lowered to a third of the other points where they
    /// are few.
    /// </summary>
    public double Perplexity { get; init; } = 30;

    /// <summary>
    /// Steps of the descent, the first quarter of them, at most 250, with <see cref="EarlyExaggeration"/>.
    /// </summary>
    public int Iterations { get; init; } = 1_000;

    /// <summary>
    /// By how much attraction is raised at first, so that clusters form before they are pushed apart.
    /// </summary>
    public double EarlyExaggeration { get; init; } = 12;

    /// <summary>
    /// Length of a step; null: points / (4 × <see cref="EarlyExaggeration"/>), at least 50 (Belkina and others 2019).
    /// </summary>
    public double? LearningRate { get; init; }

    /// <summary>Of the tiny shifts that part points which the start would put in one place.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>At most so many at once; the map does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Perplexity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Perplexity, double.MaxValue);
        ArgumentOutOfRangeException.ThrowIfNegative(Iterations);
        ArgumentOutOfRangeException.ThrowIfLessThan(EarlyExaggeration, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(LearningRate ?? 1, nameof(LearningRate));
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
