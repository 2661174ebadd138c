using System.Text.RegularExpressions;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>What a number counts or measures, by the text after it.</summary>
internal static partial class QuantityUnit
{
    public const string Parameters = "parameters";

    private const int NounWithin = 6;

    // The first that fits; a null name is the symbol as it stands.
    private static readonly (Regex Pattern, string? Name)[] Symbols =
    [
        (Points(), "pp"),
        (Percent(), "%"),
        (Fold(), "x"),
        (Times(), "x"),
        (Celsius(), "°C"),
        (Degrees(), "°"),
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

    private static readonly WordSet NoNouns = new("has had plus non minus may can must will does shot not there");

    // Words in -s that are verbs wherever they stand behind a number: "ERNIE 5.0 adopts", "the 32B outperforms".
    private static readonly WordSet Verbs = new(
        """
        achieves adopts adds addresses allows applies attains beats becomes boosts brings combines comes consists contains
        continues correlates delivers demonstrates develops distills employs enables ensures establishes exceeds excels
        exhibits extends generates generalizes gets gives handles helps improves includes indicates integrates introduces
        leverages loses maintains makes narrows obtains operates outperforms performs preserves produces proposes provides
        reaches recovers recurs reduces remains represents requires retains reveals rivals says serves shows stays suggests
        supports surpasses takes underperforms yields
        """,
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly WordSet OtherPlurals = new(
        "people criteria phenomena children women men",
        StringComparer.OrdinalIgnoreCase
    );

    // Their singular stands for their plural: "a 5 year period".
    private static readonly WordSet Measures = new(
        "hour minute day week month year epoch point",
        StringComparer.OrdinalIgnoreCase
    );

    // A size in parameters goes before them: "32B models", "the 7B variant".
    private static readonly WordSet Models = new(
        """
        model models LLM LLMs LM LMs VLM VLMs MLLM MLLMs LMM LMMs LVLM LVLMs VLA VLAs SLM SLMs LRM LRMs DLM DLMs dLLM dLLMs
        MoE network networks transformer transformers backbone backbones variant variants version versions scale scales
        checkpoint checkpoints teacher teachers student students agent agents judge judges baseline baselines
        configuration configurations size sizes counterpart counterparts
        """,
        StringComparer.Ordinal
    );

    private static readonly WordSet Stops = new(
        """
        a an the and or of in on for with to from than is are was were which that under over across by at as
        when while where if we it they but using compared respectively via per without between only w.r.t e.g
        i.e vs along among through during within against towards toward into onto off
        """,
        StringComparer.OrdinalIgnoreCase
    );

    // Nouns that stay singular before another noun: "a 128K token window".
    private static readonly WordSet Attributive = new(
        "token dimension degree-of-freedom",
        StringComparer.OrdinalIgnoreCase
    );

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

    /// <summary>The currency before a number, or nothing.</summary>
    public static string CurrencyBefore(string text, int start) =>
        start > 0 && text[start - 1] is '$' or '€' or '£' ? text[(start - 1)..start] : "";

    /// <summary>The word joined to the number by a hyphen, as in <c>16-bit</c>.</summary>
    public static (string Unit, int End) CompoundAt(string text, int end) =>
        Compound().Match(text, end) is { Success: true } match
            ? (match.Groups["noun"].Value, match.Index + match.Length)
            : ("", end);

    /// <summary>The first plural noun among the words that follow, before the phrase ends.</summary>
    public static string NounAfter(TokenizedText text, int next, int end, NumberMatch number)
    {
        var last = Math.Min(next + NounWithin, text.Tokens.Count);
        var capitals = "";
        for (var i = next; i < last; i++)
        {
            var token = text.Tokens[i];
            var between = text.Text.AsSpan(end, token.Start - end).Trim(" ~+$");
            // "50 diverse, hand-made tasks", "251 calculus- and algebra-based students"
            if (token.Kind != TokenKind.Word || !(between.IsEmpty || (i > next && between is "," or "-")))
            {
                return capitals;
            }

            var word = text.TextOf(token);
            end = token.End;
            if (i > next && (word is "and" or "or" || char.IsAsciiDigit(word[0])))
            {
                last = Math.Min(last + 1, text.Tokens.Count);
                continue;
            }

            if (Stops.Contains(word) || Verbs.Contains(word))
            {
                return capitals;
            }

            // "6 DOF", "60 TPS": a unit that the field writes so.
            if (
                i == next
                && number.IsPlain
                && !NumberContext.IsYear(number)
                && word.Length > 1
                && word.All(char.IsAsciiLetterUpper)
            )
            {
                capitals = word;
            }

            if (IsParameter(word))
            {
                return Parameters;
            }

            if (number.Scale is NumberScale.B or NumberScale.Large && Models.Contains(word))
            {
                return Parameters;
            }

            // "with 1 attempt": the noun is the last word of its phrase.
            if (i == next && number is { IsPlain: true, Number: 1 } && EndsPhrase(text, i))
            {
                return word;
            }

            if (IsPlural(word) || (i == next && (Attributive.Contains(word) || Measures.Contains(word))))
            {
                return word;
            }
        }

        return capitals;
    }

    private static bool EndsPhrase(TokenizedText text, int i)
    {
        var token = text.Tokens[i];
        var word = text.TextOf(token);
        if (
            word.Length < 3
            || !word.All(char.IsAsciiLetterLower)
            || word.EndsWith("ing", StringComparison.Ordinal)
            || word.EndsWith("ed", StringComparison.Ordinal)
            || NoNouns.Contains(word)
        )
        {
            return false;
        }

        return i + 1 == text.Tokens.Count
            || text.Tokens[i + 1].Sentence != token.Sentence
            || !text.Text.AsSpan(token.End, text.Tokens[i + 1].Start - token.End).Trim(' ').IsEmpty
            || Stops.Contains(text.TextOf(text.Tokens[i + 1]));
    }

    /// <summary>"parameter", "parameters" and "params" are one unit.</summary>
    public static bool IsParameter(string word) =>
        word.Equals("parameter", StringComparison.OrdinalIgnoreCase)
        || word.Equals(Parameters, StringComparison.OrdinalIgnoreCase)
        || word.Equals("params", StringComparison.OrdinalIgnoreCase)
        || word.Equals("param", StringComparison.OrdinalIgnoreCase);

    private static bool IsPlural(string word) => OtherPlurals.Contains(word) || EndsAsPlural(word);

    private static bool EndsAsPlural(string word) =>
        word.Length > 2
        && word[^1] == 's'
        && word[^2] != 's'
        && !word.EndsWith("us", StringComparison.Ordinal)
        && !word.EndsWith("is", StringComparison.Ordinal)
        && !NoPlurals.Contains(word);

    [GeneratedRegex(
        @"\G(?:[ ~-]?\\?%[ -]?points?|[ ~-]?percentage[ -]points?|[ ~-]percent points?|\\?%p|[ ~]?pp)\b",
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

    [GeneratedRegex(@"\G(?:[ ~]|\\,)?(?:°|\{?\\deg\}?|\^\{?\\circ\}?) ?C\b", RegexOptions.CultureInvariant)]
    private static partial Regex Celsius();

    [GeneratedRegex(@"\G(?:[ ~]|\\,)?(?:°|\{?\\deg\}?|\^\{?\\?circ\}?)", RegexOptions.CultureInvariant)]
    private static partial Regex Degrees();

    [GeneratedRegex(@"\G(?:[ ~-]|\\,)milliseconds?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Milliseconds();

    [GeneratedRegex(@"\G(?:(?:[ ~-]|\\,)microseconds?\b|(?:[ ~]|\\,)?[µμ]s\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Microseconds();

    [GeneratedRegex(
        @"\G(?:[ ~-]|\\,)(?:seconds?|secs?|s)\b|\G(?<!\b(?:19|20)[0-9][0-9])(?<=[0-9])s\b(?! ?-)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Seconds();

    [GeneratedRegex(@"\G(?:[ ~-]|\\,)?[Ww]atts?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Watts();

    [GeneratedRegex(
        @"\G(?:[ ~]|\\,)?(?<symbol>(?:[kMGTm]?Hz|[kMGmµ]?W|[kmMµ]?V|[mµnk]A|[kMGTm]?eV|[kmMG]?pc|[kcmµn]?m|[kmµn]?g|[pnfm]s|[mµn]?K|[kMGmµ]?J|[mnµ]T|(?<= )T|[kmMG]N|[pnµm]F|[mk]?bar|[kKMGTP]i?B|[kMGT]?bps|[kMGh]?Pa|dB[imc]?|fps|FPS|px|(?:[kMGTP]|exa|peta|tera|giga)?(?:FLOPs|flops|FLOPS))(?:/(?:[kcmµn]?m|[kmµn]?s|sec|[kMG]?eV|[kmµn]?g|yr|hr|h|c|u|K|L|W|c?m[23²³]))?|mins?)(?![\p{L}\p{Nd}_])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Symbol();

    [GeneratedRegex(@"\G-(?<noun>(?!(?:st|nd|rd|th|norm|fold)\b)\p{Ll}{2,})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Compound();
}
