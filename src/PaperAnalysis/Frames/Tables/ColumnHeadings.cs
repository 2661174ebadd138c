using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PaperAnalysis.Frames;

/// <summary>
/// What a column is called in a table for people, with its unit. A name that programs use stands in it where it is a measure's
/// own sign; any other is read as words: <c>FirstLine</c> is "first line".
/// </summary>
internal static partial class ColumnHeadings
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["About"] = "papers are about it (0 to 1)",
        ["AbstractLeast"] = "shortest abstract (words)",
        ["AbstractMean"] = "mean abstract (words)",
        ["AbstractMedian"] = "median abstract (words)",
        ["AbstractMost"] = "longest abstract (words)",
        ["AbstractWords"] = "words of the abstract",
        ["CValue"] = "C-value",
        ["CountLong"] = "uses in full",
        ["CountShort"] = "uses of the acronym",
        ["DpNorm"] = "DPnorm (0 even to 1)",
        ["FirstShare"] = "together with the first",
        ["G2"] = "G² (evidence)",
        ["Hapax"] = "words that occur once",
        ["HapaxShare"] = "share that occurs once",
        ["Held"] = "papers of the first term that are here",
        ["LogDice"] = "logDice (up to 14)",
        ["LogRatio"] = "log ratio (doublings)",
        ["Mattr"] = "different words in a window",
        ["MergedInto"] = "merged into",
        ["Named"] = "has a term of the name",
        ["Npmi"] = "NPMI (−1 to 1)",
        ["OtherId"] = "other paper",
        ["P"] = "p",
        ["PPermutation"] = "p by permutation",
        ["PerMillion"] = "per million words",
        ["Q"] = "q (corrected p)",
        ["SecondShare"] = "together with the second",
        ["TitleWords"] = "words of the title",
        ["Tokens"] = "words",
        ["Types"] = "different words",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(string name) =>
        Known.TryGetValue(name, out var heading) ? heading
        : Identifier().IsMatch(name) ? Words(name)
        : name;

    private static string Words(string name) =>
        string.Concat(name.Select(static (c, at) => char.IsAsciiLetterUpper(c) && at > 0 ? $" {c}" : $"{c}"))
            .ToLowerInvariant();

    // Words that each begin with a capital: AbstractWords, and no URL, iPhone or snake_case.
    [GeneratedRegex("^(?:[A-Z][a-z]+){1,12}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Identifier();
}
