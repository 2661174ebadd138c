using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class PaperGroupsTests
{
    private static readonly PaperClustersOptions Two = new() { K = 2, Map = MapMethod.None };

    [Fact]
    public void Subjects_finer_than_the_clusters_are_found_and_lie_in_them()
    {
        var found = PaperClusters.Of(PlantedPapers.Titled(160, 8), Two);

        Assert.Equal(8, found.Groups.Groups.Count);
        Assert.All(found.Groups.Groups, g => Assert.Equal(20, g.Size));
        Assert.All(
            Enumerable.Range(0, 160).GroupBy(i => i % 8),
            subject => Assert.Single(subject.Select(i => found.Groups.Papers[i].Group).Distinct())
        );
        Assert.All(found.Groups.Groups, g => Assert.NotNull(g.Cluster));
        Assert.All(
            found.Papers.Zip(found.Groups.Papers),
            p =>
                Assert.Equal(
                    (p.Second.Group, found.Groups.Groups[p.Second.Group!.Value].Label),
                    (p.First.Group, p.First.Subject)
                )
        );
    }

    [Fact]
    public void A_name_is_what_most_papers_of_the_group_have_and_few_others()
    {
        var papers = PlantedPapers.Titled(160, 8);

        var found = PaperClusters.Of(papers, Two);

        Assert.All(found.Groups.Groups, g => Assert.NotNull(g.Label));
        Assert.All(found.Groups.Groups, g => Assert.InRange(g.Named!.Value, 0.6, 1));
        Assert.All(found.Groups.Groups, g => Assert.InRange(g.Held!.Value, 0.5, 1));
        Assert.All(
            found.Groups.Groups,
            g => Assert.DoesNotContain(g.Terms, t => t.Term.StartsWith("shared", StringComparison.Ordinal))
        );
        Assert.Equal(
            Enumerable.Range(0, 8).Select(i => $"topic{i}"),
            found.Groups.Groups.Select(g => g.Terms[0].Term).Order(StringComparer.Ordinal)
        );
        Assert.All(found.Clusters, c => Assert.DoesNotContain(c.Label, found.Groups.Groups.Select(g => g.Label)));
    }

    [Fact]
    public void A_word_of_papers_at_large_names_nothing()
    {
        Paper[] papers =
        [
            .. PlantedPapers
                .Titled(160, 8)
                .Select(p =>
                    p with
                    {
                        Title = p.Title.Replace("topic3", "performance", StringComparison.Ordinal),
                        Abstract = p.Abstract.Replace("topic3", "performance", StringComparison.Ordinal),
                    }
                ),
        ];
        var other = new Background(
            "made",
            1000,
            new Dictionary<string, BackgroundTerm>(StringComparer.Ordinal) { ["topic4"] = new(300, 150, null, null) }
        );

        Assert.DoesNotContain("performance", Names(Two));
        Assert.Contains("performance", Names(Two with { Background = other }));
        Assert.DoesNotContain("topic4", Names(Two with { Background = other }));

        IEnumerable<string> Names(PaperClustersOptions options) =>
            PaperClusters.Of(papers, options).Groups.Groups.SelectMany(g => g.Terms).Select(t => t.Term);
    }

    [Fact]
    public void A_paper_between_two_groups_that_has_the_name_of_neither_is_in_none()
    {
        var papers = PlantedPapers.Titled(160, 8);
        // Of each the first half of the words is of one subject, the rest of the next.
        Paper[] between =
        [
            .. Enumerable
                .Range(0, 8)
                .Select(i =>
                    papers[i] with
                    {
                        Id = $"c:{i}",
                        Title = $"Title {i}",
                        Abstract = string.Join(
                            ", ",
                            [.. papers[i].Abstract.Split(", ")[..30], .. papers[i + 1].Abstract.Split(", ")[30..60]]
                        ),
                    }
                ),
        ];

        var found = PaperClusters.Of([.. papers, .. between], Two);

        Assert.All(found.Groups.Papers.Take(160), p => Assert.NotNull(p.Group));
        // One is with a group in more than half of the runs.
        Assert.Equal(7, found.Groups.Papers.Skip(160).Count(p => p is { Group: null, FirstShare: > 0.05 and < 0.5 }));
    }

    [Fact]
    public void Words_without_subjects_make_hardly_any_group()
    {
        var found = PaperClusters.Of(PlantedPapers.Shuffled(160, 8), Two);

        Assert.InRange(found.Groups.Papers.Count(p => p.Group is not null), 0, 40);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_rows_do_not_depend_on_threads(int threads)
    {
        var papers = PlantedPapers.Titled(80, 4);

        var (first, second) = (
            PaperClusters.Of(papers, Two with { Threads = 2 }),
            PaperClusters.Of(papers, Two with { Threads = threads })
        );

        Assert.Equal(first.Groups.Papers, second.Groups.Papers);
        Assert.Equal(
            first.Groups.Groups.Select(g => (g.Label, g.Size, g.Named, g.Held)),
            second.Groups.Groups.Select(g => (g.Label, g.Size, g.Named, g.Held))
        );
    }

    [Fact]
    public void Few_papers_have_no_groups()
    {
        var found = PaperClusters.Of(PlantedPapers.Titled(39, 3), Two);

        Assert.Empty(found.Groups.Groups);
        Assert.Equal(39, found.Groups.Papers.Count);
        Assert.All(found.Groups.Papers, p => Assert.Null(p.Group));
    }
}
