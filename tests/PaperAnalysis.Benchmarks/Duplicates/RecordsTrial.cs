using System.Diagnostics;
using System.Text.Json;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Benchmarks.Duplicates;

/// <summary>
/// The records matcher as users call it, <c>duplicates FILE --match records</c>, against gold pairs: precision, recall
/// and F1 over pairs of one merged group, beside those of what needs no matcher, the same title.
/// </summary>
internal static class RecordsTrial
{
    /// <param name="files">
    /// JSON Lines of records, and JSON Lines of gold pairs (<c>a</c>, <c>b</c>: ids); without the second, records of one
    /// <c>cluster</c> are one paper. Without either, the two sets of the trial data.
    /// </param>
    public static int Run(string[] files)
    {
        var output = Console.Out;
        switch (files)
        {
            case []:
                // Two clean libraries: only pairs across them count; the first letter of an id is the library.
                var dblp = DataFolder.File("dblp_acm", "records.jsonl");
                var gold = Pairs(DataFolder.File("dblp_acm", "gold.jsonl"));
                Score(output, "DBLP-ACM", dblp, gold, static (a, b) => a[0] != b[0]);
                var asysd = DataFolder.File("neardup", "asysd.jsonl");
                Score(output, "ASySD", asysd, PairsOf(By(asysd, "cluster")), static (_, _) => true);
                break;
            case [var records]:
                Score(output, records, records, PairsOf(By(records, "cluster")), static (_, _) => true);
                break;
            case [var records, var links, ..]:
                Score(output, records, records, Pairs(links), static (_, _) => true);
                break;
        }

        return 0;
    }

    private static void Score(
        TextWriter output,
        string name,
        string records,
        HashSet<(string, string)> gold,
        Func<string, string, bool> counts
    )
    {
        var groups = By(records, "id").Keys.ToDictionary(static id => id, static id => id, StringComparer.Ordinal);
        var (rows, summary) = Merged(records);
        foreach (var (id, kept) in rows)
        {
            groups[id] = kept;
        }

        var found = PairsOf(
            groups
                .GroupBy(static g => g.Value, static g => g.Key)
                .ToDictionary(static g => g.Key, static g => g.ToList())
        );
        var titles = PairsOf(
            TrialRecords
                .Lines(records)
                .GroupBy(
                    static r => RecordText.KeyOf(TrialRecords.Text(r, "title")),
                    static r => TrialRecords.Text(r, "id")
                )
                .ToDictionary(static g => g.Key, static g => g.ToList())
        );
        output.WriteLine(
            $"{name}: {Figures(found, gold, counts)}; same title: {Figures(titles, gold, counts)}; {summary}"
        );
    }

    private static string Figures(
        HashSet<(string A, string B)> all,
        HashSet<(string, string)> gold,
        Func<string, string, bool> counts
    )
    {
        var found = all.Where(p => counts(p.A, p.B)).ToHashSet();
        var right = found.Count(gold.Contains);
        var (precision, recall) = ((double)right / found.Count, (double)right / gold.Count);
        return FormattableString.Invariant(
            $"{gold.Count} gold pairs, {found.Count} found, precision {precision:0.0000}, recall {recall:0.0000}, F1 {2 * precision * recall / (precision + recall):0.0000}"
        );
    }

    /// <summary>What the verb prints: each merged record with the one that it was merged into, and the summary.</summary>
    private static (List<(string Id, string Kept)> Rows, string Summary) Merged(string records)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [PeerTrial.CommandLine(), "duplicates", records, "--match", "records", "--format", "jsonl"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var rows = new List<(string, string)>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            if (TrialRecords.Text(row.RootElement, "kind") != "flagged")
            {
                rows.Add((TrialRecords.Text(row.RootElement, "id"), TrialRecords.Text(row.RootElement, "kept_id")));
            }
        }

        process.WaitForExit();
        var summary = error.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        return (rows, FormattableString.Invariant($"{summary}; {clock.Elapsed.TotalSeconds:0.0} s"));
    }

    private static Dictionary<string, List<string>> By(string records, string field) =>
        TrialRecords
            .Lines(records)
            .GroupBy(r => TrialRecords.Text(r, field), static r => TrialRecords.Text(r, "id"))
            .ToDictionary(static g => g.Key, static g => g.ToList(), StringComparer.Ordinal);

    private static HashSet<(string, string)> Pairs(string gold) =>
        [.. TrialRecords.Lines(gold).Select(static g => Ordered(TrialRecords.Text(g, "a"), TrialRecords.Text(g, "b")))];

    private static HashSet<(string, string)> PairsOf(Dictionary<string, List<string>> groups) =>
        [
            .. groups.Values.SelectMany(static members =>
                from j in Enumerable.Range(0, members.Count)
                from i in Enumerable.Range(0, j)
                select Ordered(members[i], members[j])
            ),
        ];

    private static (string, string) Ordered(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}
