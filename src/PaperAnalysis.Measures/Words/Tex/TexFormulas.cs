using System.Collections.Frozen;
using System.Text.RegularExpressions;
using static PaperAnalysis.Words.TexNames;

namespace PaperAnalysis.Words;

/// <summary>Names that are commands because of the formula that they stand in.</summary>
internal static partial class TexFormulas
{
    private static readonly FrozenSet<string> Known = Set(
        Plain,
        NearlySure,
        Greek,
        Relation,
        EnglishRelation,
        Operator,
        Symbol
    );

    private static readonly FrozenSet<string> Signs = Set(Greek, Relation, "dots");

    private static readonly FrozenSet<string> Letters = Set(Greek);

    private static readonly FrozenSet<string> Relations = Set(Relation);

    private static readonly FrozenSet<string> Compared = Set("le|ge|ne|in|leq|geq|neq|times");

    public static IEnumerable<Range> Names(string text, TexTrace traces) =>
        [
            .. (traces & (TexTrace.Script | TexTrace.Command)) == 0 ? [] : InScripts(text).Concat(InWords(text)),
            .. (traces & TexTrace.Bracket) == 0 ? [] : InLists(text),
        ];

    /// <summary>
    /// Indices and powers in braces that hold nothing but names, single letters, numbers and signs: <c>R^{n times
    /// n}</c>, <c>C_{Phicirc Psi}</c>, <c>x_{iin G}</c>; not the words of <c>M_{train}</c>.
    /// </summary>
    private static IEnumerable<Range> InScripts(string text)
    {
        foreach (Match group in Script().Matches(text))
        {
            var start = group.Groups["body"].Index;
            var runs = LetterRuns().Matches(group.Groups["body"].Value).Select(run => (run, Parts(run.Value))).ToList();
            // A sole word is an index that is read as such, as in x_{in}.
            if (runs.Count < 2 || runs.Exists(static run => run.Item2.Length == 0 && run.run.Length > 1))
            {
                continue;
            }

            foreach (var (run, names) in runs)
            {
                foreach (var name in names)
                {
                    yield return (start + run.Index + name.Start.Value)..(start + run.Index + name.End.Value);
                }
            }
        }
    }

    // The names in a run of letters: one, a Greek letter and a relation, or a relation behind a variable.
    private static Range[] Parts(string run)
    {
        if (run.Length == 1 || Known.Contains(run))
        {
            return run.Length == 1 ? [] : [0..run.Length];
        }

        for (var cut = 2; cut < run.Length - 1; cut++)
        {
            if (Letters.Contains(run[..cut]) && Relations.Contains(run[cut..]))
            {
                return [0..cut, cut..run.Length];
            }
        }

        return char.IsAsciiLetterLower(run[0]) && Compared.Contains(run[1..]) ? [1..run.Length] : [];
    }

    /// <summary>
    /// <c>(\varepsilon,delta)</c>, <c>h_{CLT}(alpha)</c>, <c>x_1,dots,x_n</c>; not <c>PixArt-alpha</c>.
    /// </summary>
    private static IEnumerable<Range> InWords(string text)
    {
        var read = 0;
        foreach (Match sign in Sign().Matches(text))
        {
            if (sign.Index < read)
            {
                continue;
            }

            var (start, end) = (sign.Index, sign.Index + 1);
            while (start > read && !char.IsWhiteSpace(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            read = end;
            foreach (Match name in BetweenSigns().Matches(text[start..end]))
            {
                if (Signs.Contains(name.Groups["n"].Value))
                {
                    yield return (start + name.Index)..(start + name.Index + name.Length);
                }
            }
        }
    }

    /// <summary>
    /// <c>(epsilon, delta)</c>, <c>(x, y, theta)</c>, <c>[0, pi]</c>: nothing but letters, variables and numbers; not
    /// <c>(beta, 3)</c>.
    /// </summary>
    private static IEnumerable<Range> InLists(string text)
    {
        foreach (Match list in List().Matches(text))
        {
            var items = list.Groups["item"].Captures;
            var letters = items.Count(static item => !char.IsAsciiDigit(item.Value[^1]) || item.Value.Contains('_'));
            if (items.All(static item => IsListed(item.Value)) && (letters > 1 || text[list.Index] == '['))
            {
                foreach (var item in items.AsEnumerable())
                {
                    var name = LetterRuns().Match(item.Value);
                    if (name.Length > 1 && name.Index == 0 && Letters.Contains(name.Value))
                    {
                        yield return item.Index..(item.Index + name.Length);
                    }
                }
            }
        }
    }

    private static bool IsListed(string item)
    {
        var name = LetterRuns().Match(item);
        return name.Length <= 1
            || item[0] == '\\'
            || name.Index == 0 && Letters.Contains(name.Value)
            || name.Value == "dots";
    }

    [GeneratedRegex(@"[_^]\{(?<body>[A-Za-z0-9 ,+*/=<>|!.:-]{0,200})\}", RegexOptions.CultureInvariant)]
    private static partial Regex Script();

    [GeneratedRegex("[A-Za-z]{1,60}", RegexOptions.CultureInvariant)]
    private static partial Regex LetterRuns();

    /// <summary>An index, a power or a command: between signs of such a word a name is a command.</summary>
    [GeneratedRegex(@"[_^][\w{\\]|\\[A-Za-z]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    [GeneratedRegex(
        @"(?<=^|[(),{}|/+=<>0-9\]])(?<n>" + Run + @")(?=[(),{}|/+=<>0-9\[!]|$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BetweenSigns();

    [GeneratedRegex(
        @"[(\[](?<item>-?[0-9]{1,6}(?:\.[0-9]{1,6})?|\\?[A-Za-z]{1,10}(?:[_^](?:\w|\{\w{1,8}\}))?)(?:, ?(?<item>-?[0-9]{1,6}(?:\.[0-9]{1,6})?|\\?[A-Za-z]{1,10}(?:[_^](?:\w|\{\w{1,8}\}))?)){1,9}[)\]]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex List();
}
