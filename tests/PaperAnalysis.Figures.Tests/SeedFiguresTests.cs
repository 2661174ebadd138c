using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures.Tests;

/// <summary>The numbers that the figures of the seeds draw, as the reference counts them.</summary>
public class SeedFiguresTests
{
    private static readonly Reconciliation Merged = SeedDigests.Collection.Papers.Merge();

    [Fact]
    public void Records_per_digest_sum_to_384_and_kept_to_344()
    {
        var numbers = PapersPerDigest.Of(Merged).Numbers;

        Assert.Equal(["000 60 60 0", "001 60 47 13", "002 63 56 7", "003 201 181 20"], Lines(numbers));
        // 60 + 47 + 56 + 181 = 344 and 0 + 13 + 7 + 20 = 40, as the reference counts them.
        Assert.Equal("384 records in = 344 kept + 40 merged (40 exact)", PapersPerDigest.Of(Merged).Subtitle);
    }

    [Fact]
    public void Multiplicity_is_314_22_6_2() =>
        Assert.Equal(["1 314", "2 22", "3 6", "4 2"], Lines(MultiplicityBars.Of(Merged).Numbers));

    [Fact]
    public void The_ledger_draws_every_line() =>
        // Lines, then title, abstract, date, boilerplate, blank, unrecognised: 60 + 60 + 1 + 4 + 124 + 0 = 249.
        Assert.Equal(
            [
                "000 249 60 60 1 4 124 0",
                "001 251 60 60 1 5 125 0",
                "002 261 63 63 1 4 130 0",
                "003 404 201 201 0 2 0 0",
            ],
            Lines(LedgerBars.Of(SeedDigests.Collection.Digests).Numbers)
        );

    [Fact]
    public void The_columns_of_the_UpSet_plot_stand_by_size()
    {
        var columns = UpSet.Of(Merged)!.Numbers.Rows.Select(row => $"{row["in_exactly"]} {row["papers"]}");

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

    [Fact]
    public void The_accumulation_curve_ends_at_the_344_papers_seen()
    {
        var last = AccumulationCurve.Of(Accumulation.OverDigests(Incidence.Of(Merged))).Numbers.Rows[^1];

        Assert.Equal("4 344", $"{last["Samples"]} {last["Papers"]}");
    }

    [Fact]
    public void The_pool_estimates_stand_by_size_and_disagree_five_times_over()
    {
        var rows = PoolEstimates
            .Of(PoolSize.Chapman(Incidence.Of(Merged)), Merged.Kept.Count)!
            .Numbers.ToRecords<ChapmanRow>();

        // (60 + 1)(60 + 1) / (13 + 1) − 1 = 264.8 and (63 + 1)(201 + 1) / (9 + 1) − 1 = 1291.8.
        Assert.Equal([264.8, 1291.8], new[] { rows[0].Estimate, rows[^1].Estimate }, (a, b) => Math.Abs(a - b) < 0.05);
        Assert.Equal(rows.OrderBy(row => row.Estimate), rows);
    }

    private static IEnumerable<string> Lines(DataFrame numbers) =>
        numbers.Rows.Select(row => string.Join(' ', numbers.Columns.Select(column => row[column.Name])));
}
