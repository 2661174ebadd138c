using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class PaperClustersTests
{
    private static readonly PaperClustersOptions Plain = new() { Map = MapMethod.None };

    public static TheoryData<ClusterMethod> Methods => [.. Enum.GetValues<ClusterMethod>()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Planted_subjects_are_found_and_stable(ClusterMethod method)
    {
        var papers = PlantedPapers.Of(120, 4);

        var found = PaperClusters.Of(
            papers,
            Plain with
            {
                Method = method,
                K = method == ClusterMethod.Hdbscan ? null : 4,
            }
        );

        // Paper i is of subject i modulo 4; which of equal sizes comes first the texts decide.
        int[] subjects = [.. Enumerable.Range(0, 120).Select(i => i % 4)];
        Assert.Equal(1, Agreement.Of(Clustering.Of(subjects), found.Clustering).AdjustedRand);
        Assert.Equal(found.Clustering.Labels.ToArray().Select(c => (int?)c), found.Papers.Select(p => p.Cluster));
        Assert.Equal([30, 30, 30, 30], found.Clusters.Select(c => c.Size));
        // Whole at k = 4, and at seven and two cut in two or two in one.
        Assert.All(found.Clusters, c => Assert.InRange(c.Stability, 0.62, 1));
        Assert.All(found.Clusters, c => Assert.Equal(StabilityLevel.Stable, c.Level));
        Assert.All(
            found.Clusters,
            c =>
                Assert.All(
                    c.Terms,
                    t => Assert.StartsWith(c.Terms[0][.."subject0word".Length], t, StringComparison.Ordinal)
                )
        );
        Assert.All(found.Papers, p => Assert.Equal(found.Clusters[p.Cluster!.Value].Label, p.Label));
        Assert.All(found.Papers, p => Assert.True(p.Margin > 0.2));
        Assert.Equal(method, found.Method);
        // From other random choices LDA brings two subjects into one.
        Assert.InRange(Agreement.Of(found.Clustering, found.Again(seed: 7)).AdjustedRand, 0.6, 1);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Shuffled_words_make_no_stable_cluster(ClusterMethod method)
    {
        var papers = PlantedPapers.Shuffled(120, 4);

        var found = PaperClusters.Of(
            papers,
            Plain with
            {
                Method = method,
                K = method == ClusterMethod.Hdbscan ? null : 5,
            }
        );

        Assert.All(found.Clusters, c => Assert.True(c.Stability < 0.50));
        Assert.All(found.Clusters, c => Assert.NotEqual(StabilityLevel.Stable, c.Level));
        Assert.All(found.Clusters, c => Assert.NotEmpty(c.Terms));
    }

    [Fact]
    public void What_the_background_does_not_know_is_no_subject_of_the_field()
    {
        var papers = PlantedPapers.Titled(180, 3);
        var options = new PaperClustersOptions { K = 3, Map = MapMethod.None };
        var own = Background.Of(Corpus.Of(papers), "of these papers");

        var unknown = PaperClusters.Of(papers, options).Clusters;
        var known = PaperClusters.Of(papers, options with { Background = own }).Clusters;

        Assert.All(unknown.Concat(known), c => Assert.Equal(StabilityLevel.Stable, c.Level));
        Assert.All(unknown, c => Assert.True(c is { NamedAgain: null, NamedOtherwise: null, IsSubject: false }));
        // Own words of a planted subject lead as often as its title.
        Assert.All(known, c => Assert.NotNull(c.NamedAgain));
    }

    [Fact]
    public void The_answer_does_not_depend_on_threads()
    {
        var papers = PlantedPapers.Of(60, 3);
        var one = PaperClusters.Of(papers, new() { Threads = 1 });

        foreach (var threads in (int[])[2, 8])
        {
            var many = PaperClusters.Of(papers, new() { Threads = threads });
            Assert.Equal(Text(one), Text(many));
        }

        Assert.Equal(3, one.Clusters.Count);
        Assert.True(one.MapQuality!.Trustworthiness > 0.8);
    }

    [Fact]
    public void Papers_that_are_tokenised_already_have_the_same_clusters_terms_and_neighbours()
    {
        var papers = PlantedPapers.Of(60, 3);
        var merged = papers.Merge();
        // A corpus may hold others, too.
        var more = Corpus.Of([.. papers, .. PlantedPapers.Of(9, 3, seed: 5)]);
        var found = PaperClusters.Of(papers, Plain);
        var again = PaperClusters.Of(merged, more, Plain);
        var topics = new PaperClustersOptions { K = 3, Method = ClusterMethod.Lda };

        Assert.Equal(Text(found), Text(again));
        Assert.Equal(merged.Kept, again.Corpus.Papers);
        Assert.Equal(ClusterTerms.Of(papers, found.Clustering), ClusterTerms.Of(found.Corpus, found.Clustering));
        Assert.Equal(
            found.Clusters.Select(cluster => string.Join(", ", cluster.LabelTerms)),
            ClusterTerms.Names(found.Corpus, found.Clustering)
        );
        Assert.Equal(KSweep.Of(papers, found.Space).Rows, KSweep.Of(found.Corpus, found.Space).Rows);
        Assert.Equal(PaperTopics.Of(papers, topics).Terms(), PaperTopics.Of(found.Corpus, topics).Terms());
        Assert.Equal(
            SimilarPapers.To(found.Likeness, papers[5].Id).Select(s => (s.Id, s.Similarity)),
            SimilarPapers.To(found.Corpus, papers[5].Id).Select(s => (s.Id, s.Similarity))
        );
    }

    [Fact]
    public void A_paper_in_two_digests_counts_once_in_each()
    {
        // The first paper of digest a stands in b, too.
        var papers = PlantedPapers.Of(30, 2);
        var again = papers[0] with { Digest = "b", Id = "b:099" };

        var found = PaperClusters.Of([.. papers, again], Plain with { K = 2 });

        Assert.Equal(30, found.Papers.Count);
        Assert.Equal(["a", "b"], found.Papers[0].Digests);
        // Digest a has papers 0, 3, … 27, the even ones of subject 0; b the 20 others and paper 0.
        Assert.Equal(
            [("a", 0, 5, 10), ("a", 1, 5, 10), ("b", 0, 11, 21), ("b", 1, 10, 21)],
            found.Digests.Select(d => (d.Digest, d.Cluster, d.Papers, d.DigestPapers))
        );
        Assert.Equal(11 / 21.0, found.Digests[2].Share, 1e-12);
        // Wilson for 5 of 10.
        Assert.Equal(0.2366, found.Digests[0].Low, 5e-5);
        Assert.Equal(0.7634, found.Digests[0].High, 5e-5);
        Assert.Equal(["a", "b"], found.Clusters[0].Digests);
    }

    [Fact]
    public void Representatives_are_the_papers_nearest_to_the_centroid()
    {
        var papers = PlantedPapers.Of(40, 2);
        var found = PaperClusters.Of(papers, Plain with { K = 2 });
        var places = Placement.Of(found.Space.Vectors, found.Clustering);

        Assert.Equal(
            papers
                .Select((p, i) => (p.Id, places[i]))
                .Where(p => p.Item2.Cluster == 1)
                .OrderByDescending(p => p.Item2.Similarity)
                .Take(3)
                .Select(p => p.Id),
            found.Clusters[1].Representatives
        );
    }

    [Fact]
    public void No_paper_is_refused() =>
        Assert.StartsWith(
            "There are no papers; expected at least one to cluster.",
            Assert.Throws<ArgumentException>(() => PaperClusters.Of(Array.Empty<Paper>())).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [MemberData(nameof(Methods))]
    public void One_paper_is_one_cluster_or_none(ClusterMethod method)
    {
        var found = PaperClusters.Of(PlantedPapers.Of(1, 1), new() { Method = method });

        var row = Assert.Single(found.Papers);
        Assert.Equal((null, null), (row.Margin, row.Second));
        Assert.Equal(method == ClusterMethod.Hdbscan ? 0 : 1, found.Clusters.Count);
        Assert.All(found.Clusters, static c => Assert.Null(c.Silhouette));
    }

    [Fact]
    public void Each_phase_is_told_as_it_begins()
    {
        var told = new List<string>();

        PaperClusters.Of(PlantedPapers.Of(12, 2), new() { K = 2 }, new Told(told.Add));

        Assert.Equal(
            [
                "weighing terms",
                "clustering",
                "measuring stability",
                "drawing the map",
                "naming clusters",
                "finding finer groups",
            ],
            told
        );
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Fewer_papers_than_clusters_are_told(ClusterMethod method)
    {
        if (method == ClusterMethod.Hdbscan)
        {
            return;
        }

        var found = PaperClusters.Of(PlantedPapers.Of(3, 3), new() { Method = method, K = 9 });

        Assert.Equal(3, found.Papers.Count);
        Assert.InRange(found.Clusters.Count, 1, 3);
        Assert.StartsWith("9 clusters were asked for, and 3 papers make ", found.Notes[0], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Papers_of_the_same_words_and_papers_without_any_get_an_answer(ClusterMethod method)
    {
        Paper[] papers =
        [
            .. Enumerable
                .Range(1, 8)
                .Select(i => MadeCorpus.Paper("a", i, "deep, kernel, proofs", i % 2 == 0 ? "of" : "the")),
            .. Enumerable.Range(9, 2).Select(i => MadeCorpus.Paper("a", i, "", "the " + new string('a', i - 8))),
        ];

        var found = PaperClusters.Of(papers, new() { Method = method });

        // "the a" and "the aa" have words, of which no other paper has one.
        Assert.Equal(found.Papers.Count, found.Clusters.Sum(c => c.Size) + found.Papers.Count(p => p.Cluster is null));
        Assert.Equal(Text(found), Text(PaperClusters.Of(papers, new() { Method = method })));
    }

    [Fact]
    public void Hdbscan_takes_no_number() =>
        Assert.StartsWith(
            "HDBSCAN finds its own number of clusters; leave K null, or choose another method.",
            Assert
                .Throws<ArgumentException>(() =>
                    PaperClusters.Of(PlantedPapers.Of(9, 2), new() { K = 3, Method = ClusterMethod.Hdbscan })
                )
                .Message,
            StringComparison.Ordinal
        );

    private sealed class Told(Action<string> tell) : IProgress<string>
    {
        public void Report(string value) => tell(value);
    }

    private static string Text(PaperClusters found) =>
        string.Join(
            '\n',
            found
                .Papers.Select(p => (object)(p with { Digests = [] }))
                .Concat(found.Clusters.Select(c => c with { Terms = [], Representatives = [], Digests = [] }))
                .Concat(found.Terms)
                .Concat(found.Digests)
                .Concat(found.Sweep?.Rows ?? [])
                .Append(found.MapQuality!)
                .Select(o => o?.ToString())
        ) + string.Join(',', found.Clusters.SelectMany(c => c.Representatives));
}
