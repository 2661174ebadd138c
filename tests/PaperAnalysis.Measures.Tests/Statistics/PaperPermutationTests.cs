using PaperAnalysis.Statistics;

namespace PaperAnalysis.Measures.Tests.Statistics;

public sealed class PaperPermutationTests
{
    private static double P(int[] papers, int[] counts, int[] lengths, int targets, int permutations) =>
        PaperPermutation.P(
            1,
            _ => papers,
            _ => counts,
            lengths,
            [.. lengths.Select((_, i) => i < targets)],
            permutations,
            1
        )[0];

    // Of the 20 ways to choose three of six papers two hold all or none of the three.
    [Fact]
    public void The_p_is_the_part_of_all_ways_to_choose_the_target() =>
        Assert.Equal(0.1, P([0, 1, 2], [2, 2, 2], [9, 9, 9, 9, 9, 9], 3, 20_000), 0.01);

    // Three papers of rate 0.1, two of them the target: 0.2, 0.08 from the middle of 0.12. Of the 10 ways to choose two
    // of five 3 hold two of the three, 0.08 off too, 1 holds none, 0.12 off, and 6 hold one, 0.02 off.
    [Fact]
    public void What_is_compared_is_each_papers_own_rate() =>
        Assert.Equal(0.4, P([0, 1, 2], [1, 2, 3], [10, 20, 30, 40, 50], 2, 20_000), 0.02);

    // One paper of one: in the target or not, it is as far from the middle.
    [Fact]
    public void Ties_count() => Assert.Equal(1, P([0], [7], [10, 10], 1, 999));

    // Four million labels are a hundred relabellings of 40,000 papers.
    [Fact]
    public void All_relabellings_that_are_asked_for_are_drawn_for_what_they_do_not_exceed()
    {
        int[] lengths = [.. Enumerable.Repeat(1, 40_000)];
        int[] strong = [.. Enumerable.Range(0, 30)];

        Assert.Equal(1.0 / 351, P(strong, [.. strong.Select(_ => 1)], lengths, 20_000, 350), 12);
    }

    // Two papers of a half: as far from the middle as two of the target in half of the relabellings, so a hundred exceed
    // in the second or the third block of a hundred.
    [Fact]
    public void A_term_that_a_hundred_relabellings_exceed_is_drawn_no_more()
    {
        var p = P([0, 1], [1, 1], [.. Enumerable.Repeat(1, 40_000)], 20_000, 900);

        Assert.InRange(p, 0.4, 0.6);
        Assert.Contains([201, 301], n => Math.Abs(p * n - Math.Round(p * n)) < 1e-9);
    }
}
