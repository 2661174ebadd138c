namespace PaperAnalysis.Clusters;

/// <summary>How <see cref="InformationBottleneck"/> refines clusters.</summary>
public sealed record BottleneckOptions
{
    /// <summary>Of the order in which papers are looked at.</summary>
    public int Seed { get; init; }

    /// <summary>At most so many times every paper is looked at.</summary>
    public int Passes { get; init; } = 15;

    /// <summary>It is done once a pass moves fewer than this share of the papers.</summary>
    public double LeastMoved { get; init; } = 1e-3;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Passes, 1);
        if (LeastMoved is not (>= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(LeastMoved),
                LeastMoved,
                "A share of the papers is at least 0 and below 1, as 0.001."
            );
        }
    }
}
