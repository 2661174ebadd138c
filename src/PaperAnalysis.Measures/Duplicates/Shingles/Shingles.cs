using System.Globalization;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>Shingles as text: the truth against which every faster route is verified.</summary>
internal static class Shingles
{
    /// <summary>
    /// The distinct shingles of the folded text (<see cref="FoldedText"/>); title and abstract are one text. A text
    /// with fewer words (characters) than a shingle has one shingle, all of it; an empty text has none.
    /// </summary>
    public static IReadOnlySet<string> Of(Paper paper, ShingleOptions options)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(options);
        var (first, second) = options.Parts(paper);
        return Of(first + "\n" + second, options);
    }

    /// <inheritdoc cref="Of(Paper, ShingleOptions)"/>
    public static IReadOnlySet<string> Of(string text, ShingleOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        var set = new HashSet<string>(StringComparer.Ordinal);
        var folded = FoldedText.Of(text);
        if (options.Unit == ShingleUnit.Words)
        {
            var words = Words(folded);
            for (var i = 0; i < Places(words.Count, options.Size); i++)
            {
                set.Add(string.Join(' ', words.Skip(i).Take(options.Size)));
            }

            return set;
        }

        for (var i = 0; i < Places(folded.Length, options.Size); i++)
        {
            set.Add(folded.Substring(i, Math.Min(options.Size, folded.Length)));
        }

        return set;
    }

    /// <summary>
    /// |A ∩ B| / |A ∪ B| (Jaccard 1901); 0 where both are empty, for nothing is no duplicate of nothing.
    /// </summary>
    public static double Jaccard(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var shared = a.Count(b.Contains);
        return Jaccard(shared, a.Count, b.Count);
    }

    /// <summary>The same of two sets of hashes, which may repeat.</summary>
    internal static double Jaccard(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        var (first, second) = (new HashSet<ulong>([.. a]), new HashSet<ulong>([.. b]));
        return Jaccard(first.Count(second.Contains), first.Count, second.Count);
    }

    /// <summary>Shingles in a text of so many words (characters), repeats included.</summary>
    internal static int Places(int units, int size) => units == 0 ? 0 : Math.Max(1, units - size + 1);

    internal static double Jaccard(int shared, int sizeA, int sizeB) =>
        shared == 0 ? 0 : (double)shared / (sizeA + sizeB - shared);

    /// <summary>
    /// Letters, decimal digits, marks and the underscore; halves of surrogate pairs, so that letters beyond the first
    /// plane stay whole.
    /// </summary>
    internal static bool IsWordCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || c == '_'
        || (
            c >= 128
            && (
                char.IsLetterOrDigit(c)
                || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.SpacingCombiningMark
                        or UnicodeCategory.LetterNumber
                        or UnicodeCategory.OtherNumber
            )
        );

    internal static List<string> Words(string folded)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            var inside = i < folded.Length && IsWordCharacter(folded[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(folded[start..i]);
                start = -1;
            }
        }

        return words;
    }
}
