using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Words that stand in the same papers, as classes (distributional clusters of words; Pereira, Tishby and Lee 1993): what
/// a <see cref="Background"/> tells of papers that share few words. Each word is a direction in the space of the papers'
/// largest singular vectors, as in <see cref="VectorSpace"/>, and k-means divides the directions.
/// </summary>
public static class WordClasses
{
    private const int Dimensions = 100;
    private const int Starts = 3;
    private const int LeastPapers = 10;
    private const double MostPapers = 0.5;

    // Classes of a few words each say no more than the words do.
    private const int LeastWords = 10;

    /// <param name="corpus">Without duplicates, and many: from a thousand papers there is little to learn.</param>
    /// <param name="classes">At most.</param>
    /// <returns>
    /// Of each word that stands in ten papers or more and in half of them at most, in the form of <see cref="FoldedWord"/>,
    /// its class, 0 the one of most words. None where there are fewer than ten words for each class.
    /// </returns>
    public static IReadOnlyDictionary<string, int> Of(Corpus corpus, int classes = 100, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = DocumentTerms.Of(
            corpus,
            new VocabularyOptions { MinDocuments = LeastPapers, MaxDocumentShare = MostPapers }
        );
        if (counts.Terms.Count < LeastWords * classes)
        {
            return found;
        }

        var labels = KMeans
            .Of(Directions(TermWeights.Of(counts), seed), classes, new KMeansOptions { Seed = seed, Starts = Starts })
            .Clustering.Labels;
        for (var word = 0; word < labels.Length; word++)
        {
            if (labels[word] != Clustering.None)
            {
                found[FoldedWord.Of(counts.Terms[word])] = labels[word];
            }
        }

        return found;
    }

    // A word's coordinates are those of its singular vectors, each times its singular value: two words of the same papers
    // have the same.
    private static Vectors Directions(TermWeights weights, int seed)
    {
        var (values, axes) = RandomizedSvd.Of(weights, Dimensions, seed, Environment.ProcessorCount);
        var coordinates = new float[axes.Rows * values.Length];
        for (var word = 0; word < axes.Rows; word++)
        {
            for (var axis = 0; axis < values.Length; axis++)
            {
                coordinates[word * values.Length + axis] = (float)(axes.At(word, axis) * values[axis]);
            }
        }

        UnitRows.Scale(coordinates, values.Length);
        return new Vectors(coordinates, values.Length);
    }
}
