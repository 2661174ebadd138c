using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>A mark for each row at the place of two of its values, or a line through them.</summary>
internal static class PointsAndLines
{
    /// <summary>Marks with their texts that a page carries without growing heavy.</summary>
    private const int MostMarks = 4000;

    private const int MostNames = 40;
    private const int MostMarksOfALine = 60;
    private const double PlotHeight = 380;

    public static Figure Of(
        DataFrame frame,
        string x,
        string y,
        string? color,
        ChartWords words,
        (bool X, bool Y) log,
        IReadOnlyList<string>? hover,
        bool isLine
    )
    {
        var across = new ChartAxis(frame.Columns[x], words.XTitle ?? x, log.X);
        var up = new ChartAxis(frame.Columns[y], words.Amounts(words.YTitle, y), log.Y);
        if (isLine && up.Kind != AxisKind.Number)
        {
            throw new InvalidOperationException(
                $"Column '{y}' holds {up.Column.Type}, and a line goes through numbers. For points at names or dates see Scatter."
            );
        }

        // In a line a missing value is a gap; a point has no place without both.
        int[] there =
        [
            .. Enumerable.Range(0, frame.Rows.Count).Where(row => across.Has(row) && (isLine || up.Has(row))),
        ];
        var named = up.Settle(across.Settle(there, MostNames), MostNames);
        var step = (named.Length + MostMarks - 1) / MostMarks;
        int[] rows = [.. named.Where((_, place) => step <= 1 || place % step == 0)];
        var colorColumn = color is null ? null : frame.Columns[color];
        var colors = ColorGroups.Of(colorColumn, rows, static _ => 1);
        // No line goes through what is left over.
        var rest = isLine ? colors.Groups.FirstOrDefault(static group => group.IsRest) : null;
        var shown = colors.Groups.Select((group, place) => (group, place)).Where(part => part.group != rest).ToArray();
        if (rest is not null)
        {
            rows = [.. rows.Where(row => colors.Groups[colors.Of(row)] != rest)];
        }

        var fields = new HoverFields(frame, [across.Column, up.Column, colorColumn], hover, rows.Length);
        var gaps = rows.Count(row => !up.Has(row));
        var facts = new ChartFacts()
            .Add(ChartFacts.Count(rows.Length - gaps, isLine ? "value" : "row"))
            .AddIf(step > 1, Worded($"each {Ordinal(step)} of {named.Length} is drawn"))
            .AddIf(rest is not null, $"the lines of {rest?.Name} left out")
            .AddIf(gaps > 0, $"{ChartFacts.Count(gaps, "gap")} where {up.Lacking} is missing")
            .LeftOut(
                there.Length - named.Length,
                $"{ChartFacts.Count(there.Length - named.Length, "row")} with names beyond the first {MostNames}"
            )
            .Colors(colorColumn)
            .Missing(frame.Rows.Count - there.Length, isLine ? [across] : [across, up]);
        return new()
        {
            Title = words.Heading(isLine ? $"{y} by {x}" : $"{y} and {x}"),
            Subtitle = facts.ToString(),
            Key = [.. colors.Key.Where(entry => entry.Label != rest?.Name)],
            Traces =
            [
                .. shown.Select(part =>
                    Marks(
                        part.group,
                        [.. rows.Where(row => colors.Of(row) == part.place)],
                        rows.Length,
                        across,
                        up,
                        fields,
                        new RowPapers(frame),
                        isLine
                    )
                ),
            ],
            Layout = new()
            {
                Height =
                    up.Kind == AxisKind.Name ? Math.Max(PlotHeight, HorizontalBars.Height(up.Names.Count)) : PlotHeight,
                XAxis = across.Across(rows),
                YAxis = up.Upright(rows),
            },
            Numbers = frame.Take(rows).Select(new[] { x, y, color }.OfType<string>().Distinct()),
        };
    }

    private static ScatterTrace Marks(
        ColorGroup group,
        int[] rows,
        int all,
        ChartAxis across,
        ChartAxis up,
        HoverFields hover,
        RowPapers papers,
        bool isLine
    )
    {
        int[] drawn = isLine ? [.. rows.Order(Comparer<int>.Create(across.Compare))] : rows;
        return new()
        {
            Name = group.Name.Length > 0 ? group.Name : up.Column.Name,
            Mode =
                !isLine ? "markers"
                : drawn.Length <= MostMarksOfALine ? "lines+markers"
                : "lines",
            X = across.Of(drawn),
            Y = up.Of(drawn),
            Line = isLine ? new() { Color = group.Color, Width = 2 } : null,
            AreMany = !isLine && PaperMarks.Many(all),
            Marker = new()
            {
                Color = group.Color,
                Size = isLine ? 6 : 7,
                Opacity = isLine ? null : 0.8,
            },
            CustomData = [.. drawn.Select(hover.Of)],
            Opens = papers.IsKnown ? [.. drawn.Select(row => papers.Of([row]))] : null,
        };
    }

    private static string Ordinal(int number) =>
        number switch
        {
            2 => "second",
            3 => "third",
            _ => Worded($"{number}th"),
        };
}
