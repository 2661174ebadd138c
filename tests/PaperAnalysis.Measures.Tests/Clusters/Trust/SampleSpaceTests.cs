using PaperAnalysis.Clusters;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

public sealed class SampleSpaceTests
{
    private static readonly TermWeights Weights = TermWeights.Of(
        MadeCorpus.Of("ash bay", "ash bay lone", "cob dune", "cob dune", "bay", "dune other", "lone", "other", "", ""),
        new VectorSpaceOptions
        {
            MaxN = 1,
            MinDocuments = 1,
            MaxDocumentShare = 1,
            StopWords = StopWords.None,
        }
    );

    /// <summary>A word of a single drawn paper, or of none, likens no paper to another.</summary>
    [Fact]
    public void Others_come_to_the_drawn_papers_that_they_share_words_with()
    {
        var space = SampleSpace.Of(Weights, [0, 1, 2, 3], [4, 5, 6, 7], dimensions: 2, seed: 1);

        Assert.Equal((4, 4), (space.Drawn.Count, space.Others.Count));
        Assert.Equal([0, 1, -1, -1], space.Place(Clustering.Of([0, 0, 1, 1])));
        // Of one direction: the word of the first alone does not count.
        Assert.Equal(1, Lanes.Dot(space.Drawn[0], space.Drawn[1]), 1e-5);
        Assert.Equal(0, Lanes.Dot(space.Drawn[0], space.Drawn[2]), 1e-5);
    }

    [Fact]
    public void Where_no_two_drawn_papers_share_a_word_all_words_count()
    {
        var space = SampleSpace.Of(Weights, [0, 2], [4, 5], dimensions: 2, seed: 1);

        Assert.Equal([0, 1], space.Place(Clustering.Of([0, 1])));
    }

    [Fact]
    public void Drawn_papers_without_words_place_none() =>
        Assert.Equal(
            [-1, -1],
            SampleSpace.Of(Weights, [8, 9], [4, 5], dimensions: 2, seed: 1).Place(Clustering.Of([0, 1]))
        );

    [Fact]
    public void No_drawn_paper_places_none() =>
        Assert.Equal([-1, -1], SampleSpace.Of(Weights, [], [4, 5], dimensions: 2, seed: 1).Place(Clustering.Of([])));
}
