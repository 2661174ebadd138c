namespace PaperAnalysis.Clusters;

/// <summary>How <see cref="Lda"/> samples.</summary>
public sealed record LdaOptions
{
    /// <summary>Of every draw.</summary>
    public int Seed { get; init; }

    /// <summary>How often each word draws its topic anew. The last tenth of them is averaged.</summary>
    public int Iterations { get; init; } = 200;

    /// <summary>
    /// α, the words of each topic that a paper is taken to hold before it is read: the lower, the fewer topics a paper
    /// has.
    /// </summary>
    public double PaperPrior { get; init; } = 0.1;

    /// <summary>
    /// β, how often each topic is taken to hold each term beforehand: the lower, the fewer terms a topic has.
    /// </summary>
    public double TermPrior { get; init; } = 0.01;

    /// <summary>At most so many at once; the topics do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range; the message names it.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Iterations, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(PaperPrior);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(TermPrior);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
