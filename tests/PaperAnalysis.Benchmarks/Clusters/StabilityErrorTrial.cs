using PaperAnalysis.Benchmarks.Duplicates;
using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Benchmarks.Clusters;

/// <summary>
/// What stability loses by its few rounds: as it is reported, against its mean over many rounds of other samples.
/// </summary>
internal static class StabilityErrorTrial
{
    private const int Clusters = 20;
    private const int FullRounds = 240;
    private const int Repeats = 5;

    private static readonly (string Corpus, int Papers)[] Collections =
    [
        ("hf10k", 1000),
        ("hf10k", 9500),
        ("ax100k", 1000),
        ("ax100k", 20000),
    ];

    /// <summary>A section of docs/validation.md.</summary>
    public static void Run(TextWriter output)
    {
        output.WriteLine(
            $"""
            The stability of {Clusters} clusters as `clusters --k {Clusters}` reports it, of {Repeats} seeds, against the mean over {FullRounds} rounds of
            other samples: how far it is off, on average and at most; how often its interval of 95 % holds that mean; and how many
            clusters get another level. Rounds end when every interval is ± .04 or less, after 100 rounds at most, and of more than
            4,000 papers, whose samples are 2,000, after 36.
            """
        );
        output.WriteLine();
        output.WriteLine("| corpus | papers | off by | at most | interval holds it | another level |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var (corpus, size) in Collections)
        {
            var papers = TrialRecords.Read(DataFolder.File("corpora", corpus + ".jsonl"));
            var pairs = Pairs([.. papers.Take(size)]).ToArray();
            output.WriteLine(
                FormattableString.Invariant(
                    $"| {corpus} | {size:#,0} | {pairs.Average(Off):0.000} | {pairs.Max(Off):0.000} | {Share(pairs, static p => p.Full >= p.Row.Low && p.Full <= p.Row.High):0.00} | {Share(pairs, static p => p.IsOther):0.00} |"
                )
            );
            output.Flush();
        }
    }

    private static double Off((StabilityRow Row, double Full, bool IsOther) pair) =>
        Math.Abs(pair.Row.Stability - pair.Full);

    private static double Share<T>(T[] rows, Func<T, bool> isSo) => rows.Count(isSo) / (double)rows.Length;

    private static IEnumerable<(StabilityRow Row, double Full, bool IsOther)> Pairs(Paper[] papers)
    {
        var corpus = Corpus.Of(papers);
        var options = new PaperClustersOptions { K = Clusters };
        var space = VectorSpace.Of(corpus, options.Space(papers.Length));
        var clusterer = new Clusterer(options.Method, corpus, space, options.PapersAtLarge, options.Threads);
        var clustering = clusterer.All(Clusters, options.Seed);
        var full = PaperClusters.Stability(
            clustering,
            clusterer,
            PaperClusters.Nearby(Clusters),
            new StabilityOptions
            {
                Seed = 0,
                Rounds = FullRounds,
                RoundsOfMany = FullRounds,
                Precision = 0,
            }
        );
        return Enumerable
            .Range(1, Repeats)
            .SelectMany(seed =>
                PaperClusters
                    .Stability(
                        clustering,
                        clusterer,
                        PaperClusters.Nearby(Clusters),
                        new StabilityOptions { Seed = seed }
                    )
                    .Zip(full, static (row, all) => (row, all.Stability, row.Level != all.Level))
            );
    }
}
