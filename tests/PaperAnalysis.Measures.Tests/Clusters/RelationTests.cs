using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

/// <summary>
/// What clusters, topics and similar papers must keep when the papers change in a known way (metamorphic relations; the
/// style is that of Frequency/RelationTests). The papers have planted subjects: where there are none, a method with a
/// random start may find another partition that is as good, and the relations hold for nothing.
/// </summary>
public sealed class RelationTests(RelationTests.Before before) : IClassFixture<RelationTests.Before>
{
    // Fewer than have groups, which take most of the time and are not compared here.
    private const int Count = 36;
    private const int Subjects = 3;
    private const int Doubled = 3;

    public static TheoryData<ClusterMethod, int> Cases
    {
        get
        {
            var cases = new TheoryData<ClusterMethod, int>();
            foreach (var method in Enum.GetValues<ClusterMethod>())
            {
                foreach (var seed in (int[])[1, 2])
                {
                    cases.Add(method, seed);
                }
            }

            return cases;
        }
    }

    public static TheoryData<int> Seeds => [1, 2, 3, 4, 5];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_order_of_papers_does_not_matter(ClusterMethod method, int seed)
    {
        var papers = Papers(seed);
        var shuffled = papers.ToArray();
        new Random(seed).Shuffle(shuffled);

        Same(before.Of(method, seed), Found(shuffled, method));
    }

