using System.Numerics;
using System.Numerics.Tensors;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// Which shingle hashes occur only once among all records. Two bits for each hash, "seen" and "seen again", in tables
/// of at least eight bits a shingle; hashes that fall on the same bit make a single shingle look repeated, never the
/// reverse. So <see cref="IsSingle"/> may miss a single shingle, and never names one that occurs twice.
/// </summary>
internal sealed class RepeatFilter
{
    private readonly ulong[] _again;
    private readonly int _shift;

    private RepeatFilter(ulong[] again, int shift) => (_again, _shift) = (again, shift);

    public static RepeatFilter Of(ShingleTable table)
    {
        var bits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((ulong)Math.Max(64, table.Shingles * 8)));
        var words = 1 << (bits - 6);
        var shift = 64 - bits;
        // Each part counts by itself and the parts are added up after, so the outcome is the same however many there
        // are.
        var parts = Math.Clamp(Environment.ProcessorCount, 1, Math.Max(1, table.Blocks));
        var seen = new ulong[parts][];
        var again = new ulong[parts][];
        Parallel.For(
            0,
            parts,
            part =>
            {
                var (s, a) = (new ulong[words], new ulong[words]);
                for (var block = part; block < table.Blocks; block += parts)
                {
                    Count(table.Block(block), s, a, shift);
                }

                (seen[part], again[part]) = (s, a);
            }
        );
        for (var part = 1; part < parts; part++)
        {
            TensorPrimitives.BitwiseOr(again[0], again[part], again[0]);
            TensorPrimitives.BitwiseAnd(seen[0], seen[part], again[part]);
            TensorPrimitives.BitwiseOr(again[0], again[part], again[0]);
            TensorPrimitives.BitwiseOr(seen[0], seen[part], seen[0]);
        }

        return new RepeatFilter(again[0], shift);
    }

    public bool IsSingle(ulong hash)
    {
        var bit = hash >> _shift;
        return (_again[bit >> 6] & (1UL << (int)(bit & 63))) == 0;
    }

    private static void Count(ReadOnlySpan<ulong> hashes, ulong[] seen, ulong[] again, int shift)
    {
        foreach (var hash in hashes)
        {
            var bit = hash >> shift;
            var mask = 1UL << (int)(bit & 63);
            ref var word = ref seen[bit >> 6];
            if ((word & mask) != 0)
            {
                again[bit >> 6] |= mask;
            }

            word |= mask;
        }
    }
}
