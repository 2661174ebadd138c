namespace PaperAnalysis.Notebooks.Pages;

/// <summary>What every page has around its content.</summary>
internal static class PageShell
{
    /// <summary>
    /// A page runs its own scripts and plotly.js, and no other: none that got into the page or into an attribute, whatever
    /// text got there. It loads nothing from a network but plotly.js where the build had none, and sends nothing anywhere.
    /// Styles stand in the page.
    /// </summary>
    private const string Policy =
        "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' data:; base-uri 'none'; form-action 'none'";

    /// <param name="body">The main part, and what stands beside it.</param>
    /// <param name="root">The way from the page's folder to that of the index.</param>
    public static string Wrap(string title, Html body, Frame frame, string root = "")
    {
        var scripts = frame.Files.Scripts(frame.Scripts, root);
        return Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src {scripts.Policy}; {Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <link rel="icon" href="data:,">
            {frame.Files.Style(root)}
            </head>
            <body>
            <header class="site">
            {frame.Navigation(root)}
            {frame.Controls}
            </header>
            {body}
            {frame.Footer}
            {scripts.Elements}
            </body>
            </html>

            """
        ).Markup;
    }

    /// <summary>What pages have around their main part, besides what all have.</summary>
    public sealed record Frame
    {
        /// <summary>The page of all records and what they are called; null where no notebook gave any.</summary>
        public (string Page, string Name)? Records { get; init; }

        /// <summary>What stands before the links to other pages.</summary>
        public Html Beside { get; init; }

        /// <summary>Switches in the head of the page.</summary>
        public Html Controls { get; init; }

        public Html Footer { get; init; }

        public required IPageFiles Files { get; init; }

        /// <summary>The scripts that the page runs.</summary>
        public IReadOnlyList<string> Scripts { get; init; } = [];

        /// <summary>There are no other pages.</summary>
        public bool IsAlone { get; init; }

        public Html Navigation(string root)
        {
            var list = Records is { } records
                ? Html.Of($" <a href=\"{root}{records.Page}\" data-records>All {records.Name}</a>")
                : Html.Empty;
            return IsAlone
                ? Html.Empty
                : Html.Of(
                    $"<nav aria-label=\"Site\">{Beside}<a href=\"{root}index.html\">All notebooks</a>{list}</nav>"
                );
        }
    }
}
