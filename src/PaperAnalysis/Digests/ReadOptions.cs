namespace PaperAnalysis.Digests;

/// <summary>How digests are read.</summary>
/// <remarks>
/// The bounds are far above what papers need. They keep a file that was made to do harm, or packed by mistake, from
/// taking all memory; the error of one that is passed names its option.
/// </remarks>
public sealed record ReadOptions
{
    public static ReadOptions Default { get; } = new();

    /// <summary>Reads a file whatever it holds.</summary>
    public static ReadOptions Unbounded { get; } =
        new()
        {
            MostLines = int.MaxValue,
            MostPapers = int.MaxValue,
            MostUnpackedBytes = long.MaxValue,
            MostTimesUnpacked = int.MaxValue,
        };

    /// <summary>The layout of every file; null to tell each file's layout by its content.</summary>
    public Layout? Layout { get; init; }

    /// <summary>
    /// True where a record of JSON, CSV or a listing that has a title and no abstract is a paper, too, with an empty
    /// <see cref="Paper.Abstract"/>; else it is warned of and left out.
    /// </summary>
    public bool TitlesAlone { get; init; }

    /// <summary>True where a record whose abstract is there and empty is a paper, too.</summary>
    internal bool EmptyAbstracts { get; init; }

    /// <summary>The most lines that a file may have.</summary>
    public int MostLines { get; init; } = 20_000_000;

    /// <summary>The most papers that a file may hold.</summary>
    public int MostPapers { get; init; } = 5_000_000;

    /// <summary>The most bytes that a packed file may unpack to.</summary>
    public long MostUnpackedBytes { get; init; } = 16L << 30;

    /// <summary>
    /// How many times its own size a packed file may unpack to, beyond the first 64 MiB; text has 3 to 30 times.
    /// </summary>
    public int MostTimesUnpacked { get; init; } = 200;
}
