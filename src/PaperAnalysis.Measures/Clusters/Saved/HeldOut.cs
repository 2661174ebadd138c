using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// How training papers would be placed if they were new. A paper is nearer to a centroid that it is part of, in a space
/// that was made for it, than a new paper of the same kind can be: measured against that, every new digest would have
/// drifted.
/// </summary>
internal static class HeldOut
{
    private const int Parts = 5;

    /// <summary>
    /// Papers are dealt at random into five parts, and each part is placed by a vector space and centroids of the other
    /// four. Words are unseen that no other paper has.
    /// </summary>
    /// <param name="clustering">Of these papers.</param>
    public static IReadOnlyList<PlacedPaper> Of(Corpus corpus, Clustering clustering, PaperClustersOptions options)
    {
        var unseen = TrainingWords.UnseenInOthers(corpus);
        var order = Enumerable.Range(0, unseen.Length).ToArray();
        new Random(options.Seed).Shuffle(order);
        var placed = new PlacedPaper[unseen.Length];
        for (var part = 0; part < Parts; part++)
        {
            var inside = order.Where((_, i) => i % Parts == part).Order().ToArray();
            var outside = order.Where((_, i) => i % Parts != part).Order().ToArray();
            // A single paper has no others.
            var training = outside.Length > 0 ? outside : inside;
            var space = VectorSpace.Of(Part(training), options.Space(training.Length));
            var centroids = ClusterCentroids.Of(
                space.Vectors,
                Array.ConvertAll(training, i => clustering.Labels[i]),
                clustering.Count
            );
            var parts = PlacedPaper.Of(centroids, space.Basis, Part(inside), Array.ConvertAll(inside, i => unseen[i]));
            for (var i = 0; i < inside.Length; i++)
            {
                placed[inside[i]] = parts[i];
            }
        }

        return placed;

        Corpus Part(int[] numbers) => corpus.Select(Array.ConvertAll(numbers, i => corpus.Papers[i]));
    }
}
