using System.Globalization;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Figures;

namespace PaperAnalysis.Tests.Figures;

/// <summary>The numbers that the figures of the seeds draw, as the reference counts them.</summary>
public class SeedFiguresTests
{
    private static readonly Reconciliation Merged = SeedDigests.Collection.Papers.Merge();

    [Fact]
    public void Records_per_digest_sum_to_384_and_kept_to_344()
    {
        var rows = PapersPerDigest.Of(Merged).Numbers.Rows;

        Assert.Equal(
            ["000 60", "001 60", "002 63", "003 201"],
            rows.Select(row => $"{row[0]} {row[1]}")
        );
        Assert.Equal(344, rows.Sum(row => Count(row[2])));
        Assert.Equal(40, rows.Sum(row => Count(row[3])));
    }

    [Fact]
    public void Multiplicity_is_314_22_6_2() =>
        Assert.Equal(
            ["1 314", "2 22", "3 6", "4 2"],
            MultiplicityBars.Of(Merged).Numbers.Rows.Select(row => string.Join(' ', row))
        );

    [Fact]
    public void The_ledger_draws_every_line()
    {
        var rows = LedgerBars.Of(SeedDigests.Collection.Digests).Numbers.Rows;

        Assert.All(rows, row => Assert.Equal(Count(row[1]), row.Skip(2).Sum(Count)));
    }

    [Fact]
    public void The_columns_of_the_UpSet_plot_stand_by_size()
    {
        var columns = UpSet.Of(Merged).Numbers.Rows.Select(row => $"{row[0]} {row[1]}");

        Assert.Equal(
            [
                "003 181",
                "002 50",
                "001 42",
                "000 41",
                "000+001 6",
                "002+003 6",
                "001+003 5",
                "000+003 3",
                "000+001+003 3",
                "000+002 2",
                "000+001+002 2",
                "000+001+002+003 2",
                "000+002+003 1",
            ],
            columns
        );
    }

    private static int Count(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
