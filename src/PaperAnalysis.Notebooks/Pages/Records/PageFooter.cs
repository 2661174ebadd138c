using System.Globalization;
using System.Reflection;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>What a page is made of: the data with dates and hashes, the version, and the command that makes it again.</summary>
internal static class PageFooter
{
    private const int MostNamed = 4;

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
        return Html.Of(
            $"""
            <details>
            <summary>Data: {records.Rows.Count} {records.Name} from {records.Sources.Count} {(
                records.Sources.Count == 1 ? "file" : "files"
            )}, {Dated(dates)}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label="Files with their hashes"><table class="plain">
            <thead><tr><th scope="col">file</th><th scope="col">date</th><th scope="col">records</th><th scope="col">SHA-256</th></tr></thead>
            <tbody>{Html.Join(records.Sources.Select(Row))}</tbody>
            </table></div>
            </details>
            """
        );
    }

    /// <summary>Dates that files write without a year have no order, so that they are named, or counted.</summary>
    private static string Dated(string[] dates) =>
        dates.Length switch
        {
            0 => "no date said",
            1 => $"of {dates[0]}",
            _ when dates.All(IsDay) => $"of {dates.Min(StringComparer.Ordinal)} to {dates.Max(StringComparer.Ordinal)}",
            <= MostNamed => $"of {string.Join(", ", dates[..^1])} and {dates[^1]}",
            _ => string.Create(CultureInfo.InvariantCulture, $"of {dates.Length} dates"),
        };

    private static bool IsDay(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static Html Row(RecordSource source) =>
        Html.Of(
            $"<tr><td>{source.File}</td><td>{source.Date ?? "not said"}</td><td>{source.Records}</td><td><code>{source.Hash ?? "the file is not there"}</code></td></tr>"
        );
}
