using System.Globalization;
using System.Text.RegularExpressions;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Claims;

/// <summary>How abstracts write numbers and ranges, damaged TeX included (<c>2mathord,000</c>).</summary>
internal static partial class NumberPattern
{
    // "46,25%", "1,5-3 Bq": a comma is a point only where a symbol says that something is measured.
    private const string CommaDecimal =
        @"[0-9]{1,3},[0-9]{1,2}(?=(?:[-–][0-9]{1,3}(?:,[0-9]{1,2})?)?(?:[ ~]?\\?%|[ ~](?:[µμnmck]?m|[µμmk]?g|[kMG]?Bq|m?Gy|mSv|[kMGT]?Hz|[kMGT]?eV|m?K|[nµμm]?s|[mk]?V|[mkM]?W|[kM]?pc|dB)(?![\p{L}\p{Nd}_])))";

    private const string Number =
        "(?:"
        + CommaDecimal
        + @"|[0-9]{1,3}(?:(?:,|\{,\}|mathord,)[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?: [0-9]{3})+(?![0-9.])|[0-9]+(?:mathord,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?)";

    // A single letter is a scale only where it ends the number; G and T also begin units (GHz, TB) and names (5G).
    private const string Scale =
        @"(?:[ ~-]{0,2}(?:thousand|million|billion|trillion)\b|(?:[KkMB]|(?<!\b(?:19|20)[0-9]{2})b|[GT](?= ?(?:[\w-]{1,20} ){0,3}(?:FLOP|OP|param|token|model|scale)))(?![\p{L}\p{Nd}_]))";

    // "1 and 2 trillion tokens", "2, 4 and 8 million": the scale of the last goes for all.
    private const string LaterScale =
        @"(?=(?:, [0-9]{1,3}(?:\.[0-9]{1,3})?){0,3},? (?:and|or) [0-9]{1,3}(?:\.[0-9]{1,3})? (?<later>thousand|million|billion|trillion)\b)";

    // What may stand after the first of two numbers with a unit of their own: "80%-90%", "1.5x to 7x", "700 K and 900 K".
    private const string OwnUnit = @"[ ~]?(?<u>\\?%|°C?|×|\\times|[A-Za-zµμ/]{1,6})";

    private const string About = @"(?:approx\.?|approximately|about|around|nearly|over|~)";

    private const string Between =
        @" ?(?:--|[-–]) ?|-to-(?=[0-9]{2})|(?:~|\\?sim)(?=[0-9])|(?<arrow> ?(?:\$?\\(?:rightarrow|to)\$?|rightarrow|→|[-=]>) ?)| to (?:"
        + About
        + @" ?)?[+]?|(?<and> and )";

    // "43(6)%", "1.234(5)", "12.1 ± 0.7": how sure the number is belongs to its text.
    private const string Error =
        @"(?<error>(?<=\.[0-9]{1,12})\([0-9]{1,3}\)(?:\([0-9]{1,3}\))?|\([0-9]{1,3}\)(?= ?\\?%)|[ ~]?(?:±|\+/?-|\$?\{?\\pm\}?\$?|pm(?= ?[0-9])) ?[0-9]{1,9}(?:\.[0-9]{1,9})?)";

    /// <summary>The number that begins at a place in the text.</summary>
    public static NumberMatch At(string text, int start)
    {
        var match = Digits().Match(text, start);
        var other = Second().Match(text, match.Index + match.Length);
        return IsRange(text, start, other) ? Range(match, other) : Single(match);
    }

    private static NumberMatch Single(Match match)
    {
        var written = match.Groups[match.Groups["scale"].Success ? "scale" : "later"].Value;
        var scale = ScaleOf(written);
        var hasError = match.Groups["error"].Success;
        var end = match.Groups["mid"] is { Success: true } mid ? mid.Index : match.Index + match.Length;
        return new NumberMatch(
            ValueOf(match.Groups["n"].Value, scale),
            null,
            new CharSpan(match.Index, end),
            null,
            match.Groups["n"].Value.All(char.IsAsciiDigit) && scale == 0 && !hasError
        )
        {
            Scale = WrittenScale(written),
            HasError = hasError,
        };
    }

