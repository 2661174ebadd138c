using PaperAnalysis.Clusters;
using PaperAnalysis.Words;

namespace PaperAnalysis.Benchmarks.Clusters;

/// <summary>Whether near papers are of one subject: by their terms, with classes of words, and on the map.</summary>
internal static class NeighbourTrial
{
    private const int Draws = 20;
    private const int MapDraws = 4;
    private const int Near = 10;

    // So many singular vectors hold nearly all that makes papers alike.
    private const int Whole = 300;

    /// <summary>A section of docs/validation.md.</summary>
    public static void Run(TextWriter output)
    {
        output.WriteLine(
            $"""
            The share of papers that have the subject of most of their {Near} nearest (leave-one-out accuracy of k-NN; of equally many the
            subject of the nearest), of the same labelled papers and draws as before, with the same background. `similar` goes by terms
            and, in a small collection, by classes of words; what say these have was chosen on draws 20 to 39 and on draws of other
            archives. The maps are those of the space in which clusters are found, a dimension for each fifty papers, which the
            map was drawn from before, and of the likeness, a dimension for each fifteen papers, which it is drawn from now: of
            {MapDraws} of the draws the k-NN accuracy on the map, its trustworthiness, and the share of the 15 papers most alike that are
            among the 15 nearest on it (recall), all by the likeness of papers in {Whole} dimensions. The last row is the mean.
            """
        );
        output.WriteLine();
        output.WriteLine(
            "| papers | of | by terms | with classes | map before | trust | recall | map now | trust | recall |"
        );
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var background = LabelledPapers.AtLarge();
        var none = LabelledPapers.Nothing();
        var all = new List<double[]>();
        foreach (var set in LabelledPapers.All())
        {
            foreach (var size in (int[])[100, 344, set.Papers.Length])
            {
                var drawn = Enumerable
                    .Range(0, size == set.Papers.Length ? 1 : Draws)
                    .Select(draw => size == set.Papers.Length ? set : set.Drawn(size, draw))
                    .ToArray();
                all.Add([
                    .. Means([.. drawn.Select(papers => Listed(papers, [none, background]))]),
                    .. Means([.. drawn.Take(MapDraws).Select(papers => Mapped(papers, background))]),
                ]);
                Write(output, FormattableString.Invariant($"{size:#,0}"), set.Name, all[^1]);
            }
        }

        Write(output, "mean", "all", Means([.. all]));
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

    private static double[] Listed(LabelledPapers set, Background[] backgrounds)
    {
        var corpus = Corpus.Of(set.Papers);
        var numbers = set.Papers.Index().ToDictionary(static p => p.Item.Id, static p => p.Index);
        return Array.ConvertAll(
            backgrounds,
            background =>
            {
                var likeness = Likeness.Of(corpus, background);
                return Accuracy(
                    set,
                    paper => SimilarPapers.To(likeness, set.Papers[paper].Id, Near).Select(row => numbers[row.Id])
                );
            }
        );
    }

    private static double[] Mapped(LabelledPapers set, Background background)
    {
        var corpus = Corpus.Of(set.Papers);
        var options = PaperClustersOptions.Default;
        var space = VectorSpace.Of(corpus, options.Space(set.Papers.Length));
        var likeness = Likeness.Of(space.Weights, corpus, background);
        var whole = likeness.Vectors(Whole, options.Seed, options.Threads);
        return
        [
            .. new[] { space.Vectors, PaperMap.PointsOf(likeness, space, options) }.SelectMany(points =>
            {
                var map = TSne.Of(points, new TSneOptions { Seed = options.Seed }).Points;
                var nearest = NearestNeighbours.Of(map, Near);
                var quality = MapQuality.Of(whole, map);
                return (double[])
                    [Accuracy(set, paper => nearest.Indices(paper).ToArray()), quality.Trustworthiness, quality.Recall];
            }),
        ];
    }

    private static double Accuracy(LabelledPapers set, Func<int, IEnumerable<int>> nearest) =>
        Enumerable
            .Range(0, set.Papers.Length)
            .AsParallel()
            .Count(paper =>
                nearest(paper).GroupBy(other => set.Labels[other]).MaxBy(static subject => subject.Count())?.Key
                == set.Labels[paper]
            ) / (double)set.Papers.Length;
}
