using PaperAnalysis.Frequency;

namespace PaperAnalysis.Figures.Tests;

public class ZipfPlotTests
{
    [Fact]
    public void Many_ranks_are_thinned_and_the_first_and_the_last_stay()
    {
        RankRow[] rows =
        [
            .. Enumerable
                .Range(1, 10_000)
                .Select(rank => new RankRow(rank, $"w{rank}", 1 + (10_000 / rank), 10_000.0 / rank)),
        ];

        var figure = ZipfPlot.Of(new ZipfFit(1, 1, 1, 0, 0, 0, 100_000, rows.Length, rows));

        var ranks = (double?[])figure.Traces[0].X!.Values;
        Assert.Equal(Enumerable.Range(1, 40).Select(rank => (double?)rank), ranks.Take(40));
        Assert.Equal(10_000, ranks[^1]);
        // 40 ranks, then at most 40 for each factor of ten of the three from 10 to 10,000, and the last.
        Assert.InRange(ranks.Length, 41, 40 + 120 + 1);
        Assert.Equal(ranks.OrderBy(rank => rank), ranks);
    }

    [Fact]
    public void The_lower_panel_draws_what_the_fit_misses()
    {
        var figure = ZipfPlot.Of(ExampleFigures.Zipf);

        // ln(60/60), ln(33/30), ln(17/20).
        Assert.Equal(
            [0, Math.Log(1.1), Math.Log(0.85)],
            ((double?[])figure.Traces[2].Y!.Values).Select(value => value!.Value),
            (a, b) => Math.Abs(a - b) < 1e-12
        );
        Assert.Equal("3 different words, 3 drawn; exponent 1.00 (0.90 to 1.10)", figure.Subtitle);
    }
}
