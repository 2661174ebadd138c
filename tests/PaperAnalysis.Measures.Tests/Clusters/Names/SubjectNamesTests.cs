using PaperAnalysis.Clusters;
using PaperAnalysis.Words;
using Word = PaperAnalysis.Measures.Tests.Clusters.MadeSubjects.Word;

namespace PaperAnalysis.Measures.Tests.Clusters;

/// <summary>Which term names a group of ten papers among others, at the limits that the room sets.</summary>
public sealed class SubjectNamesTests
{
    private const int Others = 90;

    /// <summary>Papers 0 to 4 and 5 to 9 are groups in one cluster; 10 to 19 are a cluster without groups.</summary>
    private static readonly SubjectNames Nested = new(
        MadeSubjects.Of(20, []),
        Clustering.Of([.. Enumerable.Range(0, 20).Select(static i => i < 10 ? i / 5 : Clustering.None)]),
        MadeSubjects.Groups(10, 10),
        [0, 0]
    );

    [Fact]
    public void A_term_is_held_by_the_group_and_the_cluster_around_it()
    {
        var term = MadeSubjects.Entry("oak", 0, 1, 2, 5, 10, 11, 12, 13);

        Assert.Equal((0.5, 0.5), (Nested.Held(0, term), Nested.Held(1, term)));
        Assert.Equal((3, 1), (Nested.Having(0, [term]), Nested.Having(1, [term])));
        // Where no cluster is around it, by the group alone: the smaller one is the second.
        var alone = new SubjectNames(
            MadeSubjects.Of(20, []),
            MadeSubjects.Groups(5, 15),
            MadeSubjects.Groups(10, 10),
            [Clustering.None, Clustering.None]
        );
        Assert.Equal(3 / 8.0, alone.Held(1, term));
    }

    [Fact]
    public void A_name_is_earned_by_three_of_five_papers_and_a_first_term_half_of_which_is_held()
    {
        Assert.True(Nested.IsEarned(0, [MadeSubjects.Entry("oak", 0, 1, 2)]));
        Assert.False(Nested.IsEarned(0, [MadeSubjects.Entry("oak", 0, 1)]));
        Assert.True(Nested.IsEarned(0, [MadeSubjects.Entry("oak", 0, 1), MadeSubjects.Entry("elm", 4, 12, 13)]));
        Assert.True(Nested.IsEarned(0, [MadeSubjects.Entry("oak", 0, 1, 2, 11, 12, 13)]));
        Assert.False(Nested.IsEarned(0, [MadeSubjects.Entry("oak", 0, 1, 2, 11, 12, 13, 14)]));
        Assert.False(Nested.IsEarned(0, []));
    }

    [Fact]
    public void The_first_term_of_a_name_is_one_that_is_held_then_that_of_most_papers()
    {
        SubjectTerms.Entry[] name =
        [
            MadeSubjects.Entry("fir", 0),
            MadeSubjects.Entry("elm", 0, 1),
            MadeSubjects.Entry("oak", 0, 1, 2, 10, 11, 12, 13, 14),
        ];

        Assert.Equal(["elm", "fir", "oak"], Nested.Ordered(0, name).Select(static t => t.Term));
    }

    [Theory]
    [InlineData(9, 11, Others, "oak")] // .45 of its papers
    [InlineData(9, 12, Others, null)]
    [InlineData(3, 0, Others, "oak")]
    [InlineData(2, 1, Others, null)] // three of the group at least
    [InlineData(5, 0, 20, "oak")] // 30 papers are three times the group
    [InlineData(5, 0, 19, null)]
    public void A_term_names_a_group_that_has_enough_of_it_and_others_little(
        int inside,
        int outside,
        int others,
        string? name
    ) => Assert.Equal(name, Best(others, new Word("oak", ..inside, 10..(10 + outside))));

    [Fact]
    public void In_a_larger_group_three_of_twenty_papers_must_have_a_term()
    {
        Assert.Equal("oak", Of(6));
        Assert.Null(Of(5));

        static string? Of(int inside) =>
            Names(MadeSubjects.Of(200, [new Word("oak", ..inside)]), MadeSubjects.Groups(40, 160))[0];
    }

    /// <summary>Of ten papers eight have it, and of papers at large a twelfth or a fourteenth.</summary>
    [Theory]
    [InlineData(83, null)]
    [InlineData(80, "oak")]
    [InlineData(71, "oak")]
    public void A_term_is_ten_times_as_frequent_as_at_large(int papersAtLarge, string? name)
    {
        var background = new Background(
            "made",
            1000,
            new(StringComparer.Ordinal) { ["oak"] = new(papersAtLarge, papersAtLarge, null, null) }
        );

        Assert.Equal(
            name,
            Names(MadeSubjects.Of(100, [new Word("oak", ..8)], background), MadeSubjects.Groups(10, Others))[0]
        );
    }

