using System.Net;

namespace PaperAnalysis.Digests;

/// <summary>Lists of authors and of categories that a source writes as one string.</summary>
internal static class PersonNames
{
    /// <summary>
    /// Cuts at semicolons where there are any ("Noether, Emmy; Hilbert, David"), else at commas and "and". The semicolon
    /// of an entity, as in <c>Bj&amp;#246;rn</c>, is none.
    /// </summary>
    public static IReadOnlyList<string> Split(string authors)
    {
        var bare = WithoutBrackets(WrappedText.Title(WebUtility.HtmlDecode(authors)));
        return bare.Contains(';') ? Cut(bare, ";") : Cut(bare.Replace(" and ", ", ", StringComparison.Ordinal), ",");
    }

    /// <summary>
    /// Cuts at semicolons where there are any, else at commas ("Machine Learning, Vision"), and codes at white space, too
    /// ("cs.LG hep-th").
    /// </summary>
    public static IReadOnlyList<string> Categories(string categories) =>
        [.. Cut(categories, categories.Contains(';') ? ";" : ",").SelectMany(Codes)];

    // arXiv's have a point or a hyphen.
    private static string[] Codes(string category)
    {
        var words = category.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(words, word => word.AsSpan().ContainsAny('.', '-')) ? words : [string.Join(' ', words)];
    }

    private static string[] Cut(string names, string separator) =>
        names.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Affiliations stand in brackets after a name, and hold commas of their own.</summary>
    private static string WithoutBrackets(string text)
    {
        if (!text.Contains('('))
        {
            return text;
        }
        var depth = 0;
        return string.Concat(
            text.Where(c =>
            {
                depth += c == '(' ? 1 : 0;
                var kept = depth == 0;
                depth -= c == ')' && depth > 0 ? 1 : 0;
                return kept;
            })
        );
    }
}
