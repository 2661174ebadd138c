using PaperAnalysis.Clusters;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

public sealed class PaperMapTests
{
    [Fact]
    public void A_map_is_drawn_from_a_dimension_for_each_fifteen_papers_but_no_fewer_than_clusters_have()
    {
        Assert.Equal(8, Points(120).Dimensions);
        Assert.Equal(5, Points(60).Dimensions);

        static Vectors Points(int papers)
        {
            var corpus = Corpus.Of(PlantedPapers.Of(papers, 3));
            var options = new PaperClustersOptions();
            var space = VectorSpace.Of(corpus, options.Space(papers));
            return PaperMap.PointsOf(Likeness.Of(space.Weights, corpus, new Background("none", 0, [])), space, options);
        }
    }

    [Theory]
    [InlineData(MapMethod.TSne)]
    [InlineData(MapMethod.Umap)]
    public void Another_seed_draws_another_map_of_the_same_points(MapMethod method)
    {
        var corpus = Corpus.Of(PlantedPapers.Of(30, 3));
        var options = new PaperClustersOptions { Map = method };
        var space = VectorSpace.Of(corpus, options.Space(30));
        var likeness = Likeness.Of(space.Weights, corpus, new Background("none", 0, []));

        var (one, again, other) = (Drawn(1), Drawn(1), Drawn(2));

        Assert.Same(space.Vectors, one.Points);
        Assert.Equal(one.Places.Values.ToArray(), again.Places.Values.ToArray());
        Assert.NotEqual(one.Places.Values.ToArray(), other.Places.Values.ToArray());

        var direct =
            method == MapMethod.TSne
                ? TSne.Of(space.Vectors, new TSneOptions { Seed = 2 }).Points
                : Umap.Of(space.Vectors, new UmapOptions { Seed = 2 });
        Assert.Equal(direct.Values.ToArray(), other.Places.Values.ToArray());

        PaperMap Drawn(int seed) => PaperMap.Of(likeness, space, options with { Seed = seed }, null)!;
    }
}
