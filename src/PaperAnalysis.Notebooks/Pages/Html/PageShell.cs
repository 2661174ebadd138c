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

    /// <param name="scripts">Elements at the end of the body.</param>
    /// <param name="root">The way from the page's folder to that of the index.</param>
    public static string Wrap(string title, Html body, Html scripts, string root = "") =>
        Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
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
