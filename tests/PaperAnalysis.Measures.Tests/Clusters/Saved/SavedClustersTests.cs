using PaperAnalysis.Clusters;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

/// <summary>What does not fit together in a file with the right checksum.</summary>
public sealed class SavedClustersTests
{
    private static readonly SavedClusters Whole = SavedClusters.Of(
        ClusterModel.Of(PaperClusters.Of(PlantedPapers.Of(12, 2), new() { K = 2, Map = MapMethod.None }))
    );

    private static readonly byte[] Infinite = BitConverter.GetBytes(float.PositiveInfinity);

    private static readonly Dictionary<string, (SavedClusters Saved, string Found)> Made = new()
    {
        ["dimensions"] = (Whole with { Dimensions = 0 }, "there is nothing to place papers by"),
        ["clusters"] = (Whole with { Clusters = [] }, "there is nothing to place papers by"),
        ["terms"] = (Whole with { Terms = [] }, "there is nothing to place papers by"),
        ["a weight"] = (Whole with { Idf = Whole.Idf[4..] }, "terms and weights are not of one number"),
        ["an axis"] = (Whole with { Axes = Whole.Axes[4..] }, "terms and axes are not of one number"),
        ["a centroid"] = (
            Whole with
            {
                Centroids = Whole.Centroids[4..],
            },
            "clusters and centroids are not of one number"
        ),
        ["papers"] = (
            Whole with
            {
                Placed = [],
                Similarity = [],
                Unseen = [],
            },
            "the training papers are not of one number"
        ),
        ["a place"] = (Whole with { Placed = Whole.Placed[4..] }, "the training papers are not of one number"),
        ["a similarity"] = (
            Whole with
            {
                Similarity = Whole.Similarity[4..],
            },
            "the training papers are not of one number"
        ),
        ["a share"] = (Whole with { Unseen = Whole.Unseen[4..] }, "the training papers are not of one number"),
        ["a third cluster"] = (With(2), "a training paper is in no cluster that is there"),
        ["less than none"] = (With(-2), "a training paper is in no cluster that is there"),
        ["an empty term"] = (Whole with { Terms = ["", .. Whole.Terms.Skip(1)] }, "a term is empty or there twice"),
        ["an empty word"] = (Whole with { Words = ["", .. Whole.Words] }, "a term is empty or there twice"),
        ["a term twice"] = (
            Whole with
            {
                Terms = [Whole.Terms[1], .. Whole.Terms.Skip(1)],
            },
            "a term is empty or there twice"
        ),
        ["no size"] = (With(Whole.Clusters[0] with { Size = 0 }), "a cluster has no papers or no stability"),
        ["no stability"] = (
            With(Whole.Clusters[0] with { Stability = double.NaN }),
            "a cluster has no papers or no stability"
        ),
        ["no number"] = (Whole with { Idf = [.. Infinite, .. Whole.Idf[4..]] }, "a number is infinite or none"),
        ["a byte"] = (Whole with { Unseen = Whole.Unseen[1..] }, "a number is cut"),
        ["a number for a method"] = (Whole with { Method = "0" }, "0 is no ClusterMethod"),
        ["other fields"] = (Whole with { Fields = "Titles" }, "Titles is no PaperFields"),
    };

    public static TheoryData<string> Cases => [.. Made.Keys];

    [Fact]
    public void What_fits_together_is_the_model_again()
    {
        var again = SavedClusters.Of(Whole.ToModel());

        Assert.Equal((Whole.Method, Whole.Fields, Whole.Dimensions), (again.Method, again.Fields, again.Dimensions));
        Assert.Equal(Whole.Terms, again.Terms);
        Assert.Equal(Whole.Words, again.Words);
        Assert.Equal(Whole.Clusters, again.Clusters);
        Assert.Equal(
            [.. Whole.Idf, .. Whole.Axes, .. Whole.Centroids, .. Whole.Placed, .. Whole.Similarity, .. Whole.Unseen],
            (byte[])
                [.. again.Idf, .. again.Axes, .. again.Centroids, .. again.Placed, .. again.Similarity, .. again.Unseen]
        );
        // Papers in no cluster are kept as such.
        With(Clustering.None).ToModel();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_does_not_fit_is_named(string wrong) =>
        Assert.Equal(Made[wrong].Found, Assert.Throws<InvalidDataException>(() => Made[wrong].Saved.ToModel()).Message);

    [Fact]
    public void One_term_one_direction_one_cluster_and_one_paper_are_enough()
    {
        var model = (
            Whole with
            {
                Terms = ["ash"],
                Idf = Whole.Idf[..4],
                Dimensions = 1,
                Axes = Whole.Axes[..4],
                Clusters = [Whole.Clusters[0]],
                Centroids = Whole.Centroids[..4],
                Placed = BitConverter.GetBytes(0),
                Similarity = Whole.Similarity[..4],
                Unseen = Whole.Unseen[..4],
            }
        ).ToModel();

        Assert.Equal(Whole.Clusters[0], Assert.Single(model.Clusters));
    }

    [Fact]
    public void Missing_papers_are_named()
    {
        var model = Whole.ToModel();

        Assert.Throws<ArgumentNullException>("merged", () => model.Place(null!));
        Assert.Throws<ArgumentNullException>("merged", () => model.Place(null!, Corpus.Of([])));
        Assert.Throws<ArgumentNullException>("corpus", () => model.Compare((Corpus)null!));
    }

    [Fact]
    public void A_file_of_another_kind_is_named_and_what_to_do() =>
        Assert.Equal(
            "x cannot be read: it does not begin with 'PaperAnalysis clusters', so it is no saved clustering; save the clusters again with `clusters … --save FILE`.",
            Assert.Throws<InvalidDataException>(() => ClusterModelFile.Read("{}"u8.ToArray(), "x")).Message
        );

    private static SavedClusters With(int cluster) =>
        Whole with
        {
            Placed = [.. BitConverter.GetBytes(cluster), .. Whole.Placed[4..]],
        };

    private static SavedClusters With(ModelCluster cluster) => Whole with { Clusters = [cluster, Whole.Clusters[1]] };
}
