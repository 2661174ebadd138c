namespace PaperAnalysis.Notebooks.Pages;

/// <summary>What every page has around its content.</summary>
internal static class PageShell
{
    /// <param name="scripts">Elements at the end of the body.</param>
    /// <param name="root">The way from the page's folder to that of the index.</param>
    public static string Wrap(string title, Html body, Html scripts, string root = "") =>
        Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light">
            <title>{title}</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="{root}{PageAssets.StyleSheet}">
            </head>
            <body>
            {body}
            {scripts}
            </body>
            </html>

            """
        ).Markup;
}
