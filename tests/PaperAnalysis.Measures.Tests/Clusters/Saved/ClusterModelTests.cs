using PaperAnalysis.Clusters;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

public sealed class ClusterModelTests(ClusterModelTests.Fitting fitted)
    : IClassFixture<ClusterModelTests.Fitting>,
        IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public void A_model_that_is_loaded_places_as_the_one_that_was_saved()
    {
        var model = fitted.Model;
        model.Save(File("one"));
        var loaded = ClusterModel.Load(File("one"));
        loaded.Save(File("two"));
        var later = PlantedPapers.Of(50, 4, seed: 9).Merge();

        Assert.Equal(System.IO.File.ReadAllBytes(File("one")), System.IO.File.ReadAllBytes(File("two")));
        Assert.Equal(
            model.Place(later).Select(r => r with { Digests = [] }),
            loaded.Place(later).Select(r => r with { Digests = [] })
        );
        Assert.Equal(model.Compare(later.Kept).Rows, loaded.Compare(later.Kept).Rows);
        Assert.Equal(model.Clusters, loaded.Clusters);
        Assert.Equal(2, _folder.GetFiles().Length);
    }

    [Fact]
    public void New_papers_come_to_the_cluster_of_their_subject()
    {
        var placed = fitted.Model.Place(PlantedPapers.Of(50, 4, seed: 9).Merge());

        // Paper i is of subject i modulo 4, whatever the number of that cluster.
        int[] subjects = [.. Enumerable.Range(0, 50).Select(i => i % 4)];
        Assert.Equal(1, Agreement.Of(subjects, [.. placed.Select(p => p.Cluster!.Value)]).AdjustedRand);
        Assert.All(placed, p => Assert.True(p.Margin > 0.2));
        Assert.All(placed, p => Assert.Equal((null, null), (p.X, p.Y)));
    }

    [Fact]
    public void A_corpus_of_other_texts_than_the_clusters_were_found_in_is_an_error()
    {
        var later = PlantedPapers.Of(50, 4, seed: 9).Merge();
        var titles = Corpus.Of(later.Kept, PaperFields.Title);
        const string Message =
            "The corpus holds of each paper its Title; these clusters were found in TitleAndAbstract. (Parameter 'corpus')";

        Assert.Equal(Message, Assert.Throws<ArgumentException>(() => fitted.Model.Place(later, titles)).Message);
        Assert.Equal(Message, Assert.Throws<ArgumentException>(() => fitted.Model.Compare(titles)).Message);
    }

    [Fact]
    public void Papers_of_the_same_kind_have_not_drifted()
    {
        var drift = fitted.Model.Compare(PlantedPapers.Of(80, 4, seed: 9));

        Assert.Empty(drift.Differing);
        Assert.Equal(
            "no drift is seen in 80 papers: nothing of 6 measures differs from the training papers at a false discovery rate of 5 %",
            drift.Summary
        );
        // The papers are dealt evenly to four subjects.
        Assert.All(drift.Rows.Skip(2), r => Assert.Equal((0.25, 0.25), (r.Training, r.New)));
        Assert.All(drift.Rows, r => Assert.InRange(r.New - r.Training, r.Low, r.High));
    }

    [Fact]
    public void Papers_of_other_subjects_and_other_shares_have_drifted()
    {
        var model = fitted.Model;
        // Subjects 2 to 5, of which the model knows 2 and 3.
        var drift = model.Compare(PlantedPapers.Of(80, 4, seed: 9, first: 2));

        var differing = drift.Differing.Select(r => r.Measure).ToArray();
        Assert.Equal(["similarity", "unseen words"], differing.Take(2));
        var unseen = drift.Rows[1];
        // Of half of the papers, 30 of 61 words.
        Assert.Equal(15 / 61.0, unseen.New, 1e-6);
        Assert.True(unseen.Training < 0.01 && unseen.Low > 0.15);
    }

    [Fact]
    public void Similarity_of_training_papers_is_measured_without_themselves()
    {
        // Shuffled words: a paper is near to a centroid only because it is part of it.
        var papers = PlantedPapers.Shuffled(80, 4);
        var clusters = PaperClusters.Of(papers, new() { K = 4, Map = MapMethod.None });
        var model = ClusterModel.Of(clusters);
        var inside = PlacedPaper.Of(
            ClusterCentroids.Of(clusters.Space.Vectors, clusters.Clustering),
            clusters.Space.Basis,
            clusters.Corpus,
            new float[80]
        );

        // Against the papers that made the centroids, others of the same kind would have drifted.
        var later = PlantedPapers.Shuffled(80, 4, seed: 5);
        var placed = PlacedPaper.Of(
            ClusterCentroids.Of(clusters.Space.Vectors, clusters.Clustering),
            clusters.Space.Basis,
            Corpus.Of(later),
            new float[80]
        );
        Assert.True(Drift.Of(inside, placed, []).Rows[0].Q < 1e-6);
        Assert.Empty(model.Compare(later).Differing);
    }

    [Fact]
    public void One_new_paper_is_enough_to_ask()
    {
        var drift = fitted.Model.Compare(PlantedPapers.Of(1, 1, seed: 9));

        Assert.Equal(1, drift.Papers);
        Assert.All(drift.Rows, r => Assert.InRange(r.P, 0, 1));
    }

    [Fact]
    public void A_wrong_a_newer_and_a_cut_file_are_told_apart()
    {
        System.IO.File.WriteAllText(File("wrong"), "{}");
        Assert.Equal(
            $"{File("wrong")} cannot be read: it does not begin with 'PaperAnalysis clusters', so it is no saved clustering; save the clusters again with `clusters … --save FILE`.",
            Assert.Throws<InvalidDataException>(() => ClusterModel.Load(File("wrong"))).Message
        );

        System.IO.File.WriteAllText(File("newer"), "PaperAnalysis clusters 7 abc\n{}");
        Assert.Equal(
            $"{File("newer")} cannot be read: it is of version 7, and this program reads version 1; save the clusters again with `clusters … --save FILE`.",
            Assert.Throws<InvalidDataException>(() => ClusterModel.Load(File("newer"))).Message
        );

        fitted.Model.Save(File("cut"));
        var bytes = System.IO.File.ReadAllBytes(File("cut"));
        foreach (var length in (int[])[bytes.Length - 1, bytes.Length / 2, 200])
        {
            System.IO.File.WriteAllBytes(File("cut"), bytes[..length]);
            Assert.Equal(
                $"{File("cut")} cannot be read: its content does not match its checksum, so it was cut or changed; save the clusters again with `clusters … --save FILE`.",
                Assert.Throws<InvalidDataException>(() => ClusterModel.Load(File("cut"))).Message
            );
        }
    }

    /// <summary>
    /// A checksum says that a file is as someone wrote it, not that this program did. Before, such a file crashed the
    /// run, or was taken with centroids that are no numbers.
    /// </summary>
    [Theory]
    [InlineData("\"Dimensions\":", "\"Dimensions\":1", "terms and axes are not of one number")]
    [InlineData("\"Method\":\"", "\"Method\":\"X", "XBottleneck is no ClusterMethod")]
    [InlineData("\"Centroids\":\"", "\"Centroids\":\"AADAfw==", "a number is infinite or none")]
    [InlineData("\"Idf\":\"", "\"Idf\":\"AAAAAA==", "terms and weights are not of one number")]
    [InlineData("\"Placed\":\"", "\"Placed\":\"AAA=", "a number is cut")]
    public void A_file_with_the_right_checksum_and_other_content_is_refused(string place, string other, string found)
    {
        fitted.Model.Save(File("model"));
        var text = System.IO.File.ReadAllText(File("model")).Split('\n', 2)[1];
        // What stands at the place is replaced where the other value ends, as base64 does, and else begins with it.
        var at = text.IndexOf(place, StringComparison.Ordinal) + place.Length;
        var changed = other.EndsWith('=')
            ? text[..at] + other[place.Length..] + text[text.IndexOf('"', at)..]
            : text[..at] + other[place.Length..] + text[at..];
        var content = System.Text.Encoding.UTF8.GetBytes(changed);
        var checksum = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        System.IO.File.WriteAllBytes(
            File("model"),
            [.. System.Text.Encoding.ASCII.GetBytes($"PaperAnalysis clusters 1 {checksum}\n"), .. content]
        );
        Assert.Equal(
            $"{File("model")} cannot be read: its content is not what this program writes ({found}); save the clusters again with `clusters … --save FILE`.",
            Assert.Throws<InvalidDataException>(() => ClusterModel.Load(File("model"))).Message
        );
    }

    [Fact]
    public void A_save_that_fails_leaves_what_was_there_and_nothing_beside()
    {
        System.IO.File.WriteAllText(File("thesis"), "years");
        Assert.Throws<InvalidDataException>(() => fitted.Model.Save(File("thesis")));
        Assert.Equal("years", System.IO.File.ReadAllText(File("thesis")));
        Assert.ThrowsAny<IOException>(() => fitted.Model.Save(Path.Combine(_folder.FullName, "missing", "model")));
        Assert.Equal(["thesis"], _folder.GetFileSystemInfos().Select(static f => f.Name));
    }

    [Fact]
    public void A_save_through_a_link_keeps_the_link()
    {
        fitted.Model.Save(File("model"));
        System.IO.File.CreateSymbolicLink(File("link"), "model");
        fitted.Model.Save(File("link"));
        Assert.Equal("model", new FileInfo(File("link")).LinkTarget);
        Assert.Equal(2, _folder.GetFiles().Length);
    }

    private string File(string name) => Path.Combine(_folder.FullName, name);

    public sealed class Fitting
    {
        public ClusterModel Model { get; } =
            ClusterModel.Of(PaperClusters.Of(PlantedPapers.Of(80, 4), new() { K = 4, Map = MapMethod.None }));
    }
}
