using System.Text.RegularExpressions;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>
/// Takes out the style sheet that the formatting library puts into every value: its rules for <c>table td</c> would
/// restyle every table of the page. What it asks for is put on the value's own elements instead.
/// </summary>
internal static partial class ScopedHtml
{
    public static string Clean(string html) => LibraryStyle().Replace(html, "");

    [GeneratedRegex(@"<style>\s*\.dni-code-hint \{.*?</style>", RegexOptions.Singleline)]
    private static partial Regex LibraryStyle();
}
