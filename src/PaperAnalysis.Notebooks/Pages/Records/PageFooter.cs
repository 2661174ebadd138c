using System.Reflection;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>What a page is made of: the data with dates and hashes, the version, and the command that makes it again.</summary>
internal static class PageFooter
{
    /// <param name="command">Makes the pages again.</param>
    public static Html Of(RecordSet? records, string command) =>
        Html.Of(
            $"""
            <footer>
            {Data(records)}
            <p>Made by PaperAnalysis {Version}: <code>{command}</code></p>
            </footer>
            """
        );

    private static string Version { get; } =
        typeof(PageFooter)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    private static Html Data(RecordSet? records)
    {
        if (records is null)
        {
            return Html.Empty;
        }

        string[] dates =
        [
            .. records.Sources.Select(source => source.Date).OfType<string>().Distinct(StringComparer.Ordinal),
        ];
        var dated = dates.Length switch
        {
            0 => "no date said",
            1 => $"of {dates[0]}",
            _ => $"of {dates[0]} to {dates[^1]}",
        };
        return Html.Of(
            $"""
            <details>
            <summary>Data: {records.Rows.Count} {records.Name} from {records.Sources.Count} {(
                records.Sources.Count == 1 ? "file" : "files"
            )}, {dated}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label="Files with their hashes"><table class="plain">
            <thead><tr><th scope="col">file</th><th scope="col">date</th><th scope="col">records</th><th scope="col">SHA-256</th></tr></thead>
            <tbody>{Html.Join(records.Sources.Select(Row))}</tbody>
            </table></div>
            </details>
            """
        );
    }

    private static Html Row(RecordSource source) =>
        Html.Of(
            $"<tr><td>{source.File}</td><td>{source.Date ?? "not said"}</td><td>{source.Records}</td><td><code>{source.Hash ?? "the file is not there"}</code></td></tr>"
        );
}
