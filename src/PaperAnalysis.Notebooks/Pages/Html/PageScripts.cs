namespace PaperAnalysis.Notebooks.Pages;

/// <summary>The script elements of a page.</summary>
internal static class PageScripts
{
    public static Html Of(IEnumerable<string> addresses, string root = "") =>
        Html.Join(addresses.Select(address => Html.Of($"<script src=\"{root}{address}\"></script>")));
}
