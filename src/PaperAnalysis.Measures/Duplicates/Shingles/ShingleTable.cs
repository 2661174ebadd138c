using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// The shingle hashes of every record, in the order of its text, in blocks of records that are filled in parallel.
/// </summary>
internal sealed class ShingleTable
{
    private const int BlockSize = 1024;

    private readonly ulong[][] _hashes;
    private readonly int[][] _starts;

    private ShingleTable(int count, ulong[][] hashes, int[][] starts)
    {
        (Count, _hashes, _starts) = (count, hashes, starts);
        Shingles = hashes.Sum(static h => (long)h.Length);
    }

    public int Count { get; }

    /// <summary>Shingles of all records, repeats included.</summary>
    public long Shingles { get; }

    public int Blocks => _hashes.Length;

    public ReadOnlySpan<ulong> Block(int block) => _hashes[block];

    public ReadOnlySpan<ulong> this[int record]
    {
        get
        {
            var (block, within) = Math.DivRem(record, BlockSize);
            var start = _starts[block][within];
            return _hashes[block].AsSpan(start, _starts[block][within + 1] - start);
        }
    }

    public static ShingleTable Of(IReadOnlyList<Paper> papers, ShingleOptions options) =>
        Of(papers.Count, i => options.Parts(papers[i]), options);

    /// <param name="text">The two parts of the text of record i; asked from several threads.</param>
    public static ShingleTable Of(int count, Func<int, (string First, string Second)> text, ShingleOptions options) =>
        Of(
            count,
            () => new ShingleHasher(options),
            (hasher, i) =>
            {
                var (first, second) = text(i);
                return hasher.Hash(first, second);
            }
        );

    /// <param name="hasher">A new one for each thread.</param>
    /// <param name="hashes">Of record i; asked from several threads.</param>
    public static ShingleTable Of<T>(int count, Func<T> hasher, HashesOf<T> hashes)
    {
        var blocks = (count + BlockSize - 1) / BlockSize;
        var filled = new ulong[blocks][];
        var starts = new int[blocks][];
        Parallel.For(
            0,
            blocks,
            hasher,
            (block, _, own) =>
            {
                (filled[block], starts[block]) = Fill(
                    hashes,
                    own,
                    block * BlockSize,
                    Math.Min(count, (block + 1) * BlockSize)
                );
                return own;
            },
            static _ => { }
        );
        return new ShingleTable(count, filled, starts);
    }

    private static (ulong[] Hashes, int[] Starts) Fill<T>(HashesOf<T> of, T hasher, int from, int to)
    {
        var starts = new int[to - from + 1];
        var hashes = new ulong[(to - from) * 160];
        for (var i = from; i < to; i++)
        {
            var shingles = of(hasher, i);
            var start = starts[i - from];
            if (hashes.Length < start + shingles.Length)
            {
                Array.Resize(ref hashes, Math.Max(hashes.Length * 2, start + shingles.Length));
            }

            shingles.CopyTo(hashes.AsSpan(start));
            starts[i - from + 1] = start + shingles.Length;
        }

        Array.Resize(ref hashes, starts[^1]);
        return (hashes, starts);
    }

    /// <summary>The hashes of record i, valid until the hasher's next.</summary>
    public delegate ReadOnlySpan<ulong> HashesOf<in T>(T hasher, int i);
}
