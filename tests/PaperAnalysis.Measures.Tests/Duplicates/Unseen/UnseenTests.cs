using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public class UnseenTests(MergedSeeds seeds) : IClassFixture<MergedSeeds>
{
    private static readonly int[] Counts = [0, 1, 1, 4, 2, 5, 2, 4, 1, 2];

    [Fact]
    public void Chao1_in_both_forms_has_the_published_values()
    {
        // 9 seen, 3 once, 3 twice: 9 + 3*2/(2*4), and 9 + 3*3/(2*3)
        var corrected = Chao.One(Counts);
        Assert.Equal((9, 9.75), (corrected.Observed, corrected.Estimate));
        Assert.Equal(1.42385, corrected.StandardError, 0.00001);
        Assert.Equal(9.0666, corrected.Low, 0.001);
        Assert.Equal(17.4511, corrected.High, 0.001);

        var classic = Chao.One(Counts, ChaoForm.Classic);
        Assert.Equal(10.5, classic.Estimate);
        Assert.Equal(2.29129, classic.StandardError, 0.00001); // sqrt(3*(1/2 + 1 + 1/4))
        Assert.Equal(9.1746, classic.Low, 0.001);
        Assert.Equal(21.8854, classic.High, 0.001);
    }

    [Fact]
    public void Chao2_of_the_seeds_is_the_one_counted_independently()
    {
        // 344 + 3/4 * 314^2 / (2*22)
        var estimate = Chao.Two(seeds.Incidence);

        Assert.Equal(344, estimate.Observed);
        Assert.Equal(344 + 0.75 * 314 * 314 / 44, estimate.Estimate, 1e-9);
        Assert.Equal(2024.6, estimate.Estimate, 0.05);
        Assert.Equal(407.5, estimate.StandardError, 0.05);
        Assert.Equal(1396.0, estimate.Low, 0.05);
        Assert.Equal(3028.8, estimate.High, 0.05);
    }

    [Fact]
    public void Papers_seen_often_leave_nothing_unseen()
    {
        var estimate = Chao.One([3, 4, 5]);

        Assert.Equal((3.0, 3.0, 3.0), (estimate.Estimate, estimate.Low, estimate.High));
        // Σe^(−n) = .074841, Σn·e^(−n) = .256314, of 12 records.
        Assert.Equal(Math.Sqrt(0.074841 - 0.256314 * 0.256314 / 12), estimate.StandardError, 1e-5);
    }

    [Fact]
    public void With_none_seen_twice_the_bias_corrected_form_stands_in()
    {
        // 4 + 3*2/2
        Assert.Equal(7, Chao.One([1, 1, 1, 5], ChaoForm.Classic).Estimate);
        Assert.Equal(7, Chao.One([1, 1, 1, 5]).Estimate);
        // 3·2/2 + 3·5²/4 − 3⁴/(4·7), as EstimateS has it.
        Assert.Equal(Math.Sqrt(3 + 18.75 - 81 / 28.0), Chao.One([1, 1, 1, 5]).StandardError, 1e-9);
    }

    [Theory]
    [InlineData(0, "none of 3 papers stands in just two records, and an estimate needs 7 or more")]
    [InlineData(1, "1 of 4 papers stands in just two records, and an estimate needs 7 or more")]
    [InlineData(2, "2 of 5 papers stand in just two records, and an estimate needs 7 or more")]
    public void Few_seen_twice_are_too_few(int twice, string problem) =>
        Assert.Equal(problem, Chao.One([1, 1, 1, .. Enumerable.Repeat(2, twice)]).Problem);

    [Fact]
    public void Nothing_seen_is_an_error() =>
        Assert.StartsWith(
            "No paper was seen, so nothing can be said of the unseen; give at least one.",
            Assert.Throws<ArgumentException>(() => Chao.One([0, 0])).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Chao1_comes_near_the_truth_on_pools_of_equal_chances()
    {
        // 200 papers, 250 draws, 300 times: the mean must lie within 5 standard errors of 200, and nine in ten
        // intervals hold it.
        var random = new Random(7);
        var estimates = Enumerable
            .Range(0, 300)
            .Select(_ =>
            {
                var counts = new int[200];
                for (var i = 0; i < 250; i++)
                {
                    counts[random.Next(200)]++;
                }

                return Chao.One(counts);
            })
            .ToArray();

        var mean = estimates.Average(e => e.Estimate);
        var error = Math.Sqrt(estimates.Average(e => (e.Estimate - mean) * (e.Estimate - mean)) / estimates.Length);
        Assert.InRange(mean, 200 - 5 * error, 200 + 5 * error);
        Assert.True(estimates.Count(e => e.Low <= 200 && 200 <= e.High) >= 270);
    }

    [Fact]
    public void Chapman_of_the_seeds_is_the_one_counted_independently()
    {
        var rows = PoolSize.Chapman(seeds.Incidence);

        (string, string, double, double)[] expected =
        [
            ("000", "001", 264.8, 52.9), // 61*61/14 - 1
            ("000", "002", 487.0, 141.8),
            ("000", "003", 1231.2, 331.2),
            ("001", "002", 779.8, 293.2),
            ("001", "003", 1119.2, 284.7),
            ("002", "003", 1291.8, 349.1),
        ];
        Assert.Equal(
            expected,
            rows.Select(r => (r.DigestA, r.DigestB, Math.Round(r.Estimate, 1), Math.Round(r.StandardError, 1)))
        );
        // No interval lies below the 344 papers seen; 000 and 001 give 265 all the same; 001 and 002 share too few.
        Assert.All(rows, r => Assert.True(344 <= r.Low && r.Low <= r.High));
        Assert.Equal([13, 7, 9, 4, 10, 9], rows.Select(r => r.Shared));
        Assert.Equal([false, true, true, false, true, true], rows.Select(r => r.IsSupported));
    }

    [Fact]
    public void The_curve_over_digests_is_the_mean_over_all_subsets()
    {
        var random = new Random(12);
        string[] names = ["a", "b", "c", "d", "e"];
        var sets = Enumerable
            .Range(0, 40)
            .Select(_ => names.Where(_ => random.Next(3) == 0).DefaultIfEmpty("a").ToArray())
            .ToArray();

        var curve = Accumulation.OverDigests(new Incidence(names, sets));

        Assert.Equal(5, curve.Count);
        foreach (var row in curve)
        {
            var subsets = Enumerable
                .Range(0, 32)
                .Where(s => int.PopCount(s) == row.Samples)
                .Select(s => names.Where((_, i) => (s >> i & 1) == 1).ToArray());
            Assert.Equal(subsets.Average(s => sets.Count(set => set.Intersect(s).Any())), row.Papers, 1e-9);
            Assert.True(row.Low <= row.Papers && row.Papers <= row.High);
        }
    }

    [Fact]
    public void The_curve_over_records_ends_at_the_distinct_papers()
    {
        var merged = SeedDigests.Collection.Merge();

        var curve = Accumulation.OverRecords(merged);

        Assert.Equal((1, 384), (curve[0].Samples, curve[^1].Samples));
        Assert.Equal(1, curve[0].Papers, 1e-9);
        Assert.Equal(344, curve[^1].Papers, 1e-9);
        Assert.Equal(curve.OrderBy(r => r.Papers), curve);
        // Drawing 100 records at random, over and over, sees as many different papers.
        var random = new Random(1);
        var groups = merged.Fates.Select(f => f.Group).ToArray();
        var at = curve.MinBy(r => Math.Abs(r.Samples - 100))!;
        var mean = Enumerable
            .Range(0, 2000)
            .Average(_ =>
            {
                random.Shuffle(groups);
                return groups.Take(at.Samples).Distinct().Count();
            });
        Assert.Equal(at.Papers, mean, 0.2);
    }

    [Fact]
    public void The_band_widens_where_more_is_unseen()
    {
        var curve = Accumulation.OverDigests(seeds.Incidence);

        Assert.Equal([1, 2, 3, 4], curve.Select(r => r.Samples));
        Assert.Equal((60 + 60 + 63 + 201) / 4.0, curve[0].Papers, 1e-9);
        Assert.Equal(344, curve[3].Papers, 1e-9);
        // Of the 344 papers 314, 22, 6 and 2 stand in 1, 2, 3 and 4 of the digests: Σ(share seen)² less the mean's square
        // over Chao's bias-corrected estimate, and the normal band around it.
        var pool = 344 + 0.75 * 314 * 313 / (2 * 23);
        var one = Math.Sqrt((314 + 22 * 4 + 6 * 9 + 2 * 16) / 16.0 - 96 * 96 / pool);
        var all = Math.Sqrt(344 - 344 * 344 / pool);
        Assert.Equal((96 - 1.959964 * one, 96 + 1.959964 * one), (curve[0].Low, curve[0].High), Near);
        Assert.Equal((344 - 1.959964 * all, 344 + 1.959964 * all), (curve[3].Low, curve[3].High), Near);

        static bool Near((double, double) a, (double, double) b) =>
            Math.Abs(a.Item1 - b.Item1) < 1e-4 && Math.Abs(a.Item2 - b.Item2) < 1e-4;
    }

    /// <summary>16·12/8 − 1 = 23: as many papers as were seen contradict nothing, one more does.</summary>
    [Theory]
    [InlineData(23, null)]
    [InlineData(24, "they give 23 papers, but 24 were seen in all digests")]
    public void An_estimate_below_what_was_seen_is_none(int observed, string? problem) =>
        Assert.Equal(problem, PoolSize.Row("a", "b", 15, 11, 7, observed, 0.95).Problem);

    /// <summary>Two small digests within a large one: their pairs give fewer papers than that one holds.</summary>
    [Fact]
    public void Independent_digests_show_the_largest_of_them_at_least()
    {
        var overlaps = new CaptureOverlaps([10, 2, 2]);
        overlaps.Add([0, 1, 2]);
        overlaps.Add([0, 1, 2]);

        Assert.Equal(44 / 6.0, overlaps.Pool, 1e-9);
        Assert.Equal(10, overlaps.Expected, 1e-9);
    }
}
