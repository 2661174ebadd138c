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
        .. "ational ization isation ations ation ically ical ments ment ness ities ity ions ion ives ive ings ing ers er ors or als al ics ic ies es ed ly y s e".Split(
            ' '
        ),
    ];

    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _acronyms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _initials = new(StringComparer.Ordinal);

    /// <summary>Takes a term, unless a word of it is a variant of a word that was taken.</summary>
    public bool TryAdd(string term)
    {
        var words = term.Split(' ');
        string[] stems = [.. words.Select(Stem)];
        string[] acronyms = [.. words.Where(IsAcronym).Select(Singular)];
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

    /// <summary>What a word has in common with its plural and its derivations; an acronym without its plural ending.</summary>
    internal static string Stem(string word)
    {
        if (IsAcronym(word))
        {
            return Singular(word);
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

    private static bool IsAcronym(string word) => word.Count(char.IsUpper) > 1;

    private static string Singular(string acronym) =>
        acronym.EndsWith('s') && char.IsUpper(acronym[^2]) ? acronym[..^1] : acronym;

    // Of every two words or more in a row, with the parts of hyphenated ones.
    private static IEnumerable<string> Initials(string[] words)
    {
        char[] letters =
        [
            .. words
                .Where(static word => !IsAcronym(word))
                .SelectMany(static word => word.Split('-', StringSplitOptions.RemoveEmptyEntries))
                .Select(static part => char.ToUpperInvariant(part[0])),
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
