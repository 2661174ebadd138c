using System.Runtime.CompilerServices;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// A 64-bit hash of a folded title and abstract: equal after folding, equal hash. ASCII, nearly all text, is folded on
/// the way.
/// </summary>
internal static class FoldedHash
{
    public static ulong Of(string title, string @abstract) => Add(Add(1, title) * HashStep.Multiplier, @abstract);

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
                hash = HashStep.Add(hash, ' ');
            }

            (gap, empty) = (false, false);
            hash = HashStep.Add(hash, (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c);
        }

        return hash;
    }

    private static ulong AddFolded(ulong hash, string folded)
    {
        foreach (var c in folded)
        {
            hash = HashStep.Add(hash, c);
        }

        return hash;
    }
}
