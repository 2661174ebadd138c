using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Frequency;

namespace PaperAnalysis.Measures.Tests.Frequency;

public sealed class DispersionTests
{
    // Gries' corpus of five parts; x stands once in the last, and so on. Reference: scattertext test_Dispersion.py.
    private static readonly string[] Parts =
    [
        "b a m n i b e u p",
        "b a s a t b e w q n",
        "b c a g a b e s t a",
        "b a g h a b e a a t",
        "b a h a a b e a x a t",
    ];

    private static readonly int[] Sizes = [9, 10, 10, 10, 11];

    [Fact]
    public void A_part_without_words_counts_for_nothing() =>
        Assert.Equal(Dispersion.DpNorm([3, 1], [5, 5]), Dispersion.DpNorm([3, 1, 0], [5, 5, 0]), 1e-12);

    [Fact]
    public void One_part_is_even() => Assert.Equal(1, Dispersion.JuillandD([3], [10]));

    [Fact]
    public void The_parts_of_the_reference_corpus_have_its_sizes() =>
        Assert.Equal(Sizes, Parts.Select(static p => p.Split(' ').Length));

    [Theory]
    [InlineData("a", .18, .2195)]
    [InlineData("b", .02, .024)]
    [InlineData("i", .82, 1)]
    [InlineData("q", .80, .976)]
    [InlineData("x", .78, .951)]
    public void Deviation_of_proportions_on_the_reference_corpus(string word, double dp, double norm)
    {
        var counts = Parts.Select(p => p.Split(' ').Count(w => w == word)).ToArray();

        Assert.Equal(dp, Dispersion.Dp(counts, Sizes), 5e-4);
        Assert.Equal(norm, Dispersion.DpNorm(counts, Sizes), 5e-4);
    }

    [Fact]
    public void Every_measure_of_a_on_the_reference_corpus()
    {
        int[] counts = [1, 2, 3, 4, 5];

        Assert.Equal(0.18, Dispersion.Dp(counts, Sizes), 1e-12);
        Assert.Equal(0.219512, Dispersion.DpNorm(counts, Sizes), 5e-7);
        Assert.Equal(0.785150, Dispersion.JuillandD(counts, Sizes), 5e-7);
        Assert.Equal(0.949816, Dispersion.RosengrenS(counts, Sizes), 5e-7);
        Assert.Equal(0.136972, Dispersion.KullbackLeibler(counts, Sizes), 5e-7);
        Assert.Equal(0.471405, Dispersion.VariationCoefficient(counts), 5e-7);
    }

    [Fact]
    public void A_term_in_proportion_to_the_parts_is_even_by_every_measure()
    {
        int[] sizes = [10, 20, 30];
        int[] counts = [1, 2, 3];

        Assert.Equal(0, Dispersion.DpNorm(counts, sizes), 1e-12);
        Assert.Equal(1, Dispersion.JuillandD(counts, sizes), 1e-12);
        Assert.Equal(1, Dispersion.RosengrenS(counts, sizes), 1e-12);
        Assert.Equal(0, Dispersion.KullbackLeibler(counts, sizes), 1e-12);
    }

    [Fact]
    public void A_single_part_is_even() => Assert.Equal(0, Dispersion.DpNorm([3], [10]));

    [Fact]
    public void The_sparse_route_agrees_with_the_formula_on_random_parts() =>
        Prop.ForAll(
                Gen.Choose(0, 9)
                    .Two()
                    .Select(static t => (Count: t.Item1, Size: t.Item1 + t.Item2))
                    .ArrayOf()
                    .ToArbitrary(),
                static drawn =>
                {
                    var parts = drawn.Append((Count: 1, Size: 3)).ToArray();
                    int[] counts = [.. parts.Select(static p => p.Count)];
                    int[] sizes = [.. parts.Select(static p => p.Size)];
                    int[] having = [.. Enumerable.Range(0, parts.Length).Where(i => counts[i] > 0)];

                    Assert.Equal(
                        Dispersion.DpNorm(counts, sizes),
                        Dispersion.DpNorm(
                            having,
                            [.. having.Select(i => counts[i])],
                            sizes,
                            sizes.Sum(),
                            Dispersion.Smallest(sizes)
                        ),
                        1e-12
                    );
                    Assert.InRange(Dispersion.DpNorm(counts, sizes), -1e-12, 1 + 1e-12);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Counts_that_do_not_fit_the_parts_are_refused()
    {
        Assert.StartsWith(
            "Part 1 has 5 occurrences in 4 words; expected 0 to as many as the words.",
            Assert.Throws<ArgumentException>(static () => Dispersion.Dp([1, 5], [4, 4])).Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "2 counts (sum 0) for 2 sizes; expected one count for each part, and at least one occurrence.",
            Assert.Throws<ArgumentException>(static () => Dispersion.Dp([0, 0], [4, 4])).Message,
            StringComparison.Ordinal
        );
    }
}
