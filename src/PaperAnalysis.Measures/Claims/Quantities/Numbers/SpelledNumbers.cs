using System.Text.RegularExpressions;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Claims;

/// <summary>Numbers in words, which count only with percent, points, -fold and orders of magnitude.</summary>
internal static partial class SpelledNumbers
{
    private const string Small =
        "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";

    private const string Tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

    private static readonly string[] Units = ["", "one", .. Small.Split('|')];

    private static readonly string[] TensWords = ["", "ten", .. Tens.Split('|')];

    /// <summary>All of them, in the order of the text.</summary>
    public static IEnumerable<NumberMatch> In(string text) =>
        Spelled()
            .Matches(text)
            .Select(static m => new NumberMatch(
                Value(m.Groups["n"].Value),
                m.Groups["to"].Success ? Value(m.Groups["to"].Value) : null,
                new CharSpan(m.Index, m.Index + m.Length),
                UnitOf(m.Groups["of"].Value),
                IsPlain: false
            ));

    private static double Value(string words)
    {
        var word = words.ToLowerInvariant();
        if (word.IndexOfAny([' ', '-']) is > 0 and var at && word[..at] is not ("a" or "one"))
        {
            return Value(word[..at]) + Value(word[(at + 1)..]);
        }

        return word switch
        {
            "a" or "an" => 1,
            _ when word.EndsWith("hundred", StringComparison.Ordinal) => 100,
            _ when word.EndsWith("thousand", StringComparison.Ordinal) => 1000,
            _ when Array.IndexOf(TensWords, word) is > 1 and var tens => tens * 10,
            _ => Array.IndexOf(Units, word),
        };
    }

    private static string UnitOf(string of) =>
        of.EndsWith("fold", StringComparison.OrdinalIgnoreCase) ? "x"
        : of.Contains("magnitude", StringComparison.OrdinalIgnoreCase) ? "orders of magnitude"
        : of.Contains("point", StringComparison.OrdinalIgnoreCase) ? "pp"
        : "%";

    // A fold of symmetry is none of size, nor is what is "twofold:" or "two-fold." a multiple.
    [GeneratedRegex(
        @"\b(?:(?<n>(?:an? |one )?(?:hundred|thousand)|"
            + Tens
            + "|"
            + Small
            + @")(?<of>[ -]?fold)(?! ?[.:,;]| (?:over|with|on|of|to|and|in|a|is|as)\b(?! (?:the )?(?:baseline|previous|prior|existing))| ?(?:\p{L}{1,12}[ -])?(?:symmetr|degenera|rotation|ax[ei]s|cover|aim|contribution|cross|way|approach|problem|strateg|taxonom|challeng|framework|purpose|goal|objective|method|role|benefit|nature|question|issue|task|process|design|scheme|solution|limitation|novelty|perspective|mechanism|optimization|fragment|structure))|(?<n>an?|one|"
            + "(?:"
            + Tens
            + ")(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a |one )?hundred|"
            + Small
            + ")(?:(?: to | or |-)(?<to>"
            + Tens
            + "|"
            + Small
            + "))?[ -](?<of>orders?[ -]of[ -]magnitude|percentage points?|per ?cent))\\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Spelled();
}
