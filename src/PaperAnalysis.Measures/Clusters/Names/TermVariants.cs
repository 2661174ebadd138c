using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Words that say what others say already: a plural or a derivation ("agents", "agentic"), and an acronym beside its long
/// form ("RL", "reinforcement learning").
/// </summary>
internal sealed class TermVariants
{
    private const int ShortestStem = 4;

    // Long endings first; a stem may lose several: "causality", "causal" and "cause" have one.
    private static readonly string[] Endings =
    [
        .. "abilities ability ibility able ible ivities ivity ational ization isation ations ation ically ical ments ment ness ities ity ions ion ives ive ings ing ers er ors or als al ics ic ies es ed ly y s e".Split(
            ' '
        ),
    ];

    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _acronyms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _initials = new(StringComparer.Ordinal);

    /// <summary>Takes a term, unless a word of it is a variant of a word that was taken.</summary>
    public bool TryAdd(string term)
    {
        var words = Words(term);
        string[] stems = [.. words.Select(Stem)];
        string[] acronyms = [.. words.Where(IsAcronym).Select(AcronymForm.Singular)];
        string[] initials = [.. Initials(words)];
        if (_stems.Overlaps(stems) || _acronyms.Overlaps(initials) || _initials.Overlaps(acronyms))
        {
            return false;
        }

        _stems.UnionWith(stems);
        _acronyms.UnionWith(acronyms);
        _initials.UnionWith(initials);
        return true;
    }

    /// <summary>Whether a word of one term is a variant of a word of the other.</summary>
    public static bool Overlap(string one, string other)
    {
        var variants = new TermVariants();
        return !(variants.TryAdd(one) && variants.TryAdd(other));
    }

    /// <summary>Whether a reader takes two terms for one: each word of the shorter, or a variant of it, is in the other, or
    /// one is the acronym of the other.</summary>
    internal static bool AreOne(string one, string other)
    {
        string[] first = [.. Words(one).Select(Stem)];
        string[] second = [.. Words(other).Select(Stem)];
        return (first.Length < second.Length ? first.Except(second) : second.Except(first)).FirstOrDefault() is null
            || Initials(Words(one)).Contains(AcronymForm.Singular(other))
            || Initials(Words(other)).Contains(AcronymForm.Singular(one));
    }

    /// <summary>Whether a term is another, or has it among its words; words are what stands between spaces.</summary>
    internal static bool Holds(string term, string part) =>
        $" {term} ".Contains($" {part} ", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a word has in common with its plural and its derivations; an acronym without its plural ending.</summary>
    internal static string Stem(string word)
    {
        if (IsAcronym(word))
        {
            return AcronymForm.Singular(word);
        }

        var stem = word.ToLowerInvariant();
        while (
            Array.Find(
                Endings,
                ending => stem.EndsWith(ending, StringComparison.Ordinal) && stem.Length - ending.Length >= ShortestStem
            )
                is { } ending
        )
        {
            stem = stem[..^ending.Length];
        }

        return stem;
    }

    // Parts of hyphenated words are words.
    private static string[] Words(string term) => term.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsAcronym(string word) => word.Count(char.IsUpper) > 1;

    // Of every two words or more in a row.
    private static IEnumerable<string> Initials(string[] words)
    {
        char[] letters =
        [
            .. words.Where(static word => !IsAcronym(word)).Select(static word => char.ToUpperInvariant(word[0])),
        ];
        for (var start = 0; start < letters.Length; start++)
        {
            for (var end = start + 2; end <= letters.Length; end++)
            {
                yield return new string(letters[start..end]);
            }
        }
    }
}
