using PaperAnalysis.Clusters;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class LeadingTermsTests
{
    private const int Papers = 120;

    // Every other paper is about oaks; of the others each is about one of three trees.
    private static readonly Corpus Made = Corpus.Of([
        .. Enumerable
            .Range(0, Papers)
            .Select(static i =>
                i % 2 == 0 ? "oaks"
                : i % 6 == 1 ? "elms"
                : i % 6 == 3 ? "pines"
                : "firs"
            )
            .Select(static (tree, i) => MadeCorpus.Paper("a", i + 1, $"{tree}, and {tree}", $"On {tree}")),
    ]);

    private static readonly Clustering Clusters = Clustering.Of([.. Enumerable.Range(0, Papers).Select(i => i % 2)]);

    [Fact]
    public void What_leads_in_every_round_leads_and_what_chance_decides_is_not_sure()
    {
        var leads = Leads(rounds: 40);

        Assert.Equal(new LeadingTerm("oaks", 1, 0), leads[0]);
        Assert.NotNull(leads[1]);
        Assert.Contains(leads[1]!.Term, (string[])["elms", "pines", "firs"]);
        // Two of three are the first two of a round.
        Assert.InRange(leads[1]!.Again, 0.6, LeadingTerms.Sure - 0.01);
    }

    [Fact]
    public void A_round_that_does_not_give_the_cluster_again_speaks_for_no_term()
    {
        Assert.Equal(new LeadingTerm("oaks", 0.75, 0), Leads(rounds: 40, lost: 10)[0]);
        // In less than a quarter of the rounds.
        Assert.Null(Leads(rounds: 40, lost: 31)[0]);
    }

    /// <summary>
    /// All 450 papers of the cluster and half of the others have "oak", 108 of the cluster and no other "elm", and 108
    /// "fir": (1 − .5)/√1.05 = .49 is more than .24/√.29 = .45, so that these two share the second place.
    /// </summary>
    [Fact]
    public void The_difference_of_shares_is_set_against_what_chance_makes_of_it()
    {
        const int Half = 450;
        var clusters = MadeSubjects.Groups(Half, Half);
        var terms = MadeSubjects.Of(
            2 * Half,
            [
                new MadeSubjects.Word("oak", ..Half, Half..(Half + Half / 2)),
                new MadeSubjects.Word("elm", ..(Half * 24 / 100)),
                new MadeSubjects.Word("fir", (Half * 24 / 100)..(Half * 48 / 100)),
            ]
        );

        var lead = LeadingTerms.Of(
            terms,
            clusters,
            [.. Enumerable.Range(0, 2).Select(c => new StabilityRow(c, Half, 0.7, 0.65, 0.75, StabilityLevel.Stable))],
            [
                .. Enumerable
                    .Range(0, 20)
                    .Select(_ => new StabilityRound(
                        [.. Enumerable.Range(0, 2 * Half)],
                        clusters,
                        [(0, 0.8), (1, 0.8)]
                    )),
            ],
            threads: 1
        )[0];

        Assert.Equal("oak", lead!.Term);
        Assert.InRange(lead.Again, 0.7, 1);
    }

    [Fact]
    public void A_cluster_of_these_papers_only_has_no_leading_term() =>
        Assert.Null(Leads(rounds: 10, level: StabilityLevel.Unstable)[0]);

    /// <summary>Of two that are alike, which of them comes first in a draw is chance, and decides nothing.</summary>
    [Fact]
    public void A_term_leads_that_is_among_the_first_two_most_often()
    {
        var corpus = Corpus.Of([
            .. Enumerable
                .Range(0, Papers)
                .Select(static i => i % 2 == 0 ? "oaks and acorns" : "elms")
                .Select(static (tree, i) => MadeCorpus.Paper("a", i + 1, $"{tree}, and {tree}", $"On {tree}")),
        ]);

        // In a tie of both the first by name.
        Assert.Equal(new LeadingTerm("acorns", 1, 1), Leads(rounds: 20, corpus: corpus)[0]);
    }

    [Theory]
    [InlineData(StabilityLevel.Stable, 50, 0.85, 0.55, true)]
    [InlineData(StabilityLevel.Stable, 50, 0.85, null, true)]
    [InlineData(StabilityLevel.Stable, 50, 0.85, 0.56, false)]
    [InlineData(StabilityLevel.Stable, 49, 1.0, 0.2, false)]
    [InlineData(StabilityLevel.Stable, 500, 0.84, 0.2, false)]
    [InlineData(StabilityLevel.Stable, 500, null, null, false)]
    [InlineData(StabilityLevel.Pattern, 500, 1.0, 0.2, false)]
    public void A_subject_of_the_field_is_stable_large_and_surely_named_by_one_term(
        StabilityLevel level,
        int size,
        double? namedAgain,
        double? namedOtherwise,
        bool isSubject
    ) =>
        Assert.Equal(
            isSubject,
            new ClusterRow(0, ["oaks"], ["oaks"], size, 0.7, 0.65, 0.75, level, null, [], [])
            {
                NamedAgain = namedAgain,
                NamedOtherwise = namedOtherwise,
            }.IsSubject
        );

    [Fact]
    public void Leading_terms_do_not_depend_on_threads() =>
        Assert.Equal(Leads(rounds: 20, threads: 1), Leads(rounds: 20, threads: 4));

    private static IReadOnlyList<LeadingTerm?> Leads(
        int rounds,
        int lost = 0,
        StabilityLevel level = StabilityLevel.Stable,
        int threads = 2,
        Corpus? corpus = null
    ) =>
        LeadingTerms.Of(
            new SubjectTerms(corpus ?? Made, new CandidateTerms(corpus ?? Made, ClusterTerms.Default)),
            Clusters,
            [.. Enumerable.Range(0, 2).Select(c => new StabilityRow(c, Papers / 2, 0.7, 0.65, 0.75, level))],
            [
                .. Enumerable
                    .Range(0, rounds)
                    .Select(round => new StabilityRound(
                        [.. Enumerable.Range(0, Papers)],
                        Clusters,
                        [(0, round < lost ? 0.49 : 0.5), (1, 0.8)]
                    )),
            ],
            threads
        );
}
