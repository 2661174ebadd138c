using System.Text.RegularExpressions;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>
/// The formatting library puts a style sheet into every value, whose rules for <c>table td</c> would restyle every
/// table of the page. In its place, the value gets the same rules for what is inside it.
/// </summary>
internal static partial class ScopedHtml
{
    private const string Style = """
        <style>
        .cell-value td, .cell-value th { text-align: start; vertical-align: top; }
        .cell-value td pre { margin: 0; padding: 0; background: none; }
        .cell-value .dni-treeview { white-space: nowrap; }
        .cell-value details.dni-treeview { padding-left: 1em; }
        .cell-value .dni-code-hint { font-style: italic; overflow: hidden; white-space: nowrap; }
        </style>
        """;

    public static string Clean(string html)
    {
        var clean = LibraryStyle().Replace(html, "");
        return clean.Length == html.Length || !clean.Contains("<table", StringComparison.Ordinal)
            ? clean
            : $"<div class=\"cell-value\">{clean}{Style}</div>";
    }

    [GeneratedRegex(@"<style>\s*\.dni-code-hint \{.*?</style>", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex LibraryStyle();
}
