using PaperAnalysis.Frames;
using PaperAnalysis.Trends;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>The terms that rise most surely and those that fall, with their shares of the papers over time.</summary>
public static class TermTrendStrips
{
    /// <param name="top">So many of each at most.</param>
    /// <returns>A figure that shows nothing where no term's trend is significant.</returns>
    public static Figure Of(TermTrends trends, int top = 8)
    {
        ArgumentNullException.ThrowIfNull(trends);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        TermTrendRow[] rows = [.. trends.Rising(top), .. trends.Falling(top)];
        if (rows.Length == 0)
        {
            return Figure.None;
        }

        var shares = trends.ByPeriod(rows);
        var byTerm = shares.ToLookup(share => share.Term, StringComparer.Ordinal);
        var significant = trends.Rows.Count(row => row.Q <= 0.05);
        return ShareStrips
            .Of(
                [.. rows.Select(row => Strip(row, byTerm[row.Term]))],
                trends.Unit,
                "term",
                "Terms that rise and fall",
                Worded($"the surest of {significant:N0} significant among {trends.Rows.Count:N0} terms tested"),
                [
                    .. rows.Any(row => row.Change > 0) ? [new("rises", Palette.Blue, "●")] : Array.Empty<KeyEntry>(),
                    .. rows.Any(row => row.Change < 0)
                        ? [new("falls", Palette.Vermilion, "●")]
                        : Array.Empty<KeyEntry>(),
                ],
                DataFrame.FromRecords(shares)
            )
            .By("95 % intervals of the shares (Wilson), as if papers were independent", "TermTrends.Of");
    }

    private static ShareStrips.Strip Strip(TermTrendRow row, IEnumerable<TermPeriodRow> shares) =>
        new(
            row.Term,
            row.Change > 0 ? Palette.Blue : Palette.Vermilion,
            [
                .. shares.Select(share => new ShareStrips.Point(
                    share.Period,
                    share.From,
                    share.To,
                    share.Documents,
                    share.Papers,
                    share.Share,
                    share.Low ?? 0,
                    share.High ?? 0
                )),
            ],
            [
                Worded($"first third {row.First:P1}, last third {row.Last:P1}"),
                Worded($"z = {row.Z:0.0}, q = {row.Q:0.####}"),
            ],
            PaperQuery.Word(row.Term)
        );
}
