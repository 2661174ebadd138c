using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using static PaperAnalysis.Words.LetterRuns;

namespace PaperAnalysis.Words;

/// <summary>
/// Tells fast whether a text may have lost a backslash: whether a sure name stands in it, or another name beside a sign
/// or a number. Most texts have no such trace, and are passed at the speed of a search; what stands between dollars is
/// mathematics already.
/// </summary>
internal static class TexTraces
{
    private const int LongestName = 20;
    private const int LongestScript = 40;

    // A few rare letters of each of the usual sure names: the search for these is four times as fast as for the names.
    private static readonly SearchValues<string> Pieces = SearchValues.Create(
        "nfty hbar nabla sqrt cdot ropto rrow hbb hcal hbf hrm ldsy xtbf xtit xttt xtsc repsi rphi ystyle tstyl iptsi rnam detil dehat ldots langle simeq rnoth".Split(
            ' '
        ),
        StringComparison.Ordinal
    );

    // Relations and functions that stand between spaces, and in other words.
    private static readonly SearchValues<string> Others = SearchValues.Create(
        [
            .. "sim mid log ln ll gg le ge approx dim ker det".Split(' ').Select(static name => $" {name} "),
            .. "Delta leq geq neq oplus otimes odot times".Split(' '),
            .. "parameter exponent constant cardinal ordinal angle".Split(' '),
        ],
        StringComparison.Ordinal
    );

    private static readonly SearchValues<char> Signs = SearchValues.Create("_^{|=<>[](*)/+'≤≥≈∈±Δ0123456789");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Set(
        $"{TexNames.Greek}|{TexNames.Hebrew}|{TexNames.Relation}|{TexNames.EnglishRelation}|{TexNames.Operator}|{TexNames.Function}|{TexNames.Symbol}|{TexNames.Accent}|left|text|mbox|emph|bm|frac|dfrac|tfrac|rm|bf|it|em|cal|tt|sf|sc"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Letter = Set(TexNames.Greek);

    // Those that no word of prose beside a bracket or a number is likely to be.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Rare = Set(
        $"{TexNames.Greek}|{TexNames.Relation}|log|ln|pm|le|ge|ne"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Functions = Set(
        TexNames.Function,
        TexNames.Operator,
        "oplus|otimes|odot|pm|mum|mus|mid|circ|bf|rm|partial"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Glued = Set("leq|geq|neq|approx|sim");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pure = Set(TexNames.PureGreek);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Compared = Set(
        $"{TexNames.Relation}|le|ge|pm"
    );

    /// <summary>Whether a word may be, or hold, a name: only texts with such a word or a brace can have traces.</summary>
    public static bool MayBe(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var run = After(word, i);
            if (run.Length > 1)
            {
                if (
                    Rare.Contains(run)
                    || Functions.Contains(run)
                    || run.Contains("times", StringComparison.Ordinal)
                    || IsBig(run)
                    || Glued.Contains(run[1..])
                )
                {
                    return true;
                }

                i += run.Length - 1;
            }
        }

        return TexSureNames.IsNear(word, 0, word.Length);
    }

    /// <summary>Whether a text may have a formula that no dollars hold.</summary>
    public static bool HasBrace(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny('{', '^'))
        {
            return false;
        }

        var rest = text;
        while (rest.IndexOf('$') is >= 0 and var dollar)
        {
            // A dollar that opens no formula, as that of a price, holds nothing.
            if (rest[..dollar].ContainsAny('{', '^'))
            {
                return true;
            }

            rest = AfterDollar(rest, dollar);
        }

        return rest.ContainsAny('{', '^');
    }

    public static TexTrace Of(ReadOnlySpan<char> text)
    {
        var traces = TexTrace.None;
        var rest = text;
        while (rest.IndexOf('$') is >= 0 and var dollar)
        {
            traces |= Outside(rest[..dollar]);
            rest = AfterDollar(rest, dollar);
        }

        traces |= Outside(rest);
        return traces != TexTrace.None && text.Contains('\\') ? traces | TexTrace.Command : traces;
    }