    /// <summary>
    /// Papers of no clear subjects, whose partition a random start decides: the start is drawn from the papers by their
    /// texts, so every order of them gives the same partition, names, places on the map and topics.
    /// </summary>
    [Theory]
    [InlineData(ClusterMethod.KMeans)]
    [InlineData(ClusterMethod.Ward)]
    [InlineData(ClusterMethod.Hdbscan)]
    [InlineData(ClusterMethod.Bottleneck)]
    [InlineData(ClusterMethod.Nmf)]
    [InlineData(ClusterMethod.Lda)]
    public void Any_order_of_papers_gives_the_same_partition_to_the_last_paper(ClusterMethod method)
    {
        var papers = SeedDigests.Collection.Merge().Kept.Where(static (_, i) => i % 8 == 0).ToArray();
        var options = new PaperClustersOptions
        {
            Method = method,
            K = method == ClusterMethod.Hdbscan ? null : 5,
            Map = MapMethod.Umap,
        };
        var expected = PaperClusters.Of(papers, options);
        var shuffled = papers.ToArray();
        new Random(1).Shuffle(shuffled);

        var actual = PaperClusters.Of(shuffled, options);
        Assert.Equal(Subjects(expected), Subjects(actual));
        Assert.Equal(
            expected.Clusters.Select(static c => (c.Label, c.Size, c.Stability)),
            actual.Clusters.Select(static c => (c.Label, c.Size, c.Stability))
        );
        if (method is ClusterMethod.Nmf or ClusterMethod.Lda)
        {
            Assert.Equal(Topics(papers), Topics(shuffled));
        }

        IEnumerable<(string, string, double?, double?)> Subjects(PaperClusters found) =>
            found.Papers.Select(static p => (p.Id, p.Label ?? "", p.X, p.Y)).OrderBy(static p => p.Id);

        IEnumerable<(int, string)> Topics(Paper[] some) =>
            PaperTopics.Of(some, options).Terms().Select(static t => (t.Topic, t.Term));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Digests_with_other_names_have_the_same_clusters(ClusterMethod method, int seed)
    {
        var papers = Papers(seed);
        Paper[] renamed = [.. papers.Select(static p => p with { Digest = p.Digest == "a" ? "z" : "y" })];

        var (one, other) = (before.Of(method, seed), Found(renamed, method));
        Assert.Equal(one.Clustering.Labels.ToArray(), other.Clustering.Labels.ToArray());
        Assert.Equal(one.Clusters.Select(Numbers), other.Clusters.Select(Numbers));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_paper_that_stands_twice_is_in_the_cluster_of_its_double(ClusterMethod method, int seed)
    {
        var papers = Papers(seed);
        // A doubled paper is merged, unless its title tells it from the first.
        Paper[] more =
        [
            .. papers,
            .. papers.Take(Doubled).Select(static (p, i) => p with { Id = p.Id + "'", Title = $"Title other{i}" }),
        ];

        var found = Found(more, method);
        var cluster = Labels(found);
        Assert.All(papers.Take(Doubled), p => Assert.Equal(cluster[p.Id], cluster[p.Id + "'"]));
        Alike(before.Of(method, seed), found);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Words_that_are_renamed_keep_their_clusters(ClusterMethod method, int seed)
    {
        var papers = Papers(seed);
        // The order of the words turns: "subject" comes before "shared" then.
        Paper[] renamed =
        [
            .. papers.Select(static p =>
                p with
                {
                    Abstract = p
                        .Abstract.Replace("subject", "basalt", StringComparison.Ordinal)
                        .Replace("shared", "quartz", StringComparison.Ordinal),
                }
            ),
        ];

        Same(before.Of(method, seed), Found(renamed, method));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_paper_of_other_words_leaves_the_clusters_of_the_others(ClusterMethod method, int seed)
    {
        var papers = Papers(seed);
        Paper[] more =
        [
            .. papers,
            MadeCorpus.Paper(
                "b",
                999,
                string.Join(", ", Enumerable.Range(0, 60).Select(static i => $"lone{i}")),
                "Other"
            ),
        ];

        Alike(before.Of(method, seed), Found(more, method));
    }

    // A digest of a subject of its own is a cluster of its own.
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_digest_of_another_subject_leaves_the_clusters_of_the_others(ClusterMethod method, int seed)
    {
        var papers = Papers(seed);
        Paper[] more =
        [
            .. papers,
            .. PlantedPapers
                .Of(Count / Subjects, 1, seed + 50, first: 70)
                .Select(static (p, i) => p with { Digest = "c", Id = $"c:{i}", Title = $"New {i}" }),
        ];

        Alike(before.Of(method, seed), Found(more, method, Subjects + 1));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Silhouettes_do_not_depend_on_the_order_of_papers(int seed)
    {
        var space = VectorSpace.Of(Papers(seed));
        int[] order = [.. Enumerable.Range(0, space.Vectors.Count)];
        new Random(seed).Shuffle(order);
        int[] labels = [.. order.Order().Select(static i => i % Subjects)];

        var one = Silhouette.Of(space.Vectors, Clustering.Of(labels));
        var other = Silhouette.Of(space.Vectors.Rows(order), Clustering.Of(Array.ConvertAll(order, i => labels[i])));

        Assert.Equal(one.Mean, other.Mean, 1e-6);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Similar_papers_are_those_of_the_words_and_not_of_the_order_or_the_digest(int seed)
    {
        var papers = Papers(seed);
        Paper[] changed = [.. papers.Select(static p => p with { Digest = "z" + p.Digest })];
        new Random(seed).Shuffle(changed);
        var id = papers[seed].Id;

        var expected = SimilarPapers.To(Corpus.Of(papers), id, papers.Length);
        var actual = SimilarPapers.To(Corpus.Of(changed), id, papers.Length);

        Assert.Equal(expected.Count, actual.Count);
        var similarity = actual.ToDictionary(static r => r.Id, static r => r.Similarity);
        Assert.All(expected, r => Assert.Equal(r.Similarity, similarity[r.Id], 1e-6));

        // Its double is the most similar, and is as similar as can be.
        Paper[] doubled = [.. papers, papers[seed] with { Id = "double" }];
        var first = SimilarPapers.To(Corpus.Of(doubled), id, 1)[0];
        Assert.Equal("double", first.Id);
        Assert.Equal(1, first.Similarity, 1e-6);
    }

    private static Paper[] Papers(int seed) =>
        [.. PlantedPapers.Of(Count, Subjects, seed).Select(static (p, i) => p with { Title = $"Title {i}" })];

    private static PaperClusters Found(Paper[] papers, ClusterMethod method, int k = Subjects) =>
        PaperClusters.Of(
            papers,
            new PaperClustersOptions
            {
                Method = method,
                K = method == ClusterMethod.Hdbscan ? null : k,
                Map = MapMethod.None,
            }
        );

    private static Dictionary<string, int> Labels(PaperClusters found) =>
        found
            .Papers.Select((row, i) => (row.Id, Label: found.Clustering.Labels[i]))
            .ToDictionary(static p => p.Id, static p => p.Label, StringComparer.Ordinal);

    /// <summary>The same partition with silhouettes and stability that are as high.</summary>
    private static void Same(PaperClusters one, PaperClusters other)
    {
        Alike(one, other);
        Assert.Equal(one.Clusters.Count, other.Clusters.Count);
        Assert.Equal(
            one.Clusters.Average(static c => c.Silhouette!.Value),
            other.Clusters.Average(static c => c.Silhouette!.Value),
            0.02
        );
        Assert.Equal(
            one.Clusters.Average(static c => c.Stability),
            other.Clusters.Average(static c => c.Stability),
            2 * new StabilityOptions().Precision
        );
    }

    /// <summary>The papers of the first are in the same clusters in both.</summary>
    private static void Alike(PaperClusters one, PaperClusters other)
    {
        var (before, after) = (Labels(one), Labels(other));
        string[] ids = [.. before.Keys];
        var agreement = Agreement.Of(
            Clustering.Of([.. ids.Select(id => before[id])]),
            Clustering.Of([.. ids.Select(id => after[id])])
        );
        Assert.True(agreement.AdjustedRand > 0.99, $"adjusted Rand index {agreement.AdjustedRand:0.000}");
    }

    private static (int, double, double?) Numbers(ClusterRow row) => (row.Size, row.Stability, row.Silhouette);

    /// <summary>What is found in the papers before they change, once for all relations.</summary>
    public sealed class Before
    {
        private readonly Dictionary<(ClusterMethod, int), PaperClusters> _found = [];

        internal PaperClusters Of(ClusterMethod method, int seed)
        {
            if (!_found.TryGetValue((method, seed), out var found))
            {
                _found.Add((method, seed), found = Found(Papers(seed), method));
            }

            return found;
        }
    }
}
