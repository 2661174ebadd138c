namespace PaperAnalysis.Notebooks.Pages;

/// <summary>The page that lists the notebooks with their findings, and the pages of the library.</summary>
internal static class IndexPage
{
    public static string Write(
        string title,
        IEnumerable<Entry> entries,
        IReadOnlyList<ApiPage> library,
        PageShell.Frame frame
    ) =>
        PageShell.Wrap(
            title,
            Html.Of(
                $"""
                <main class="index">
                <h1>{title}</h1>
                {Html.Join(entries.Select(Write))}
                {Write(library)}
                </main>
                """
            ),
            frame
        );

    private static Html Write(IReadOnlyList<ApiPage> library) =>
        library.Count == 0
            ? Html.Empty
            : Html.Of(
                $"""
                <section class="notebook">
                <h2>The library</h2>
                <ul>
                {Html.Join(
                    library.Select(page =>
                        Html.Of($"<li><a href=\"{page.File}\">{page.Namespace}</a>, {page.Types} types</li>")
                    )
                )}
                </ul>
                </section>
                """
            );

    private static Html Write(Entry entry) =>
        Html.Of(
            $"""
            <section class="notebook">
            <h2><a href="{entry.Page}">{entry.Title}</a></h2>
            {entry.Stop}
            {entry.Findings}
            </section>
            """
        );

    /// <param name="Page">The page's address.</param>
    /// <param name="Stop">Where the notebook stopped; empty where it ran to its end.</param>
    internal sealed record Entry(string Title, string Page, Html Stop, Html Findings);
}
