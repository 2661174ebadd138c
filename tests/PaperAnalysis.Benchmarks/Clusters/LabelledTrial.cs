using System.Diagnostics;
using System.Text.Json;
using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Benchmarks.Clusters;

/// <summary>
/// Clusters of papers whose subject is known, as many as there are subjects and as many as are chosen, beside those of
/// scikit-learn over the same papers (<c>lsa_kmeans.py</c>): how far they agree with the subjects.
/// </summary>
internal static class LabelledTrial
{
    private const int Draws = 20;
    private const int Seeds = 3;

    /// <summary>A section of docs/validation.md.</summary>
    public static void Run(TextWriter output)
    {
        output.WriteLine(
            $"""
            Adjusted mutual information of clusters with the subjects that others gave the papers: news (bbc), kinds of
            disease (ohsumed), and the archives that old identifiers of arXiv name (350 papers of each of eight). First with as
            many clusters as there are subjects, then with the number chosen; means over {Draws} draws of 100 and of 344 papers, or over
            {Seeds} seeds for all papers. scikit-learn's part, over the same papers in the same run: TF-IDF without its stop words,
            100 dimensions, k-means from ten starts. The bottleneck is given the papers' own words, and then classes of words, too,
            as `clusters` does, here of a background of the other papers of ax100k: none of those that are judged. What part the classes
            have was chosen among some twenty-five ways on up to twelve of these twenty draws and on draws of other archives. The last
            row is the mean of the others.
            """
        );
        output.WriteLine();
        output.WriteLine(
            "| papers | of | scikit-learn | k-means | bottleneck | with classes | number chosen: k-means | bottleneck | with classes |"
        );
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        using var peer = Peer();
        var background = LabelledPapers.AtLarge();
        var none = LabelledPapers.Nothing();
        (ClusterMethod, Background)[] ways =
        [
            (ClusterMethod.KMeans, none),
            (ClusterMethod.Bottleneck, none),
            (ClusterMethod.Bottleneck, background),
        ];
        var all = new List<double[]>();
        foreach (var set in LabelledPapers.All())
        {
            foreach (var size in (int[])[100, 344, set.Papers.Length])
            {
                var isWhole = size == set.Papers.Length;
                int[] seeds = [.. Enumerable.Range(0, isWhole ? Seeds : 1)];
                var rows = Enumerable
                    .Range(0, isWhole ? 1 : Draws)
                    .Select(draw => isWhole ? set : set.Drawn(size, draw))
                    .SelectMany(drawn => Agreements(drawn, seeds, peer, ways))
                    .ToArray();
                all.Add(Means(rows));
                Write(output, FormattableString.Invariant($"{size:#,0}"), set.Name, all[^1]);
            }
        }

        Write(output, "mean", "all", Means([.. all]));
        peer.StandardInput.Close();
    }

    private static void Write(TextWriter output, string size, string name, double[] means)
    {
        output.WriteLine(
            $"| {size} | {name} | {string.Join(" | ", means.Select(static m => FormattableString.Invariant($"{m:0.000}")))} |"
        );
        output.Flush();
    }

    private static double[] Means(double[][] rows) =>
        [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Average(row => row[column]))];

    // Of each seed: the peer's, then ours in each way, then those with the number chosen.
    private static IEnumerable<double[]> Agreements(
        LabelledPapers set,
        int[] seeds,
        Process peer,
        (ClusterMethod Method, Background Background)[] ways
    )
    {
        var truth = set.Truth;
        var theirs = Asked(peer, set.Papers, truth.Count, seeds);
        var corpus = Corpus.Of(set.Papers);
        foreach (var seed in seeds)
        {
            yield return
            [
                Agreed(Clustering.Of(theirs[seed])),
                .. Ours(truth.Count, seed).Select(Agreed),
                .. Ours(null, seed).Select(Agreed),
            ];
        }

        double Agreed(Clustering found) => Agreement.Of(truth, found).AdjustedMutualInformation;

        IEnumerable<Clustering> Ours(int? k, int seed)
        {
            var options = new PaperClustersOptions { K = k, Seed = seed };
            var (space, sweep) = PaperClusters.Prepare(corpus, options, null);
            return ways.Select(way =>
                new Clusterer(way.Method, corpus, space, way.Background, options.Threads).All(k ?? sweep!.K, seed)
            );
        }
    }

    private static int[][] Asked(Process peer, Paper[] papers, int clusters, int[] seeds)
    {
        var texts = papers.Select(static paper => paper.Title + ". " + paper.Abstract);
        peer.StandardInput.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    texts,
                    clusters,
                    seeds,
                }
            )
        );
        peer.StandardInput.Flush();
        var answer =
            peer.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException(
                "lsa_kmeans.py ended; its message stands above. It needs Debian's python3-sklearn."
            );
        return JsonSerializer.Deserialize<int[][]>(answer)!;
    }

    private static Process Peer()
    {
        var script = DataFolder.Existing(
            Path.Combine(DataFolder.Repository, "tests", "PaperAnalysis.Benchmarks", "Clusters", "lsa_kmeans.py"),
            "run this in the repository"
        );
        return Process.Start(
            new ProcessStartInfo("/usr/bin/python3", [script])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
    }
}
