namespace PaperAnalysis.Digests;

/// <summary>How digests are read.</summary>
public sealed record ReadOptions
{
    public static ReadOptions Default { get; } = new();

    /// <summary>The layout of every file; null to tell each file's layout by its content.</summary>
    public Layout? Layout { get; init; }
}
