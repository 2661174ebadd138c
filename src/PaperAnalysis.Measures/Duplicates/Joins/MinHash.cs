using System.Numerics;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// MinHash signatures (Broder 1997): for each of k random orders of all shingles the first shingle of the set. Two sets
/// agree in a place with probability J, so that the share of equal places estimates J with standard error √(J(1−J)/k).
/// </summary>
/// <remarks>
/// The orders are x ↦ a·x + b modulo 2³² with odd a, over hashes that are mixed well before; a and b come from a seed.
/// </remarks>
public sealed class MinHash
{
    private readonly uint[] _a;
    private readonly uint[] _b;

    /// <param name="permutations">k, 1 to 4,096.</param>
    public MinHash(int permutations = 128, int seed = 1)
    {
        if (permutations is < 1 or > 4096)
        {
            throw new ArgumentOutOfRangeException(
                nameof(permutations),
                permutations,
                "A signature has 1 to 4096 places; 128 is usual."
            );
        }

        var random = new Random(seed);
        Permutations = permutations;
        _a = Draw(random, permutations, 1);
        _b = Draw(random, permutations, 0);
    }

    public int Permutations { get; }

    /// <summary>√(J(1−J)/k).</summary>
    public static double StandardError(double jaccard, int permutations) =>
        Math.Sqrt(jaccard * (1 - jaccard) / permutations);

    /// <summary>
    /// The signature of a set of hashes; repeats change nothing. An empty set has the largest value in every place.
    /// </summary>
    public uint[] Signature(ReadOnlySpan<ulong> shingles)
    {
        var padded = (Permutations + Vector<uint>.Count - 1) / Vector<uint>.Count * Vector<uint>.Count;
        Span<uint> signature = new uint[padded];
        signature.Fill(uint.MaxValue);
        for (var place = 0; place < padded; place += Vector<uint>.Count)
        {
            var (a, b) = (new Vector<uint>(_a, place), new Vector<uint>(_b, place));
            var least = new Vector<uint>(uint.MaxValue);
            foreach (var shingle in shingles)
            {
                least = Vector.Min(least, a * new Vector<uint>((uint)(shingle >> 32)) + b);
            }

            least.CopyTo(signature[place..]);
        }

        return signature[..Permutations].ToArray();
    }

    /// <summary>The share of equal places: the estimate of the Jaccard of two sets.</summary>
    public static double Estimate(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        if (a.Length != b.Length || a.Length == 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"Signatures have {a.Length} and {b.Length} places; make both with the same MinHash."
                ),
                nameof(b)
            );
        }

        var equal = 0;
        for (var i = 0; i < a.Length; i++)
        {
            equal += a[i] == b[i] ? 1 : 0;
        }

        return (double)equal / a.Length;
    }

    private static uint[] Draw(Random random, int count, uint lowBit)
    {
        var values = new uint[count + Vector<uint>.Count];
        for (var i = 0; i < count; i++)
        {
            values[i] = (uint)random.NextInt64(1L << 32) | lowBit;
        }

        return values;
    }
}
