using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Benchmarks.Duplicates;

/// <summary>
/// The records matcher, one setting, against two sets of gold pairs: precision, recall and F1 over pairs of one merged
/// group.
/// </summary>
internal static class RecordsTrial
{
    public static void Run(TextWriter output)
    {
        // Two clean libraries: only pairs across them count; the first letter of an id is the library.
        var dblp = TrialRecords.Read(DataFolder.File("dblp_acm", "records.jsonl"));
        var index = dblp.Index().ToDictionary(p => p.Item.Id, p => p.Index, StringComparer.Ordinal);
        var links = TrialRecords
            .Lines(DataFolder.File("dblp_acm", "gold.jsonl"))
            .Select(g => Ordered(index[TrialRecords.Text(g, "a")], index[TrialRecords.Text(g, "b")]));
        Score(output, "DBLP-ACM", dblp, [.. links], (a, b) => dblp[a].Id[0] != dblp[b].Id[0]);

        var path = DataFolder.File("neardup", "asysd.jsonl");
        var asysd = TrialRecords.Read(path);
        var clusters = TrialRecords
            .Lines(path)
            .Select(r => TrialRecords.Text(r, "cluster"))
            .Index()
            .GroupBy(c => c.Item, c => c.Index, StringComparer.Ordinal);
        Score(output, "ASySD", asysd, [.. clusters.SelectMany(c => PairsOf([.. c]))], static (_, _) => true);
    }

    private static void Score(
        TextWriter output,
        string name,
        Paper[] papers,
        HashSet<(int, int)> gold,
        Func<int, int, bool> counts
    )
    {
        var merged = papers.MergeByRecord();
        var found = merged
            .Fates.Index()
            .GroupBy(f => f.Item.Group, f => f.Index)
            .SelectMany(g => PairsOf([.. g]))
            .Where(p => counts(p.Item1, p.Item2))
            .ToHashSet();
        var right = found.Count(gold.Contains);
        var (precision, recall) = ((double)right / found.Count, (double)right / gold.Count);
        output.WriteLine(
            FormattableString.Invariant(
                $"{name}: {gold.Count} gold pairs, {found.Count} found, precision {precision:0.0000}, recall {recall:0.0000}, F1 {2 * precision * recall / (precision + recall):0.0000}; {merged.Summary}"
            )
        );
    }

    private static IEnumerable<(int, int)> PairsOf(int[] members) =>
        from j in Enumerable.Range(0, members.Length)
        from i in Enumerable.Range(0, j)
        select Ordered(members[i], members[j]);

    private static (int, int) Ordered(int a, int b) => (Math.Min(a, b), Math.Max(a, b));
}
