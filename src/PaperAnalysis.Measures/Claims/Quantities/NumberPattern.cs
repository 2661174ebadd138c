using System.Globalization;
using System.Text.RegularExpressions;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Claims;

/// <summary>How abstracts write numbers and ranges, damaged TeX included (<c>2mathord,000</c>).</summary>
internal static partial class NumberPattern
{
    private const string Number =
        @"(?:[0-9]{1,3}(?:(?:,|\{,\}|mathord,)[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?: [0-9]{3})+(?![0-9.])|[0-9]+(?:mathord,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?)";

    // A single letter is a scale only where it ends the number; G and T also begin units (GHz, TB) and names (5G).
    private const string Scale =
        @"(?:[ ~-]?(?:thousand|million|billion|trillion)\b|(?:[KkMBb]|[GT](?= ?(?:[\w-]{1,20} ){0,3}(?:FLOP|OP|param|token|model|scale)))(?![\p{L}\p{Nd}_]))";

    private const string Small = "two|three|four|five|six|seven|eight|nine|ten";

    private static readonly string[] Words = ["", "one", .. Small.Split('|')];

    /// <summary>The number that begins at a place in the text.</summary>
    public static NumberMatch At(string text, int start)
    {
        var match = Digits().Match(text, start);
        var number = ValueOf(match.Groups["n"].Value);
        var scale = ScaleOf(match.Groups["scale"].Value);
        var other = Range(match.Groups["mid"].Length > 0).Match(text, match.Index + match.Length);
        if (!other.Success || (other.Groups["and"].Success && !FollowsBetween(text, start)))
        {
            var end = match.Groups["mid"] is { Length: > 0 } mid ? mid.Index : match.Index + match.Length;
            return new NumberMatch(
                number * scale,
                null,
                new CharSpan(start, end),
                null,
                match.Groups["n"].Value.All(char.IsAsciiDigit) && scale == 1
            )
            {
                Scale = WrittenScale(match.Groups["scale"].Value),
            };
        }

        var otherScale = ScaleOf(other.Groups["scale"].Value);
        var to = ValueOf(other.Groups["n"].Value);
        // In "10-20K" the scale goes for both ends; in "30,000 to 1.3M" the first end is written out.
        var shared = scale == 1 && number < to ? otherScale : scale;
        return new NumberMatch(
            number * shared,
            to * (otherScale == 1 ? scale : otherScale),
            new CharSpan(start, other.Index + other.Length),
            null,
            IsPlain: false
        )
        {
            Scale = WrittenScale(
                other.Groups["scale"].Value is { Length: > 0 } last ? last : match.Groups["scale"].Value
            ),
        };
    }

    /// <summary>Formulas that hold a number and nothing else but a sign of about before it and of per cent or times after it.</summary>
    public static IEnumerable<NumberMatch> InFormulas(string text) =>
        Formula().Matches(text).Select(m => At(text, m.Groups["n"].Index) with { IsFormula = true });

    /// <summary>Numbers in words, which count only with percent, points, -fold and orders of magnitude.</summary>
    public static IEnumerable<NumberMatch> InWords(string text) =>
        Spelled()
            .Matches(text)
            .Select(static m => new NumberMatch(
                WordValue(m.Groups["n"].Value),
                m.Groups["to"].Success ? WordValue(m.Groups["to"].Value) : null,
                new CharSpan(m.Index, m.Index + m.Length),
                UnitOf(m.Groups["of"].Value),
                IsPlain: false
            ));

    private static double WordValue(string word) =>
        word.ToLowerInvariant() is var lower && lower is "a" or "an" ? 1 : Array.IndexOf(Words, lower);

    private static double ValueOf(string digits) =>
        double.Parse(Grouping().Replace(digits, ""), CultureInfo.InvariantCulture);

    private static double ScaleOf(string scale) =>
        scale.Trim(' ', '~', '-') switch
        {
            "K" or "k" or "thousand" => 1e3,
            "M" or "million" => 1e6,
            "B" or "b" or "G" or "billion" => 1e9,
            "T" or "trillion" => 1e12,
            _ => 1,
        };

    private static NumberScale WrittenScale(string scale) =>
        scale is "B" or "b" ? NumberScale.B
        : ScaleOf(scale) >= 1e6 ? NumberScale.Large
        : NumberScale.None;

    private static string UnitOf(string of) =>
        of.EndsWith("fold", StringComparison.OrdinalIgnoreCase) ? "x"
        : of.Contains("magnitude", StringComparison.OrdinalIgnoreCase) ? "orders of magnitude"
        : of.Contains("point", StringComparison.OrdinalIgnoreCase) ? "pp"
        : "%";

    private static bool FollowsBetween(string text, int start) =>
        text.AsSpan(0, start).TrimEnd().EndsWith("between", StringComparison.OrdinalIgnoreCase);

    private static Regex Range(bool hasUnit) => hasUnit ? ClosedRange() : OpenRange();

    [GeneratedRegex(
        @"\G(?<n>"
            + Number
            + ")(?<scale>"
            + Scale
            + @")?(?<mid> ?\\?%(?=[-–]{1,2}[0-9]| to [0-9.,]{1,12} ?\\?%)|x(?=[-–]{1,2}[0-9]| to [0-9.,]{1,12}x\b))?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Digits();

    // With a unit on both ends: "80%-90%", "84.6% to 91.5%".
    [GeneratedRegex(@"\G(?:[-–]{1,2}| to )(?<n>" + Number + ")(?<scale>" + Scale + ")?", RegexOptions.CultureInvariant)]
    private static partial Regex ClosedRange();

    [GeneratedRegex(
        @"\G(?: ?(?:--|[-–]) ?|~(?=[0-9])| to (?:(?:approx\.?|approximately|about|around|nearly|over|~) ?)?|(?<and> and ))(?<n>"
            + Number
            + ")(?<scale>"
            + Scale
            + ")?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OpenRange();

    [GeneratedRegex(
        @"\b(?:(?<n>"
            + Small
            + @")(?<of>-?fold)(?! ?[.:,])|(?<n>an?|one|"
            + Small
            + ")(?:(?: to | or |-)(?<to>"
            + Small
            + "))? (?<of>orders? of magnitude|percentage points?|percent))\\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Spelled();

    [GeneratedRegex(
        @"(?<![\\$])\$(?:\\(?:sim|simeq|approx|geq?|leq?|gtrsim|lesssim|[,;! ])|[<>~≈+ -])*(?<n>"
            + Number
            + @")(?:\\[,;! ]|[ ~])*(?:\\?%|\\times)?\$(?![0-9-])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Formula();

    [GeneratedRegex("mathord|[{}, ]", RegexOptions.CultureInvariant)]
    private static partial Regex Grouping();
}
