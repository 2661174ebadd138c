using PaperAnalysis.Clusters;
using Word = PaperAnalysis.Measures.Tests.Clusters.MadeSubjects.Word;

namespace PaperAnalysis.Measures.Tests.Clusters;

/// <summary>The name of the smaller of two clusters, of the first ten papers; thirty are in the other.</summary>
public sealed class ClusterNamesTests
{
    private const int Smaller = 1;

    private static readonly Clustering Clusters = MadeSubjects.Groups(10, 30);

    // Of the other cluster, so that the words are known as subjects.
    private static readonly Word Ash = new("ash", 20..30);

    [Fact]
    public void A_name_that_a_cluster_earns_is_its_own() =>
        Assert.Equal(["oak"], Name([new Word("oak", ..8)], [Group("elm", 4), Group("fir", 3)]));

    [Fact]
    public void A_cluster_that_earns_none_goes_by_its_groups_where_these_have_two_of_five_papers()
    {
        Word[] few = [new Word("oak", ..5)];

        Assert.Equal(["fir", "elm"], Name(few, [Group("elm", 1), Group("fir", 3)]));
        Assert.Equal(["oak"], Name(few, [Group("elm", 1), Group("fir", 2)]));
        // One group alone does not stand for the cluster, nor does that of another.
        Assert.Equal(["oak"], Name(few, [Group("elm", 5), Group("fir", 9) with { Cluster = 0 }]));
        Assert.Equal(["oak"], Name(few, [Group("elm", 5), Group("fir", 4) with { Terms = [] }]));
        Assert.Equal(
            ["fir", "elm", "yew"],
            Name(few, [Group("elm", 3), Group("fir", 4), Group("bay", 1), Group("yew", 2)])
        );
    }

    [Fact]
    public void A_term_that_a_group_is_called_by_first_is_not_the_clusters()
    {
        Assert.Equal(["elm"], Name([new Word("oak", ..8), new Word("elm", ..7)], [Group("oak", 3)]));
    }

    [Fact]
    public void Where_no_term_may_name_it_a_cluster_goes_by_any_group_then_by_its_terms_that_are_subjects()
    {
        Assert.Equal(["elm"], Name([], [Group("elm", 1)], ["ash"]));
        Assert.Equal(["ash"], Name([], [], ["speaking", "ash"]));
        Assert.Equal(["speaking", "thinking"], Name([], [], ["speaking", "thinking"]));
    }

    [Fact]
    public void The_leading_term_comes_first_and_variants_of_it_go()
    {
        Assert.Equal(["maple"], Name([new Word("maples", ..8)], [], lead: "maple"));
        Assert.Equal(["bay", "fir", "elm"], Name([], [Group("elm", 3), Group("fir", 4), Group("yew", 2)], lead: "bay"));
    }

    private static IReadOnlyList<string> Name(
        Word[] words,
        GroupRow[] groups,
        string[]? terms = null,
        string? lead = null
    ) =>
        ClusterNames.Of(
            MadeSubjects.Of(40, [.. words, Ash]),
            Clusters,
            new PaperGroups(groups, []),
            [null, lead is null ? null : new LeadingTerm(lead, 0.5, 0)],
            [.. (terms ?? []).Select(static (term, i) => new ClusterTermRow(Smaller, i + 1, term, 1, 10 - i, 5))]
        )[Smaller];

    private static GroupRow Group(string name, int size) =>
        new(0, [new NameTerm(name, size)], size, size, Smaller, 1, 1, []);
}