    [Fact]
    public void Of_clusters_less_is_asked()
    {
        // Four of ten papers are held, and 1.6 times as many have it as of all.
        Assert.Equal("oak", Of(4, 6, 30));
        Assert.Null(Of(4, 7, 30));
        Assert.Null(Of(4, 6, 15));

        static string? Of(int inside, int outside, int others) =>
            Names(
                MadeSubjects.Of(10 + others, [new Word("oak", ..inside, 10..(10 + outside))]),
                MadeSubjects.Groups(10, others),
                coarse: true
            )[0];
    }

    /// <summary>All ten papers of the group have both words; of equal ones "elm" comes first.</summary>
    [Fact]
    public void Of_two_words_of_the_same_papers_the_weightier_one_is_the_name()
    {
        Assert.Equal("elm", Best(Others, new Word("oak", ..10), new Word("elm", ..10)));
        // By titles.
        Assert.Equal(
            "oak",
            Best(Others, new Word("oak", ..10), new Word("elm", ..3), new Word("elm", 3..10) { InTitles = false })
        );
        // By how often it stands before another word.
        Assert.Equal("oak", Best(Others, new Word("oak", ..10), new Word("elm", ..10) { Before = 2 }));
        // By how few others have it.
        Assert.Equal("oak", Best(Others, new Word("oak", ..10), new Word("elm", ..10, 50..53)));
        // A phrase says more.
        Assert.Equal("tall oak", Best(Others, new Word("tall oak", ..10), new Word("elm", ..10)));
        // And as much where it stands before another word, four times of six, where a word would say a quarter less.
        var before = new Word("tall oak", ..10) { Times = 5, Before = 4 };
        Assert.Equal("tall oak", Best(Others, before, new Word("elm", ..10)));
    }

    [Fact]
    public void A_term_of_more_papers_outweighs_one_of_some_of_these() =>
        Assert.Equal(
            ["oak"],
            new SubjectNames(
                MadeSubjects.Of(100, [new Word("oak", ..10), new Word("elm", ..5)]),
                MadeSubjects.Groups(10, Others),
                MadeSubjects.Groups(10, Others),
                [0, 1]
            )
                .Choose([])[1]
                .Select(static t => t.Term)
        );

    /// <summary>A term that papers of any subject have weighs less by as much.</summary>
    [Fact]
    public void Of_two_words_the_one_that_belongs_to_a_subject_at_large_is_the_name()
    {
        var background = new Background(
            "made",
            10_000,
            new(StringComparer.Ordinal) { ["oak"] = new(8, 8, null, 270), ["elm"] = new(8, 8, null, 70) }
        );

        Assert.Equal(
            "oak",
            Names(
                MadeSubjects.Of(100, [new Word("oak", ..10), new Word("elm", ..10)], background),
                MadeSubjects.Groups(10, Others)
            )[0]
        );
    }

    /// <summary>"causal" stands before another word in three of four places.</summary>
    [Fact]
    public void A_property_names_a_group_only_where_things_do_not_earn_the_name()
    {
        var causal = new Word("causal", ..10) { Before = 3 };

        Assert.Equal("oak", Best(Others, causal, new Word("oak", ..7)));
        Assert.Equal("causal", Best(Others, causal, new Word("oak", ..5)));
    }

    [Fact]
    public void What_names_one_group_first_names_no_other_one()
    {
        var terms = MadeSubjects.Of(
            100,
            [new Word("oak", ..20), new Word("elm", 10..13), new Word("elm", 13..20) { InTitles = false }]
        );
        var groups = MadeSubjects.Groups(10, 10, 80);

        Assert.Equal(["oak", "elm"], Names(terms, groups).Take(2));
        Assert.Equal([null, "elm"], Names(terms, groups, taken: "oak").Take(2));
        var each = new SubjectNames(terms, groups, MadeSubjects.Groups(20, 80), [0, 1, 1]).ChooseEach();
        Assert.Equal(["oak", "oak"], each.Skip(1).Select(static name => name[0].Term));
    }

    private static string? Best(int others, params Word[] words) =>
        Names(MadeSubjects.Of(10 + others, words), MadeSubjects.Groups(10, others))[0];

    // The first term of each group's name, in the order of the papers; each group is a cluster, but for two of ten, which
    // are one.
    private static string?[] Names(SubjectTerms terms, Clustering groups, bool coarse = false, params string[] taken)
    {
        var pair = groups.Count == 3;
        var names = new SubjectNames(
            terms,
            groups,
            pair ? MadeSubjects.Groups(20, 80) : groups,
            pair ? [0, 1, 1] : [0, 1],
            coarse
        ).Choose([.. taken]);
        return
        [
            .. groups
                .Labels.ToArray()
                .Distinct()
                .Select(group => names[group].Select(static t => t.Term).FirstOrDefault()),
        ];
    }
}
