using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Benchmarks.Duplicates;

/// <summary>
/// The text matcher against the Jaccard of all pairs of real records: it finds every pair at or above a threshold, and no
/// other.
/// </summary>
internal static class RecallTrial
{
    private static readonly (string Folder, string File, ShingleOptions Shingles, double[] Thresholds)[] Sets =
    [
        // Abstracts of a year, hardly any twice; then exports of one review, most of them several times.
        ("corpora", "hf10k.jsonl", new ShingleOptions(), [0.8, 0.5, 0.2]),
        ("neardup", "asysd.jsonl", new ShingleOptions(), [0.95, 0.9, 0.8, 0.5]),
    ];

    public static void Run(TextWriter output)
    {
        foreach (var (folder, file, shingles, thresholds) in Sets)
        {
            var papers = TrialRecords.Read(DataFolder.File(folder, file));
            var all = AllPairs(papers, shingles, thresholds.Min());
            foreach (var threshold in thresholds)
            {
                var truth = all.Where(p => p.Similarity >= threshold).ToHashSet();
                var found = ExactJoin.Pairs(papers, shingles, threshold);
                output.WriteLine(
                    FormattableString.Invariant(
                        $"{file}, {shingles}, threshold {threshold}: {truth.Count} of {papers.Length * (papers.Length - 1L) / 2} pairs; the join finds {found.Count(truth.Contains)} and {found.Count(p => !truth.Contains(p))} others"
                    )
                );
            }
        }
    }

    // Every pair in turn, over sets of strings numbered as they come: nothing here is shared with the join.
    private static List<SimilarPair> AllPairs(Paper[] papers, ShingleOptions options, double least)
    {
        var number = new Dictionary<string, int>(StringComparer.Ordinal);
        var sets = papers
            .Select(p =>
            {
                var ids = Shingles
                    .Of(p, options)
                    .Select(s => number.TryGetValue(s, out var n) ? n : number[s] = number.Count)
                    .ToArray();
                Array.Sort(ids);
                return ids;
            })
            .ToArray();
        return
        [
            .. Enumerable
                .Range(0, papers.Length)
                .AsParallel()
                .AsOrdered()
                .SelectMany(b =>
                    Enumerable
                        .Range(0, b)
                        .Select(a => new SimilarPair(a, b, Jaccard(sets[a], sets[b])))
                        .Where(p => p.Similarity >= least)
                ),
        ];
    }

    private static double Jaccard(int[] a, int[] b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var difference = a[i] - b[j];
            shared += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }

        return shared == 0 ? 0 : (double)shared / (a.Length + b.Length - shared);
    }
}
