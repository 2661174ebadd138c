using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// What tells one digest from the others: size of the difference against the strength of the evidence for each term.
/// </summary>
public static class KeynessScatter
{
    private const string Key = "key";
    private const string Other = "other";

    /// <param name="rows">All terms that were compared.</param>
    /// <param name="target">Names the digest, or the group, that the terms are key to.</param>
    /// <param name="level">A term is key where q, its permutation p corrected for the number of terms, is at most
    /// this.</param>
    /// <param name="top">Terms drawn: those with the highest G², the key ones before the others.</param>
    public static Figure Of(IReadOnlyList<KeynessRow> rows, string target, double level = 0.05, int top = 300)
    {
        ArgumentNullException.ThrowIfNull(rows);
        KeynessRow[] shown =
        [
            .. rows.OrderBy(row => row.Q > level)
                .ThenByDescending(row => row.G2)
                .ThenBy(row => row.Term, StringComparer.Ordinal)
                .Take(top),
        ];
        // Where nothing is key, the strongest evidence there is still has a name.
        var key = shown.Count(row => row.Q <= level);
        var named = key > 0 ? key : shown.Length;
        var x = LabelledScatter.Ends(shown.Select(row => row.LogRatio));
        var y = LabelledScatter.Ends(shown.Select(row => row.G2));
        var points = shown.Select(row => new LabelledScatter.Point(
            row.Term,
            row.LogRatio,
            row.G2,
            Hover(row),
            row.Q <= level ? Key : Other
        ));
        LabelledScatter.Group[] groups =
        [
            new(Other, Palette.Silver, "circle-open"),
            new(Key, Palette.Vermilion, "circle"),
        ];
        return new()
        {
            Measures = ["Keyness.Of"],
            Uncertainty =
                "95 % intervals of the log ratios on effective counts, on hover; q by Benjamini and Hochberg over all terms",
            Title = $"Key terms of {target}",
            Subtitle = Worded(
                $"{rows.Count(row => row.Q <= level)} of {rows.Count} terms are key; {shown.Length} drawn, named where they fit"
            ),
            Key = [new(Worded($"key: q at most {level}"), Palette.Vermilion, "●"), new("not key", Palette.Silver, "○")],
            Traces = [.. LabelledScatter.Traces([.. points], groups, x, y, false, named)],
            Layout = new()
            {
                Height = LabelledScatter.Height + LabelledScatter.AxisHeight,
                XAxis = Axis.Linear("log ratio (doublings; right: more often here)") with
                {
                    Range = [x.From, x.To],
                    ZeroLine = true,
                    ZeroLineColor = Palette.Silver,
                },
                YAxis = Axis.Linear("G² (evidence)") with { Range = [y.From, y.To], NTicks = 6 },
            },
            Numbers = DataFrame.FromRecords(shown),
        };
    }

    private static PlotText Hover(KeynessRow row) =>
        PlotText.Lines([
            PlotText.Bold(row.Term),
            Worded($"here {row.CountTarget} times in {row.DocumentsTarget} papers"),
            Worded($"elsewhere {row.CountRest} times in {row.DocumentsRest} papers"),
            Worded($"log ratio {row.LogRatio:0.00} ({IntervalText.Of(row.Low, row.High, "0.00")})"),
            Worded($"G² {row.G2:0.0}, permutation p {row.PPermutation:0.0000}, q {row.Q:0.000}"),
        ]);
}
