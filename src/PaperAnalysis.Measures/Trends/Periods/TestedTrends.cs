using PaperAnalysis.Statistics;

namespace PaperAnalysis.Trends;

/// <summary>Tests of several sets of papers for a trend, all over the same days.</summary>
internal static class TestedTrends
{
    /// <summary>In the order of the sets.</summary>
    /// <param name="sets">So many.</param>
    /// <param name="papers">Of a set, its papers, each once.</param>
    public static TestedTrend[] Of(
        TrendUnits units,
        int sets,
        Func<int, ReadOnlySpan<int>> papers,
        TrendOptions options
    )
    {
        var counts = new (int[] Units, int[] Papers)[sets];
        Parallel.For(0, sets, s => counts[s] = units.Of(papers(s)));
        var p = TrendPermutation.P(
            units.Trend,
            sets,
            s => counts[s].Units,
            s => counts[s].Papers,
            options.Permutations,
            options.Seed
        );
        var q = BenjaminiHochberg.Adjust(p);
        return
        [
            .. counts.Select(
                (c, s) =>
                {
                    var (first, last) = units.Ends(c.Units, c.Papers);
                    var line = units.Trend.Of(c.Units, c.Papers, options.Level);
                    return new TestedTrend(
                        c.Papers.Sum(),
                        first,
                        last,
                        line.Slope * units.Span,
                        line.Low * units.Span,
                        line.High * units.Span,
                        line.Z,
                        p[s],
                        q[s]
                    );
                }
            ),
        ];
    }
}
