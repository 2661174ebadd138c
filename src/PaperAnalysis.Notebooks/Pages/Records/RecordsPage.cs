namespace PaperAnalysis.Notebooks.Pages;

/// <summary>The page of all records: searched, sorted, filtered and copied by its script.</summary>
internal static class RecordsPage
{
    public static string Write(RecordSet records, PageShell.Frame frame) =>
        PageShell.Wrap(
            $"All {records.Name}",
            Html.Of(
                $"""
                <main class="records">
                <h1>All {records.Name}</h1>
                <p class="lead">{records.Rows.Count} {records.Name}: search, filter and sort them; figures and tables of the notebooks lead here. The address keeps what you choose.</p>
                <noscript><p class="note">This list needs JavaScript.</p></noscript>
                <div id="records"></div>
                </main>
                """
            ),
            frame with
            {
                Scripts = [PageAssets.Records, .. PageAssets.Scripts, PageAssets.RecordsScript],
            }
        );
}
