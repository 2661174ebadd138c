using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>What every page has around its content.</summary>
internal static class PageShell
{
    /// <summary>
    /// A page runs the scripts of its own folder and plotly.js, and no other: none that stands in the page or in an
    /// attribute, whatever text got there. It loads nothing from a network but plotly.js where the build had none, and
    /// sends nothing anywhere. Styles stand in the page.
    /// </summary>
    private const string Policy =
        "default-src 'none'; script-src 'self' "
        + PlotlyLoader.PublicAddress
        + "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' data:; base-uri 'none'; form-action 'none'";

    /// <param name="body">The main part, and what stands beside it.</param>
    /// <param name="root">The way from the page's folder to that of the index.</param>
    public static string Wrap(string title, Html body, Frame frame, string root = "") =>
        Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="{root}{PageAssets.StyleSheet}">
            </head>
            <body>
            <header class="site">
            <nav aria-label="Site"><a href="{root}index.html">All notebooks</a>{frame.Links(root)}</nav>
            {frame.Controls}
            </header>
            {body}
            {frame.Footer}
            {frame.Scripts}
            </body>
            </html>

            """
        ).Markup;

    /// <summary>What pages have around their main part, besides what all have.</summary>
    public sealed record Frame
    {
        /// <summary>The page of all records and what they are called; null where no notebook gave any.</summary>
        public (string Page, string Name)? Records { get; init; }

        /// <summary>Switches in the head of the page.</summary>
        public Html Controls { get; init; }

        public Html Footer { get; init; }

        /// <summary>Elements at the end of the body.</summary>
        public Html Scripts { get; init; }

        public Html Links(string root) =>
            Records is { } records
                ? Html.Of($" <a href=\"{root}{records.Page}\" data-records>All {records.Name}</a>")
                : Html.Empty;
    }
}