    private static NumberMatch Range(Match match, Match other)
    {
        var scale = ScaleOf(match.Groups["scale"].Value);
        var otherScale = ScaleOf(other.Groups["scale"].Value);
        var (number, to) = (match.Groups["n"].Value, other.Groups["n"].Value);
        // In "10-20K" the scale goes for both ends; in "30,000 to 1.3M" the first end is written out.
        var shared = scale == 0 && ValueOf(number, 0) < ValueOf(to, 0) ? otherScale : scale;
        return new NumberMatch(
            ValueOf(number, shared),
            ValueOf(to, otherScale == 0 ? scale : otherScale),
            new CharSpan(match.Index, other.Index + other.Length),
            null,
            IsPlain: false
        )
        {
            Scale = WrittenScale(
                other.Groups["scale"].Value is { Length: > 0 } last ? last : match.Groups["scale"].Value
            ),
            HasArrow = other.Groups["arrow"].Success,
        };
    }

    /// <summary>"and" joins two ends after "between" alone; "53.7 to 63.4" within "52.7/53.7 to 63.4/65.8" is none.</summary>
    private static bool IsRange(string text, int start, Match other) =>
        other.Success
        && (!other.Groups["and"].Success || FollowsBetween(text, start))
        && !(start > 1 && text[start - 1] == '/' && char.IsAsciiDigit(text[start - 2]))
        && !(
            other.Index + other.Length is var end
            && end + 1 < text.Length
            && text[end] == '/'
            && char.IsAsciiDigit(text[end + 1])
        );

    /// <summary>Formulas that hold a number and nothing else but a sign of about before it and of per cent or times after it.</summary>
    public static IEnumerable<NumberMatch> InFormulas(string text) =>
        Formula().Matches(text).Select(m => At(text, m.Groups["n"].Index) with { IsFormula = true });

    // Scaled in decimals: "8.3B" is 8,300,000,000.
    private static double ValueOf(string digits, int scale) =>
        double.Parse(
            FormattableString.Invariant($"{Grouping().Replace(PointComma().Replace(digits, "$1."), "")}e{scale}"),
            CultureInfo.InvariantCulture
        );

    /// <summary>The power of ten.</summary>
    private static int ScaleOf(string scale) =>
        scale.Trim(' ', '~', '-') switch
        {
            "K" or "k" or "thousand" => 3,
            "M" or "million" => 6,
            "B" or "b" or "G" or "billion" => 9,
            "T" or "trillion" => 12,
            _ => 0,
        };

    private static NumberScale WrittenScale(string scale) =>
        scale is "B" or "b" ? NumberScale.B
        : ScaleOf(scale) >= 6 ? NumberScale.Large
        : NumberScale.None;

    private static bool FollowsBetween(string text, int start) =>
        text.AsSpan(0, start).TrimEnd().EndsWith("between", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"\G(?<n>"
            + Number
            + ")(?:(?<scale>"
            + Scale
            + ")|"
            + LaterScale
            + ")?(?:"
            + Error
            + "|(?<mid>"
            + OwnUnit
            + "(?=(?:"
            + Between
            + ")"
            + Number
            + "(?:"
            + Scale
            + @")?[ ~]?\k<u>(?![\p{L}\p{Nd}_]))))?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"\G(?:" + Between + ")(?<n>" + Number + ")(?<scale>" + Scale + ")?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Second();

    [GeneratedRegex(
        @"(?<![\\$])(?<!\p{L}-)\$(?:\\(?:sim|simeq|approx|geq?|leq?|gtrsim|lesssim|[,;! ])|[<>~≈+ {}-])*(?<n>"
            + Number
            + @")(?:[ ~]?\\pm ?[0-9]{1,9}(?:\.[0-9]{1,9})?)?(?:\\[,;! ]|[ ~])*(?:\\?%|\\times)?\$(?![0-9-])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Formula();

    [GeneratedRegex("^([0-9]{1,3}),(?=[0-9]{1,2}$)", RegexOptions.CultureInvariant)]
    private static partial Regex PointComma();

    [GeneratedRegex("mathord|[{}, ]", RegexOptions.CultureInvariant)]
    private static partial Regex Grouping();
}
