using System.Text;

namespace PaperAnalysis.Words;

/// <summary>
/// The form under which words are counted as the same.
/// <para>
/// Each part of a word between hyphens is lower-cased, unless it has a capital beyond its first character: <c>The</c>
/// and <c>the</c> are one word, <c>State-of-the-Art</c> is <c>state-of-the-art</c>, while <c>LLM</c>, <c>OLMo</c>,
/// <c>3D</c> and <c>L²NAS</c> stay as they are, and <c>LLM-Based</c> is <c>LLM-based</c>. So <c>US</c> is not
/// <c>us</c>; a title set wholly in capitals keeps them. Besides, TeX accents become letters (<c>Schr\"odinger</c> is
/// <c>schrödinger</c>), composed and decomposed letters are one (NFC), the hyphens are one, the apostrophes are one,
/// and soft hyphens and zero-width joiners are dropped; an escaped apostrophe is one (<c>object\'s</c>). Nothing else changes: no stemming, and digits stay.
/// </para>
/// </summary>
public static class FoldedWord
{
    /// <summary>How many bits the capitals of a word take.</summary>
    internal const int CapitalBits = 7;

    private const int LongestComposed = 1024;

    // Behind an apostrophe these end a word: "object\'s" is no s with an accent.
    private static readonly WordSet Contractions = new("s t d m ll re ve S T D M LL RE VE");

    public static string Of(ReadOnlySpan<char> word) => Of(word, out _);

    /// <param name="capitals">A bit for each of the first seven parts between hyphens, the first part's the lowest: set
    /// where folding took a capital away.</param>
    internal static string Of(ReadOnlySpan<char> word, out byte capitals)
    {
        if (Ascii.IsValid(word) && !word.Contains('\\'))
        {
            return Cased(word, out capitals);
        }

        var plain = Plain(word);
        // Composing sorts marks one by one; nobody wrote a word of that length.
        return plain.Length > LongestComposed
            ? Cased(plain, out capitals)
            // Some letters compose with a mark only once they are lower-cased: "T" and a diaeresis.
            : Cased(plain.Normalize(NormalizationForm.FormC), out capitals).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Gives a folded word the capitals back that folding took away.</summary>
    internal static string Capitalised(string folded, int capitals)
    {
        if (capitals == 0)
        {
            return folded;
        }

        var letters = folded.ToCharArray();
        for (var (i, isStart) = (0, true); i < letters.Length && capitals != 0; i++)
        {
            if (isStart)
            {
                letters[i] = (capitals & 1) == 0 ? letters[i] : char.ToUpperInvariant(letters[i]);
                capitals >>= 1;
            }

            isStart = letters[i] == '-';
        }

        return new string(letters);
    }

    private static string Cased(ReadOnlySpan<char> word, out byte capitals)
    {
        capitals = 0;
        Span<char> folded = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        word.CopyTo(folded);
        var (start, part) = (0, 0);
        for (var i = 0; i <= word.Length; i++)
        {
            if (i == word.Length || word[i] == '-')
            {
                if (Lower(folded[start..i]) && part < CapitalBits)
                {
                    capitals |= (byte)(1 << part);
                }

                (start, part) = (i + 1, part + 1);
            }
        }

        return folded.ToString();
    }

    /// <returns>Whether that changed it.</returns>
    private static bool Lower(Span<char> part)
    {
        for (var i = 1; i < part.Length; i++)
        {
            if (char.IsUpper(part[i]))
            {
                return false;
            }
        }

        var first = part.Length == 0 ? '\0' : part[0];
        var lower = char.ToLowerInvariant(first);
        if (lower == first)
        {
            return false;
        }

        part[0] = lower;
        return true;
    }

    private static string Plain(ReadOnlySpan<char> word)
    {
        var plain = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var accent = word[i] is '\\' or '{' ? TexSpan.AccentLength(word, i) : 0;
            if (accent == 3 && IsApostrophe(word, i))
            {
                plain.Append('\'');
                i++;
                continue;
            }

            if (accent > 0)
            {
                Accented(word.Slice(i, accent), plain);
                i += accent - 1;
                continue;
            }

            var c = word[i] switch
            {
                '\u2010' or '\u2011' => '-',
                '\u2019' => '\'',
                '\u00AD' or '\u200C' or '\u200D' or '\u2060' => '\0',
                // Normalize refuses half a character.
                >= '\uD800' and <= '\uDFFF' when !IsPaired(word, i) => '\uFFFD',
                '\uFFFE' => '\uFFFD',
                var other => other,
            };
            if (c != '\0')
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    // An apostrophe that TeX or a program escaped.
    private static bool IsApostrophe(ReadOnlySpan<char> word, int i) =>
        word[i..].StartsWith("\\'") && i > 0 && char.IsLetter(word[i - 1]) && Contractions.Contains(word[(i + 2)..]);

    private static bool IsPaired(ReadOnlySpan<char> word, int i) =>
        char.IsHighSurrogate(word[i])
            ? i + 1 < word.Length && char.IsLowSurrogate(word[i + 1])
            : i > 0 && char.IsHighSurrogate(word[i - 1]);

    private static void Accented(ReadOnlySpan<char> accent, StringBuilder plain)
    {
        var mark = accent[accent.IndexOf('\\') + 1];
        plain.Append(accent.TrimEnd('}')[^1]);
        plain.Append(
            mark switch
            {
                '"' => '\u0308',
                '\'' => '\u0301',
                '`' => '\u0300',
                '^' => '\u0302',
                '~' => '\u0303',
                '=' => '\u0304',
                '.' => '\u0307',
                'H' => '\u030B',
                'c' => '\u0327',
                'v' => '\u030C',
                'u' => '\u0306',
                'd' => '\u0323',
                'b' => '\u0331',
                'k' => '\u0328',
                _ => '\u030A',
            }
        );
    }
}
