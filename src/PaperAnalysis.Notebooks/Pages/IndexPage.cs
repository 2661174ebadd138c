namespace PaperAnalysis.Notebooks.Pages;

/// <summary>The page that lists the notebooks with their findings.</summary>
internal static class IndexPage
{
    public static string Write(string title, IEnumerable<Entry> entries) =>
        PageShell.Wrap(
            title,
            Html.Of(
                $"""
                <main class="index">
                <h1>{title}</h1>
                {Html.Join(entries.Select(Write))}
                </main>
                """
            ),
            Html.Empty
        );

    private static Html Write(Entry entry) =>
        Html.Of(
            $"""
            <section class="notebook">
            <h2><a href="{entry.Page}">{entry.Title}</a></h2>
            {entry.Findings}
            </section>
            """
        );

    internal sealed record Entry(string Title, string Page, Html Findings);
}
