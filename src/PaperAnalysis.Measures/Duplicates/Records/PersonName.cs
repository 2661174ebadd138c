using System.Text.RegularExpressions;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// An author's name as it can be compared between sources: "Thomas A. Mück", "T. A. Mueck" and "Mück TA" are one
/// person.
/// </summary>
/// <remarks>
/// Reading cuts a source's author text into names, and keeps each as it is written (<see cref="PersonNames"/>); this is
/// for comparison alone, and folds away what sources write differently.
/// </remarks>
/// <param name="Tokens">The parts of the name, folded: no case, accents or hyphens, and ae, oe, ue as a, o, u.</param>
/// <param name="Surname">Before trailing initials, else the last part.</param>
/// <param name="Initial">The first letter of the given name; empty where there is none.</param>
internal sealed partial record PersonName(IReadOnlyList<string> Tokens, string Surname, string Initial)
{
    // At this length a shared surname outweighs a differing initial (nicknames, misprints).
    private const int TellingSurname = 6;

    // All are compared with all: of longer lists the first tell, and what has more parts is no name.
    private const int MostPersons = 1000;
    private const int MostParts = 30;

    /// <summary>
    /// The persons of an author list. Sources that give all authors in one text separate them by commas, semicolons,
    /// "and", or, as reference managers export them, by the full stop of an initial alone ("Adeli K.Lewis G. F.").
    /// </summary>
    public static List<PersonName> Parse(IReadOnlyList<string> authors)
    {
        var names = new List<PersonName>();
        foreach (var part in authors.SelectMany(a => Separator().Split(RecordText.Clean(a))))
        {
            if (names.Count < MostPersons && Of(part) is { } name)
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>
    /// |same persons| / |persons of either list|, persons matched one to one in the order of the lists; null where a
    /// list is empty.
    /// </summary>
    public static double? Jaccard(List<PersonName> a, List<PersonName> b)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return null;
        }

        var free = new List<PersonName>(b);
        var same = 0;
        foreach (var name in a)
        {
            var match = free.FindIndex(name.IsSameAs);
            if (match >= 0)
            {
                free.RemoveAt(match);
                same++;
            }
        }

        return Shingles.Jaccard(same, a.Count, b.Count);
    }

    /// <summary>
    /// Surname alike and no differing initial (or a telling surname); or each part of the shorter name stands in the
    /// longer, one of them in full.
    /// </summary>
    public bool IsSameAs(PersonName other) =>
        (
            Alike(Surname, other.Surname)
            && (
                Initial.Length == 0
                || other.Initial.Length == 0
                || Initial == other.Initial
                || Surname.Length >= TellingSurname
            )
        ) || (Tokens.Count <= other.Tokens.Count ? StandsIn(Tokens, other.Tokens) : StandsIn(other.Tokens, Tokens));

    private static PersonName? Of(string name)
    {
        var parts = Letters()
            .Matches(RecordText.WithoutMarks(name).Replace("-", "", StringComparison.Ordinal))
            .Select(static m => m.Value)
            .Where(static p => !Suffix().IsMatch(p))
            .ToArray();
        if (parts.Length > MostParts || !parts.Any(static p => p.Length > 1))
        {
            return null;
        }

        var family = parts.Length;
        while (family > 1 && IsInitials(parts[family - 1]))
        {
            family--;
        }

        var (surname, given) =
            family < parts.Length
                ? (string.Concat(parts[..family]), parts[family])
                : (parts[^1], parts.Length > 1 ? parts[0] : "");
        return new PersonName([.. parts.Select(Fold)], Fold(surname), Fold(given) is { Length: > 0 } g ? g[..1] : "");
    }

    private static bool IsInitials(string part) => part.Length == 1 || (part.Length <= 3 && part.All(char.IsUpper));

    private static string Fold(string part) => Umlaut().Replace(part.ToLowerInvariant(), "$1");

    private static bool StandsIn(IReadOnlyList<string> shorter, IReadOnlyList<string> longer)
    {
        var full = false;
        foreach (var part in shorter)
        {
            if (longer.Any(other => Alike(part, other)))
            {
                full |= part.Length > 1;
            }
            else if (!longer.Any(other => (part.Length == 1 || other.Length == 1) && part[0] == other[0]))
            {
                return false;
            }
        }

        return full;
    }

    /// <summary>Equal; or, from five letters on, one letter apart.</summary>
    private static bool Alike(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        if (Math.Min(a.Length, b.Length) < 5 || Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var i = a.AsSpan().CommonPrefixLength(b);
        return a.AsSpan(Math.Min(i + 1, a.Length)).SequenceEqual(b.AsSpan(Math.Min(i + 1, b.Length)))
            || a.AsSpan(i).SequenceEqual(b.AsSpan(Math.Min(i + 1, b.Length)))
            || a.AsSpan(Math.Min(i + 1, a.Length)).SequenceEqual(b.AsSpan(i));
    }

    [GeneratedRegex(@"(?<!\s)\s*[,;]\s*|(?<!\s)\s+(?:and|&)\s+|\.(?=\p{L}{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    [GeneratedRegex("^(?:jr|sr|ii|iii)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Suffix();

    [GeneratedRegex("([aou])e", RegexOptions.CultureInvariant)]
    private static partial Regex Umlaut();
}
