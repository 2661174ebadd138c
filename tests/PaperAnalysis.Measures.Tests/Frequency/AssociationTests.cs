using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Frequency;
using PaperAnalysis.Statistics;

namespace PaperAnalysis.Measures.Tests.Frequency;

public sealed class AssociationTests
{
    private static readonly ContingencyTable Toy = new(7, 3, 2, 7);

    // The table of quanteda.textstats' own tests.
    [Fact]
    public void Two_by_two_table_of_the_reference()
    {
        Assert.Equal(4.534939, Association.LogLikelihood(Toy), 5e-7);
        Assert.Equal(4.200833, Association.LogLikelihoodWilliams(Toy), 5e-7);
        Assert.Equal(4.337160, Association.ChiSquared(Toy), 5e-7);
        Assert.Equal(2.632438, Association.ChiSquaredYates(Toy), 5e-7);
    }

    // Dunning's table of bigrams, as nltk's collocations doctest has it.
    [Theory]
    [InlineData(110, 2442, 111, 29114, 270.72)]
    [InlineData(29, 13, 123, 31612, 263.90)]
    [InlineData(31, 23, 139, 31584, 256.84)]
    [InlineData(10, 0, 3, 31764, 167.23)]
    [InlineData(8, 5, 24, 31740, 95.29)]
    public void Log_likelihood_of_Dunnings_bigrams(
        double both,
        double row,
        double column,
        double neither,
        double expected
    ) => Assert.Equal(expected, Association.LogLikelihood(new ContingencyTable(both, row, column, neither)), 5e-3);

    [Theory]
    [InlineData(110, 2552, 221, 31777, 270.72)]
    [InlineData(8, 13, 32, 31777, 95.29)]
    public void The_same_from_margins(double both, double row, double column, double total, double expected) =>
        Assert.Equal(expected, Association.LogLikelihood(ContingencyTable.FromMargins(both, row, column, total)), 5e-3);

    [Fact]
    public void The_t_score_chi_squared_and_mutual_information_of_the_text_book()
    {
        var companies = ContingencyTable.FromMargins(8, 15828, 4675, 14307668);
        Assert.Equal(0.9999, Association.TScore(companies), 5e-5);
        Assert.Equal(1.55, Association.ChiSquared(companies), 5e-3);
        Assert.Equal(18.38, Association.Pmi(ContingencyTable.FromMargins(20, 42, 20, 14307668)), 5e-3);
    }

    [Fact]
    public void A_pair_that_never_occurs_has_a_t_score_of_0() =>
        Assert.Equal(0, Association.TScore(new ContingencyTable(0, 3, 2, 7)));

    [Fact]
    public void Probabilities_of_the_reference_pair()
    {
        // ln(.2/.24) = −.1823; −ln .2 = 1.6094; ln(.2/.4) = −ln 2.
        Assert.Equal(-0.113282753, Coherence.Npmi(.6, .4, .2), 5e-10);
        Assert.Equal(-0.182321557, Coherence.Pmi(.6, .4, .2), 5e-10);
        Assert.Equal(-0.693147181, Coherence.UMass(.4, .2), 5e-10);
        Assert.Equal(0.623019, Coherence.Indirect(.6, .4, .2), 5e-7);
    }

    [Fact]
    public void Words_that_never_or_always_meet_are_at_the_ends()
    {
        Assert.Equal(-1, Coherence.Npmi(.5, .5, 0));
        Assert.Equal(1, Coherence.Npmi(.25, .25, .25), 1e-12);
        Assert.Equal(1, Coherence.Npmi(1, 1, 1));
        Assert.Equal(14, Association.LogDice(ContingencyTable.FromMargins(5, 5, 5, 100)), 1e-12);
        // 2·1/(2+2) = ½.
        Assert.Equal(13, Association.LogDice(ContingencyTable.FromMargins(1, 2, 2, 100)), 1e-12);
    }

    [Fact]
    public void Independence_is_no_association()
    {
        var table = new ContingencyTable(10, 20, 30, 60);

        Assert.Equal(0, Association.LogLikelihood(table), 1e-12);
        Assert.Equal(0, Association.ChiSquared(table), 1e-12);
        Assert.Equal(0, Association.TScore(table), 1e-12);
        Assert.Equal(0, Association.Pmi(table), 1e-12);
        Assert.Equal(0, Association.Npmi(table), 1e-12);
    }

    [Fact]
    public void Entropy_and_the_short_form_of_chi_squared_agree_on_random_tables() =>
        Prop.ForAll(
                Gen.Choose(0, 40).Four().ToArbitrary(),
                static drawn =>
                {
                    var (a, b, c, d) = (drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4 + 1.0);
                    var table = new ContingencyTable(a, b, c, d);
                    static double H(double x) => x == 0 ? 0 : x * Math.Log(x);

                    // G² = 2[Σ O ln O − Σ R ln R − Σ C ln C + N ln N].
                    var g2 =
                        2 * (H(a) + H(b) + H(c) + H(d) - H(a + b) - H(c + d) - H(a + c) - H(b + d) + H(a + b + c + d));
                    Assert.Equal(Math.Max(0, g2), Association.LogLikelihood(table), 1e-9);

                    // χ² = N (ad − bc)²/(R₁ R₂ C₁ C₂).
                    var margins = (a + b) * (c + d) * (a + c) * (b + d);
                    var chi = margins == 0 ? 0 : (a + b + c + d) * Math.Pow(a * d - b * c, 2) / margins;
                    Assert.Equal(chi, Association.ChiSquared(table), 1e-8);
                }
            )
            .QuickCheckThrowOnFailure();
}
