using System.Runtime.InteropServices;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// What the pairs of digests share, counted by going through the papers: most pairs of many digests share nothing.
/// </summary>
internal sealed class CaptureOverlaps
{
    private readonly int[] _sizes;
    private readonly Dictionary<long, int> _shared = [];
    private double _squares;

    public CaptureOverlaps(int[] sizes) => _sizes = sizes;

    /// <summary>Distinct papers.</summary>
    public int Papers { get; private set; }

    /// <summary>Σ mᵢⱼ.</summary>
    public int Shared { get; private set; }

    /// <summary>Papers that two digests share, the smaller number first.</summary>
    public int Of(int a, int b) => _shared.GetValueOrDefault(Key(a, b));

    /// <summary>A paper that stands in these digests, in ascending order.</summary>
    public void Add(ReadOnlySpan<int> digests)
    {
        Papers++;
        for (var i = 0; i < digests.Length; i++)
        {
            for (var j = i + 1; j < digests.Length; j++)
            {
                ref var shared = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    _shared,
                    Key(digests[i], digests[j]),
                    out _
                );
                _squares += (2.0 * shared + 1) / ((double)_sizes[digests[i]] * _sizes[digests[j]]);
                shared++;
                Shared++;
            }
        }
    }

    /// <summary>Σ nᵢnⱼ over the pairs, of these sizes.</summary>
    public static double Products(int[] sizes)
    {
        double sum = sizes.Sum(static n => (long)n);
        return (sum * sum - sizes.Sum(static n => (double)n * n)) / 2;
    }

    /// <summary>Σ nᵢnⱼ ÷ Σ mᵢⱼ.</summary>
    public double Pool => Shared == 0 ? double.PositiveInfinity : Products(_sizes) / Shared;

    /// <summary>
    /// Σ (m − E)²/E over all pairs, E = nᵢnⱼ/N, which for N of <see cref="Pool"/> is N·Σ m²/(nᵢnⱼ) − Σ m.
    /// </summary>
    public double ChiSquared => Shared == 0 ? 0 : Pool * _squares - Shared;

    /// <summary>
    /// Distinct papers that independent samples show of the pool, N·(1 − Π(1 − nᵢ/N)); of all papers, N at least.
    /// </summary>
    public double Expected
    {
        get
        {
            if (double.IsInfinity(Pool))
            {
                return _sizes.Sum(static n => (long)n);
            }

            var pool = Math.Max(Pool, _sizes.Max());
            return pool * (1 - Math.Exp(_sizes.Sum(n => Math.Log(1 - n / pool))));
        }
    }

    private static long Key(int a, int b) => (long)a << 32 | (uint)b;
}
