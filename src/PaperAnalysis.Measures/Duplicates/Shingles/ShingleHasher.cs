using System.Numerics;
using System.Runtime.CompilerServices;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// The shingles of <see cref="Shingles"/> as 64-bit hashes, without making a string: equal shingles have equal hashes,
/// and different ones differ but for a chance of 2⁻⁶⁴ a pair. Reused from text to text; not safe for two threads at
/// once.
/// </summary>
internal sealed class ShingleHasher(ShingleOptions options)
{
    private const ulong Base = 0xD6E8_FEB8_6659_FD93;

    // For ASCII: the lower-case character where it belongs to a word, else 0.
    private static readonly byte[] Fold =
    [
        .. Enumerable
            .Range(0, 128)
            .Select(static c => Shingles.IsWordCharacter((char)c) ? (byte)char.ToLowerInvariant((char)c) : (byte)0),
    ];

    private readonly int _size = options.Size;
    private readonly ulong _leave = Power(Base, options.Size);
    private ulong[] _units = new ulong[1024];
    private ulong[] _hashes = new ulong[1024];
    private int _count;

    /// <summary>Hashes in the order of the text, repeats included; valid until the next call.</summary>
    public ReadOnlySpan<ulong> Hash(string first, string second)
    {
        _count = 0;
        if (options.Unit == ShingleUnit.Words)
        {
            if (!TryHashAsciiWords(first) || !TryHashAsciiWords(second))
            {
                _count = 0;
                foreach (var word in Shingles.Words(FoldedText.Of(first + "\n" + second)))
                {
                    Add(HashWord(word));
                }
            }
        }
        else
        {
            foreach (var c in FoldedText.Of(first + "\n" + second))
            {
                Add(Mix(c + HashStep.Multiplier));
            }
        }

        return Roll();
    }

    // A polynomial in the unit hashes, rolled: H(i+1) = H(i)·B − u(i)·Bᵏ + u(i+k), modulo 2⁶⁴.
    private ReadOnlySpan<ulong> Roll()
    {
        var shingles = Shingles.Places(_count, _size);
        if (shingles == 0)
        {
            return [];
        }

        if (_hashes.Length < shingles)
        {
            _hashes = new ulong[BitOperations.RoundUpToPowerOf2((uint)shingles)];
        }

        var units = _units.AsSpan(0, _count);
        var rolling = 0UL;
        var head = Math.Min(_size, _count);
        for (var i = 0; i < head; i++)
        {
            rolling = rolling * Base + units[i];
        }

        _hashes[0] = Mix(rolling);
        for (var i = 1; i < shingles; i++)
        {
            rolling = rolling * Base - units[i - 1] * _leave + units[i + _size - 1];
            _hashes[i] = Mix(rolling);
        }

        return _hashes.AsSpan(0, shingles);
    }

    // Optimised at once: the loop sees every character of the collection, and is entered too few times for tiering to
    // help.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryHashAsciiWords(string text)
    {
        var fold = Fold;
        var hash = 0UL;
        foreach (var c in text)
        {
            if (c >= 128)
            {
                return false;
            }

            var folded = fold[c];
            if (folded != 0)
            {
                hash = HashStep.Add(hash, folded);
            }
            else if (hash != 0)
            {
                Add(hash);
                hash = 0;
            }
        }

        if (hash != 0)
        {
            Add(hash);
        }

        return true;
    }

    private static ulong HashWord(string word)
    {
        var hash = 0UL;
        foreach (var c in word)
        {
            hash = HashStep.Add(hash, c);
        }

        return hash;
    }

    private void Add(ulong unit)
    {
        if (_count == _units.Length)
        {
            Array.Resize(ref _units, _units.Length * 2);
        }

        _units[_count++] = unit;
    }

    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 32)) * Base;
        x = (x ^ (x >> 32)) * Base;
        return x ^ (x >> 32);
    }

    private static ulong Power(ulong x, int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++)
        {
            power *= x;
        }

        return power;
    }
}
