using System.Text.RegularExpressions;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// Tells the members of a series from copies of one paper: titles that differ in a number are different papers, however
/// alike they are ("Part I" and "Part II", "OLMo" and "OLMo 2", "GPT-3" and "GPT-3.5").
/// </summary>
internal static partial class Series
{
    /// <summary>Null where the titles hold the same numbers; else the difference in words.</summary>
    public static string? Differ(string title, string other)
    {
        var (a, b) = (Numbers(title), Numbers(other));
        return a.SequenceEqual(b, StringComparer.Ordinal)
            ? null
            : $"the titles differ in a number ({Show(a)} and {Show(b)}), as the parts of a series do";
    }

    /// <summary>
    /// The numbers of a title in ascending ordinal order: digits, Roman numerals of more than one letter, and a single
    /// letter after a word that counts ("Part I", "Appendix B"), and a five that ends a title or its first part ("Lectures
    /// V", "Lectures V: Sets"; the V of "GL(V)" is none). Where they stand is left out: sources order subtitles
    /// differently.
    /// </summary>
    internal static List<string> Numbers(string title)
    {
        var numbers = new List<string>();
        foreach (Match match in Number().Matches(FoldedText.Of(title)))
        {
            numbers.Add(match.Value);
        }

        numbers.Sort(StringComparer.Ordinal);
        return numbers;
    }

    private static string Show(List<string> numbers) => numbers.Count == 0 ? "none" : string.Join(", ", numbers);

    [GeneratedRegex(
        @"[0-9]+|(?<![\p{L}\p{N}])(?:i{2,3}|i[vx]|vi{1,3}|xi{0,3}|xiv|xv|xvi{0,3})(?![\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])(?:part|volume|vol\.?|section|chapter|appendix|paper|version)\s)[a-z](?![\p{L}\p{N}])|(?<=\s)v(?=\s*(?::|\.?\s*$))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Number();
}
