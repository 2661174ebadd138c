using PaperAnalysis.Duplicates;
using PaperAnalysis.Findings;

namespace PaperAnalysis.Measures.Tests.Findings;

/// <summary>Pairs of digests that share nothing have no row, and count all the same.</summary>
public sealed class OverlapFindingsTests
{
    [Fact]
    public void Of_three_pairs_one_shares()
    {
        // a holds 1 and 2, b holds 2, c holds 3: one of three pairs shares, one paper of two.
        var incidence = new Incidence(
            ["a", "b", "c"],
            [
                ["a"],
                ["a", "b"],
                ["c"],
            ]
        );

        Assert.Equal(
            "**a** and **b** share the most, 1 paper: 50 % of the 2 of a and 100 % of the 1 of b.",
            DuplicateFindings.Overlap(incidence).ToString()
        );
        Assert.Equal(
            "Size aside, **a** and **b** are most alike (Jaccard 0.500); 2 of 3 pairs share no paper.",
            DuplicateFindings.Likeness(incidence).ToString()
        );
    }

    [Fact]
    public void No_pair_shares()
    {
        var apart = new Incidence(
            ["a", "b", "c"],
            [
                ["a"],
                ["b"],
                ["c"],
            ]
        );

        Assert.Equal("No two digests share a paper.", DuplicateFindings.Overlap(apart).ToString());
        Assert.Equal("No two digests share a paper.", DuplicateFindings.Likeness(apart).ToString());
    }
}
