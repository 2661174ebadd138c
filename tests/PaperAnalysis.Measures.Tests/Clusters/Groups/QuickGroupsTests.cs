using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

/// <summary>
/// Groups of eighty papers in two given clusters, of eight subjects each of which lies in one of them; no papers at large are
/// known.
/// </summary>
public sealed class QuickGroupsTests
{
    private const int Subjects = 8;

    private static readonly Paper[] Papers = PlantedPapers.Titled(80, Subjects);
    private static readonly PaperGroups Found = Groups(Papers);

    [Fact]
    public void Each_subject_is_a_group_in_its_cluster()
    {
        Assert.Equal(Subjects, Found.Groups.Count);
        Assert.All(Found.Groups, static g => Assert.Equal((10, 10, 5), (g.Size, g.Core, g.Representatives.Count)));
        Assert.All(Found.Groups, static g => Assert.Equal((1, 1), (g.Named, g.Held)));
        Assert.All(
            Papers.Index(),
            static p =>
            {
                var group = Found.Groups[Found.Papers[p.Index].Group!.Value];
                Assert.Equal(new NameTerm($"topic{p.Index % Subjects}", 10), Assert.Single(group.Terms));
                Assert.Equal(Cluster(p.Index), group.Cluster);
            }
        );
        Assert.All(
            Found.Groups,
            static g =>
                Assert.All(g.Representatives, id => Assert.Equal(g.Group, Found.Papers.Single(p => p.Id == id).Group))
        );
    }

    /// <summary>Two subjects whose papers keep apart have one topic, which names both.</summary>
    [Fact]
    public void Groups_of_one_name_are_one()
    {
        Paper[] papers =
        [
            .. Papers.Select(static p =>
                p with
                {
                    Title = p.Title.Replace("topic4", "topic0", StringComparison.Ordinal),
                    Abstract = p.Abstract.Replace("topic4", "topic0", StringComparison.Ordinal),
                }
            ),
        ];

        var found = Groups(papers);

        Assert.Equal([20, .. Enumerable.Repeat(10, Subjects - 2)], found.Groups.Select(static g => g.Size));
        Assert.Equal("topic0", found.Groups[0].Label);
        Assert.Equal(5, found.Groups[0].Representatives.Count);
        Assert.All(found.Papers.Index(), static p => Assert.Equal(p.Index % 4 == 0, p.Item.Group == 0));
    }

    /// <summary>Half of its words are of one subject and half of another, and its title has the topic of one of them.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_paper_between_two_groups_joins_the_one_whose_name_it_has(int subject)
    {
        var words = Papers[..2]
            .SelectMany(static p =>
                p.Abstract.Split(", ")
                    .Where(static (w, i) => i % 4 < 2 && !w.StartsWith("topic", StringComparison.Ordinal))
            );
        var between = Papers[0] with { Id = "between", Title = $"topic{subject}", Abstract = string.Join(", ", words) };

        var found = Groups([.. Papers, between]);

        Assert.Equal(found.Papers[subject].Group, found.Papers[80].Group);
        Assert.Equal(found.Papers[subject].Group, found.Papers[80].First);
        Assert.Equal(found.Papers[1 - subject].Group, found.Papers[80].Second);
    }

    [Fact]
    public void A_name_that_a_cluster_has_taken_names_no_group()
    {
        var found = Groups(Papers, "topic3");

        Assert.DoesNotContain("topic3", found.Groups.SelectMany(static g => g.Terms).Select(static t => t.Term));
        Assert.Equal(Subjects, found.Groups.Count);
    }

    // The even subjects are one cluster.
    private static int Cluster(int paper) => paper % 2;

    private static PaperGroups Groups(Paper[] papers, params string[] taken)
    {
        var options = new PaperClustersOptions { K = 2 };
        var corpus = Corpus.Of(papers);
        return PaperGroups.Of(
            papers,
            VectorSpace.Of(corpus, options.Space(papers.Length)),
            Clustering.Of([.. Enumerable.Range(0, papers.Length).Select(Cluster)]),
            new SubjectTerms(corpus, new CandidateTerms(corpus, ClusterTerms.Default), new Background("none", 0, [])),
            taken,
            options
        );
    }
}