    private static ReadOnlySpan<char> AfterDollar(ReadOnlySpan<char> text, int dollar) =>
        text[Math.Max(TexSpan.DollarEnd(text, dollar), dollar + 1)..];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static TexTrace Outside(ReadOnlySpan<char> text)
    {
        var traces = SureName(text);
        for (var i = text.IndexOfAny(Others); i >= 0; i = Next(text, i + 1, Others))
        {
            traces |= IsOther(text, i) ? TexTrace.Space : TexTrace.None;
        }

        for (var i = text.IndexOfAny(Signs); i >= 0; )
        {
            var end = i + 1;
            while (char.IsAsciiDigit(text[i]) && end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            traces |= IsTrace(text, i, end) ? KindOf(text[i]) : TexTrace.None;
            var next = text[end..].IndexOfAny(Signs);
            i = next < 0 ? -1 : end + next;
        }

        return traces;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static TexTrace SureName(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAny(Pieces); i >= 0; i = Next(text, i + 4, Pieces))
        {
            if (TexSureNames.IsNear(text, Math.Max(0, i - LongestName), Math.Min(text.Length, i + LongestName)))
            {
                return TexTrace.SureName;
            }
        }

        return TexTrace.None;
    }

    private static TexTrace KindOf(char sign) =>
        sign switch
        {
            '_' or '^' => TexTrace.Script,
            '{' => TexTrace.Brace,
            '(' or ')' or '[' or ']' => TexTrace.Bracket,
            '|' or '*' or '/' or '\'' => TexTrace.Stroke,
            >= '0' and <= '9' => TexTrace.Number,
            _ => TexTrace.Relation,
        };

    private static int Next(ReadOnlySpan<char> text, int start, SearchValues<string> searched)
    {
        var next = start < text.Length ? text[start..].IndexOfAny(searched) : -1;
        return next < 0 ? -1 : start + next;
    }

    // A name between spaces before a variable or a number, "times" beside a number or between capitals, and a relation
    // by itself.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsOther(ReadOnlySpan<char> text, int start)
    {
        var name = After(text, text[start] == ' ' ? start + 1 : start);
        if (text[start] == ' ')
        {
            var next = start + name.Length + 2;
            return char.IsAsciiDigit(At(text, next))
                || name is "dim" or "ker" or "det"
                || name is "approx" && At(text, start - 1) == ')'
                || Letters(text, start) <= 1 && (After(text, next).Length == 1 || At(text, next) is '(' or '\\' or '-');
        }

        var before = At(text, start - 1);
        return name switch
        {
            "Delta" => At(text, start + 5) == ' ' && After(text, start + 6).Length == 1,
            ['D', 'e', 'l', 't', 'a', _] => true,
            "leq" or "geq" or "neq" or "oplus" or "otimes" or "odot" => before != '\\',
            "times" when char.IsAsciiLetter(before) => Letters(text, start) == 1,
            ['t', 'i', 'm', 'e', 's', ..] => char.IsAsciiDigit(before)
                || name.Length > 5 && char.IsAsciiLetterUpper(name[5]),
            _ => At(text, start + name.Length) == ' ' && Letter.Contains(After(text, start + name.Length + 1)),
        };
    }

    // A sign, or a whole number, from start to end.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsTrace(ReadOnlySpan<char> text, int start, int end)
    {
        var before = Before(text, start);
        var after = After(text, end);
        return text[start] switch
        {
            '_' or '^' => Names.Contains(before)
                || Names.Contains(after)
                || HoldsName(text, end)
                || before.Length == 1
                    && (
                        IsBesideName(text, start - 2) || At(text, start - 2) == ',' && Before(text, start - 2) is "dots"
                    ),
            '{' or '|' => Names.Contains(before) || Names.Contains(after) || IsBig(before),
            '(' or '[' => Names.Contains(before) && text[start] == '('
                || IsBig(before)
                || Rare.Contains(after) && At(text, end + after.Length) != ')'
                || Pure.Contains(after)
                || IsBesideName(text, start - 1),
            ')' or ']' => Rare.Contains(before)
                && At(text, start - before.Length - 1) is ',' or '-' or '+' or '*' or '/'
                || Rare.Contains(before) && At(text, start - before.Length - 2) is ',' or ')' or (>= 'A' and <= 'z'),
            '*' => Rare.Contains(before) || Letter.Contains(after),
            '/' => Pure.Contains(before) && Pure.Contains(after)
                || At(text, start - 1) is (>= '0' and <= '9') or (>= 'A' and <= 'Z') && Letter.Contains(after)
                || char.IsAsciiDigit(At(text, end)) && Letter.Contains(before),
            '\'' => Letter.Contains(before) && after.IsEmpty,
            >= '0' and <= '9' => Compared.Contains(before)
                || Compared.Contains(SpacedBefore(text, start))
                || Compared.Contains(Before(text, text[..start].TrimEnd("!~").Length))
                || after.StartsWith("times")
                || before is "times" or "frac" or "dfrac" or "tfrac"
                || after is "pi" or "sigma" or "lambda" or "circ" or "sim" or "pm" or "mu" or "mum" or "mus"
                || SpacedAfter(text, end) is "pm" or "mu" or "mum" or "mus"
                || SpacedAfter(text, end) is "times" && char.IsAsciiDigit(At(text, end + 7)),
            _ => Rare.Contains(before)
                || Rare.Contains(after)
                || Rare.Contains(SpacedBefore(text, start))
                || Rare.Contains(SpacedAfter(text, end)),
        };
    }

    private static bool IsBig(ReadOnlySpan<char> run) =>
        run.EndsWith("big", StringComparison.OrdinalIgnoreCase)
        || run.EndsWith("bigg", StringComparison.OrdinalIgnoreCase)
        || run.EndsWith("left");

    // An index or a power in braces that holds a name.
    private static bool HoldsName(ReadOnlySpan<char> text, int open)
    {
        if (At(text, open) != '{')
        {
            return false;
        }

        for (var i = open + 1; i < text.Length && text[i] != '}' && i < open + LongestScript; i++)
        {
            var run = After(text, i);
            if (run.Length > 1 && text[i - 1] != '\\' && (Names.Contains(run) || Rare.Contains(run[1..])))
            {
                return true;
            }

            i += Math.Max(0, run.Length - 1);
        }

        return false;
    }

    // "X in R^d", "x in [0, 1]", "n times d_k", "hat x_i", "Omega (1/T)": before the space that stands at a place.
    private static bool IsBesideName(ReadOnlySpan<char> text, int space)
    {
        if (At(text, space) != ' ')
        {
            return false;
        }

        var name = Before(text, space);
        return name switch
        {
            "in" or "times" => At(text, space - name.Length - 1) == ' '
                && (
                    Letters(text, space - name.Length - 1) <= 1 || Rare.Contains(Before(text, space - name.Length - 1))
                ),
            "Omega" or "Theta" or "hat" or "tilde" or "bar" or "vec" => true,
            _ => false,
        };
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] names) =>
        TexNames.Set(names).GetAlternateLookup<ReadOnlySpan<char>>();
}
