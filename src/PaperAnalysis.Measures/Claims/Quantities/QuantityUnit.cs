using System.Text.RegularExpressions;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>What a number counts or measures, by the text after it.</summary>
internal static partial class QuantityUnit
{
    private const int NounWithin = 5;

    // The first that fits; a null name is the symbol as it stands.
    private static readonly (Regex Pattern, string? Name)[] Symbols =
    [
        (Points(), "pp"),
        (Percent(), "%"),
        (Fold(), "x"),
        (Times(), "x"),
        (Celsius(), "°C"),
        (Milliseconds(), "ms"),
        (Microseconds(), "µs"),
        (Seconds(), "s"),
        (Watts(), "W"),
        (Symbol(), null),
    ];

    private static readonly WordSet NoPlurals = new(
        """
        this its is was has does as us thus plus versus across less various physics dynamics statistics
        economics genomics robotics always
        """,
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly WordSet Stops = new(
        """
        a an the and or of in on for with to from than is are was were which that under over across by at as
        when while where if we it they but using compared respectively via per without between only w.r.t e.g
        i.e vs
        """,
        StringComparer.OrdinalIgnoreCase
    );

    // Nouns that stay singular before another noun: "a 2.3 billion parameter model".
    private static readonly WordSet Attributive = new("parameter token dimension", StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The symbol directly after the number, with where it ends; empty and <paramref name="end"/> where there is none.
    /// </summary>
    public static (string Unit, int End) SymbolAt(string text, int end)
    {
        foreach (var (pattern, name) in Symbols)
        {
            if (pattern.Match(text, end) is { Success: true } match)
            {
                return (name ?? match.Groups["symbol"].Value, match.Index + match.Length);
            }
        }

        return ("", end);
    }

    /// <summary>The word joined to the number by a hyphen, as in <c>16-bit</c>.</summary>
    public static (string Unit, int End) CompoundAt(string text, int end) =>
        Compound().Match(text, end) is { Success: true } match
            ? (match.Groups["noun"].Value, match.Index + match.Length)
            : ("", end);

    /// <summary>The first plural noun among the words that follow, before the phrase ends.</summary>
    public static string NounAfter(TokenizedText text, int next, int end)
    {
        for (var i = next; i < Math.Min(next + NounWithin, text.Tokens.Count); i++)
        {
            var token = text.Tokens[i];
            if (token.Kind != TokenKind.Word || !text.Text.AsSpan(end, token.Start - end).Trim(" ~+").IsEmpty)
            {
                return "";
            }

            var word = text.TextOf(token);
            if (Stops.Contains(word))
            {
                return "";
            }

            if (IsPlural(word) || (i == next && Attributive.Contains(word)))
            {
                return word;
            }

            end = token.End;
        }

        return "";
    }

    private static bool IsPlural(string word) =>
        word.Length > 2
        && word[^1] == 's'
        && word[^2] != 's'
        && !word.EndsWith("us", StringComparison.Ordinal)
        && !word.EndsWith("is", StringComparison.Ordinal)
        && !NoPlurals.Contains(word);

    [GeneratedRegex(
        @"\G(?:[ ~-]?\\?%[ -]?points?|[ ~-]?percentage[ -]points?|[ ~-]percent points?)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Points();

    [GeneratedRegex(@"\G(?:[ ~]|\\,)?(?:\\?%|percent\b|per cent\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\G[ -]?fold\b(?! cross)", RegexOptions.CultureInvariant)]
    private static partial Regex Fold();

    [GeneratedRegex(
        @"\G(?:[xX×](?![\p{L}\p{Nd}_])|[ ~]?(?:times\b|\\times\b|\{times\}|×)(?! ?[\p{Nd}(]))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Times();

    [GeneratedRegex(@"\G[ ~]?(?:°|\{?\\deg\}?|\^\{?\\circ\}?) ?C\b", RegexOptions.CultureInvariant)]
    private static partial Regex Celsius();

    [GeneratedRegex(@"\G[ ~-]milliseconds?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Milliseconds();

    [GeneratedRegex(@"\G(?:[ ~-]microseconds?\b|[ ~]?[µμ]s\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Microseconds();

    [GeneratedRegex(@"\G[ ~-](?:seconds?|s)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Seconds();

    [GeneratedRegex(@"\G[ ~-]?[Ww]atts?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Watts();

    [GeneratedRegex(
        @"\G[ ~]?(?<symbol>[kMGT]Hz|Hz|[kMGm]W|W|[kmM]V|V|mA|[kMGT]?eV|[kmMG]?pc|[kcmµn]m|kg|mg|ms|ns|[kMGTP]B|[kMGT]bps|[kMGh]?Pa|dB|fps|FPS|K|(?:[kMGTP]|exa|peta|tera|giga)?(?:FLOPs|flops|FLOPS))(?![\p{L}\p{Nd}_])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Symbol();

    [GeneratedRegex(@"\G-(?<noun>(?!(?:st|nd|rd|th|norm|fold)\b)\p{Ll}{2,})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Compound();
}
