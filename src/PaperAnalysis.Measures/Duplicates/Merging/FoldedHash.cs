using System.Runtime.CompilerServices;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// A 64-bit hash of a folded title and abstract: equal after folding, equal hash. ASCII, nearly all text, is folded on
/// the way.
/// </summary>
internal static class FoldedHash
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    public static ulong Of(string title, string @abstract) => Add(Add(1, title) * Multiplier, @abstract);

    private static ulong Add(ulong hash, string text) =>
        TryAddAscii(hash, text) ?? AddFolded(hash, FoldedText.Of(text));

    // Optimised at once: the loop sees every character of the collection, and is entered too few times for tiering to
    // help.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong? TryAddAscii(ulong hash, string text)
    {
        var gap = false;
        var empty = true;
        foreach (var c in text)
        {
            if (c >= 128)
            {
                return null;
            }

            if (c == ' ' || (uint)(c - '\t') <= '\r' - '\t')
            {
                gap = true;
                continue;
            }

            if (gap && !empty)
            {
                hash = Step(hash, ' ');
            }

            (gap, empty) = (false, false);
            hash = Step(hash, (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c);
        }

        return hash;
    }

    private static ulong AddFolded(ulong hash, string folded)
    {
        foreach (var c in folded)
        {
            hash = Step(hash, c);
        }

        return hash;
    }

    private static ulong Step(ulong hash, char c)
    {
        hash = (hash ^ c) * Multiplier;
        return hash ^ (hash >> 32);
    }
}
