using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class ClusterTermsTests
{
    private static readonly VocabularyOptions Words = new();

    [Fact]
    public void Weights_are_those_of_BERTopic()
    {
        // X = [[2, 1, 0], [0, 1, 3]]: 3 and 4 words, so A = 3.5, truncated 3.
        var rows = ClusterTerms.Of(
            MadeCorpus.Of("kernel kernel tensor", "tensor proof proof proof"),
            Clustering.Of([1, 0]),
            terms: Words
        );

        // Of equal sizes, the cluster of the first paper comes first.
        Assert.Equal(
            [(0, 1, "kernel"), (0, 2, "tensor"), (1, 1, "proof"), (1, 2, "tensor")],
            rows.Select(r => (r.Cluster, r.Rank, r.Term))
        );
        double Weight(int cluster, string term) => rows.Single(r => r.Cluster == cluster && r.Term == term).Weight;
        Assert.Equal(2 / 3.0 * Math.Log(1 + 3 / 2.0), Weight(0, "kernel"), 1e-11);
        Assert.Equal(0.610861, Weight(0, "kernel"), 1e-6);
        Assert.Equal(0.305430, Weight(0, "tensor"), 5e-7);
        Assert.Equal(0.229073, Weight(1, "tensor"), 5e-7);
        Assert.Equal(0.519860, Weight(1, "proof"), 5e-7);
    }

    [Fact]
    public void A_phrase_that_stands_only_inside_a_longer_one_is_left_to_that()
    {
        // "sparse" stands by itself once, "optical" and "flow" never.
        var rows = ClusterTerms.Of(
            MadeCorpus.Of("sparse optical flow", "sparse optical flow, sparse"),
            Clustering.Of([0, 0])
        );

        Assert.Equal(
            [("sparse", 3, 2), ("sparse optical flow", 2, 2)],
            rows.Select(r => (r.Term, r.Count, r.Papers)).Order()
        );
    }

    [Fact]
    public void Words_by_which_papers_speak_of_themselves_are_no_label() =>
        Assert.Equal(
            ["quality of flow"],
            ClusterTerms
                .Of(
                    MadeCorpus.Of(
                        "we propose a novel method, the results, 2, quality of flow",
                        "we propose a novel method, the results, 2, quality of flow"
                    ),
                    Clustering.Of([0, 0])
                )
                .Select(r => r.Term)
        );

    [Fact]
    public void Papers_in_no_cluster_do_not_count()
    {
        var with = ClusterTerms.Of(
            MadeCorpus.Of("kernel proof", "tensor tensor", "kernel tensor"),
            Clustering.Of([0, 1, Clustering.None]),
            terms: Words
        );
        var without = ClusterTerms.Of(
            MadeCorpus.Of("kernel proof", "tensor tensor"),
            Clustering.Of([0, 1]),
            terms: Words
        );

        Assert.Equal(without, with);
    }

    [Fact]
    public void Random_papers_agree_with_counting_by_hand()
    {
        var random = new Random(3);
        string[] texts =
        [
            .. Enumerable
                .Range(0, 60)
                .Select(i =>
                    string.Join(
                        ", ",
                        Enumerable.Range(0, 25).Select(_ => "w" + (int)Math.Sqrt(random.Next(400)) + "x" + i % 4 / 3)
                    )
                ),
        ];
        var clustering = Clustering.Of([.. texts.Select((_, i) => i % 4)]);
        var words = texts.Select(t => t.Split(", ")).ToArray();
        string[][] clusters =
        [
            .. Enumerable
                .Range(0, clustering.Count)
                .Select(c => words.Where((_, i) => clustering.Labels[i] == c).SelectMany(w => w).ToArray()),
        ];
        var mean = clusters.Sum(c => c.Length) / clusters.Length;
        var rows = ClusterTerms.Of(MadeCorpus.Of(texts), clustering, top: int.MaxValue, terms: Words);

        Assert.Equal(clusters.Sum(c => c.Distinct().Count()), rows.Count);
        Assert.All(
            rows,
            row =>
            {
                var tf = (double)clusters[row.Cluster].Count(w => w == row.Term) / clusters[row.Cluster].Length;
                var all = words.Sum(w => w.Count(x => x == row.Term));
                Assert.Equal(tf * Math.Log(1 + (double)mean / all), row.Weight, 1e-11);
            }
        );
        Assert.All(
            rows.GroupBy(r => r.Cluster),
            g =>
            {
                Assert.Equal(g.Select(r => r.Weight).OrderDescending(), g.Select(r => r.Weight));
                Assert.Equal(Enumerable.Range(1, g.Count()), g.Select(r => r.Rank));
            }
        );
    }

    [Fact]
    public void The_fields_that_are_asked_for_are_read()
    {
        Paper[] papers = [.. Enumerable.Range(1, 3).Select(static i => MadeCorpus.Paper("a", i, "body", "heading"))];
        var clustering = Clustering.Of([0, 0, 0]);

        Assert.Equal(
            ["heading"],
            ClusterTerms
                .Of(papers, clustering, terms: Words with { Fields = PaperFields.Title })
                .Select(static r => r.Term)
        );
        Assert.Equal(
            ["body", "heading"],
            ClusterTerms.Of(papers, clustering, terms: Words).Select(static r => r.Term).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_cluster_without_terms_has_no_name() =>
        Assert.Equal(
            ["ash, bay", null],
            ClusterTerms.Names(Corpus.Of(MadeCorpus.Of("ash, ash, bay", "ash, bay", "")), Clustering.Of([0, 0, 1]))
        );

    [Fact]
    public void A_clustering_of_other_papers_is_refused() =>
        Assert.StartsWith(
            "2 papers, but a clustering of 3 points; expected the clustering of these papers.",
            Assert
                .Throws<ArgumentException>(() => ClusterTerms.Of(MadeCorpus.Of("a", "b"), Clustering.Of([0, 0, 1])))
                .Message,
            StringComparison.Ordinal
        );
}
