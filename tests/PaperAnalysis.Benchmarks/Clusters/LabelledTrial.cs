using PaperAnalysis.Benchmarks.Duplicates;
using PaperAnalysis.Clusters;

namespace PaperAnalysis.Benchmarks.Clusters;

/// <summary>
/// Clusters of papers whose subject is known, as many as there are subjects, by default settings: how far both agree.
/// </summary>
internal static class LabelledTrial
{
    public static void Run(TextWriter output)
    {
        foreach (var name in (string[])["bbc", "ohsumed"])
        {
            var path = DataFolder.File("labelled", name + ".jsonl");
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            int[] labels =
            [
                .. TrialRecords
                    .Lines(path)
                    .Select(r => TrialRecords.Text(r, "label"))
                    .Select(l => numbers.TryGetValue(l, out var n) ? n : numbers[l] = numbers.Count),
            ];
            var space = VectorSpace.Of(TrialRecords.Read(path));
            foreach (var seed in Enumerable.Range(0, 10))
            {
                var result = KMeans.Of(space.Vectors, numbers.Count, new KMeansOptions { Seed = seed });
                var agreement = Agreement.Of(Clustering.Of(labels), result.Clustering);
                output.WriteLine(
                    FormattableString.Invariant(
                        $"{name}: {labels.Length} papers, k = {numbers.Count}, seed {seed}: AMI {agreement.AdjustedMutualInformation:0.0000}, ARI {agreement.AdjustedRand:0.0000}, V {agreement.VMeasure:0.0000}; {space.Weights.Terms.Count} terms, explained variance {space.TotalExplainedVariance:0.0000}, inertia {result.Inertia:0.00}"
                    )
                );
            }
        }
    }
}
