using PaperAnalysis.Benchmarks.Duplicates;
using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Benchmarks.Clusters;

/// <summary>
/// Clusters of papers whose subject is known, as many as there are subjects, by the settings of <c>clusters --k</c>: how
/// far both agree, over all papers and over small draws of them.
/// </summary>
internal static class LabelledTrial
{
    private const int Draws = 20;
    private const int Seeds = 5;

    public static void Run(TextWriter output)
    {
        foreach (var name in (string[])["bbc", "ohsumed"])
        {
            var path = DataFolder.File("labelled", name + ".jsonl");
            string[] labels = [.. TrialRecords.Lines(path).Select(r => TrialRecords.Text(r, "label"))];
            var papers = TrialRecords.Read(path);
            foreach (var size in (int[])[100, 344])
            {
                var draws = Enumerable.Range(0, Draws).Select(draw => Drawn(papers.Length, size, draw)).ToArray();
                Write(output, name, papers, labels, draws, 1);
            }

            Write(
                output,
                name,
                papers,
                labels,
                [
                    [.. Enumerable.Range(0, papers.Length)],
                ],
                Seeds
            );
        }
    }

    private static void Write(TextWriter output, string name, Paper[] papers, string[] labels, int[][] draws, int seeds)
    {
        foreach (var method in (ClusterMethod[])[ClusterMethod.KMeans, ClusterMethod.Bottleneck])
        {
            var agreements =
                from draw in draws
                let truth = Numbered([.. draw.Select(i => labels[i])])
                let corpus = Corpus.Of([.. draw.Select(i => papers[i])])
                let options = new PaperClustersOptions { K = truth.Max() + 1 }
                let space = VectorSpace.Of(corpus, options.Space(draw.Length))
                let clusterer = new Clusterer(method, corpus, space, options.Threads)
                from seed in Enumerable.Range(0, seeds)
                select Agreement.Of(Clustering.Of(truth), clusterer.All(truth.Max() + 1, seed));
            var found = agreements.ToArray();
            output.WriteLine(
                FormattableString.Invariant(
                    $"{name}, {draws.Length} × {draws[0].Length} papers, {method}: AMI {found.Average(static a => a.AdjustedMutualInformation):0.000}, ARI {found.Average(static a => a.AdjustedRand):0.000}, V {found.Average(static a => a.VMeasure):0.000}"
                )
            );
        }
    }

    private static int[] Drawn(int papers, int size, int seed)
    {
        var all = Enumerable.Range(0, papers).ToArray();
        new Random(seed).Shuffle(all);
        return all[..size];
    }

    private static int[] Numbered(string[] labels)
    {
        var numbers = labels.Distinct().Index().ToDictionary(static l => l.Item, static l => l.Index);
        return Array.ConvertAll(labels, label => numbers[label]);
    }
}
