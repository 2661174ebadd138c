using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>A bar for each name or date: the sum of a column over the rows that have it, or how many they are.</summary>
internal sealed class AmountBars
{
    private const int MostDates = 400;

    /// <summary>Characters of all names that stand side by side on a phone.</summary>
    private const int Abreast = 36;

    private readonly DataFrame _frame;
    private readonly ChartAxis _x;
    private readonly ChartAxis? _y;
    private readonly ChartWords _words;
    private readonly ColorGroups _colors;
    private readonly AmountBar[] _bars;
    private readonly bool _log;
    private readonly IReadOnlyList<string>? _hover;
    private readonly Column? _color;

    private AmountBars(
        DataFrame frame,
        ChartAxis x,
        ChartAxis? y,
        Column? color,
        ChartWords words,
        BarOrder order,
        int top,
        bool log,
        IReadOnlyList<string>? hover
    )
    {
        (_frame, _x, _y, _words, _log, _hover, _color) = (frame, x, y, words, log, hover, color);
        int[] rows = [.. Enumerable.Range(0, frame.Rows.Count).Where(row => x.Has(row) && (y?.Has(row) ?? true))];
        _colors = ColorGroups.Of(color, rows, Amount);
        var isTime = x.Kind == AxisKind.Time;
        var (dates, step) = isTime ? DateSteps.Of(x.Column, rows, MostDates) : (null, "");
        AmountBar[] all =
        [
            .. rows.GroupBy(row => dates?[row].ToString("O", null) ?? x.Name(row), StringComparer.Ordinal)
                .Select(bar => new AmountBar(
                    bar.Key,
                    [.. _colors.Groups.Select((_, color) => bar.Where(row => _colors.Of(row) == color).ToArray())]
                )),
        ];
        var kept = all.OrderByDescending(bar => Math.Abs(Total(bar))).Take(isTime ? all.Length : top).ToHashSet();
        _bars =
        [
            .. isTime ? all.OrderBy(static bar => bar.Name, StringComparer.Ordinal)
            : order == BarOrder.Amount ? kept.OrderByDescending(Total)
            : order == BarOrder.Name
                ? all.Where(kept.Contains)
                    .Order(
                        Comparer<AmountBar>.Create((a, b) => x.Column.Compare(a.Rows.First(), b.Rows.First(), false))
                    )
            : all.Where(kept.Contains),
        ];
        Facts = new ChartFacts()
            .Add(
                kept.Count < all.Length
                    ? Worded($"the {kept.Count} greatest of {all.Length}, {all.Length - kept.Count} more left out")
                    : ChartFacts.Count(rows.Length, "row")
            )
            .AddIf(
                y is not null && all.Any(static bar => bar.Parts.Any(static part => part.Count > 1)),
                $"sums over rows with the same {(isTime ? step : x.Column.Name)}"
            )
            .AddIf(y is null && isTime && step != "day", $"by {step}")
            .Colors(color)
            .Missing(frame.Rows.Count - rows.Length, x, y);
    }

    private ChartFacts Facts { get; }

    private string AmountName => _y?.Column.Name ?? "rows";

    public static Figure Of(
        DataFrame frame,
        string x,
        string? y,
        string? color,
        ChartWords words,
        BarOrder order,
        int top,
        bool log,
        IReadOnlyList<string>? hover
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(top);
        var amounts = y is null ? null : frame.Columns[y];
        if (amounts is { Type.IsNumeric: false })
        {
            throw new InvalidOperationException(
                $"Column '{y}' holds {amounts.Type}, and the length of a bar is a number. Bar(\"{x}\") alone counts rows."
            );
        }

        return new AmountBars(
            frame,
            new ChartAxis(frame.Columns[x], words.XTitle ?? x),
            amounts is null ? null : new ChartAxis(amounts, words.Amounts(words.YTitle, amounts.Name), log),
            color is null ? null : frame.Columns[color],
            words,
            order,
            top,
            log,
            hover
        ).Draw();
    }

    private Figure Draw()
    {
        var isTime = _x.Kind == AxisKind.Time;
        var upright = isTime || _bars.Sum(static bar => bar.Name.Length + 2) <= Abreast;
        string[] names = [.. _bars.Select(static bar => bar.Name)];
        var amounts = Amounts();
        var name = _words.XTitle ?? _x.Column.Name;
        return new()
        {
            Title = _words.Heading($"{AmountName} by {_x.Column.Name}"),
            Subtitle = Facts.ToString(),
            Key = _colors.Key,
            Traces =
            [
                .. _colors.Groups.Select((group, color) => Part(group, color, upright)),
                .. _colors.Groups.Count > 1 && !_log && !isTime ? [Totals(upright)] : Array.Empty<Trace>(),
            ],
            Layout = new()
            {
                BarMode = _log ? "group" : "relative",
                BarGap = 0.3,
                Height = upright ? 340 : HorizontalBars.Height(_bars.Length),
                XAxis =
                    isTime ? new ChartAxis(_x.Column, name).Across([]) with { ShowGrid = false }
                    : upright ? Axis.Places(name, [.. names.Select(PlotText.From)])
                    : amounts,
                YAxis = upright ? amounts : HorizontalBars.Names(names, name),
            },
            Numbers = Numbers(),
        };
    }

    private double Amount(int row) => _y?.Number(row) ?? 1;

    private double Total(AmountBar bar) => bar.Rows.Sum(Amount);

    private Axis Amounts()
    {
        var title = _words.Amounts(_words.YTitle, AmountName);
        if (_log)
        {
            double[] lengths =
            [
                .. _bars.SelectMany(bar => bar.Parts.Select(part => part.Sum(Amount))).Where(static sum => sum > 0),
            ];
            var (least, most) = lengths.Length == 0 ? (1, 10) : (lengths.Min(), lengths.Max());
            return LabelledScatter.Logarithmic(title, (Math.Log10(least) - 0.5, Math.Log10(most) + 0.3));
        }

        // A stack goes up by its positive parts and down by its negative ones.
        var up = _bars.Select(bar => bar.Parts.Sum(part => Math.Max(0, part.Sum(Amount)))).DefaultIfEmpty().Max();
        var down = _bars.Select(bar => bar.Parts.Sum(part => Math.Min(0, part.Sum(Amount)))).DefaultIfEmpty().Min();
        return Axis.Linear(title) with
        {
            Range = up == 0 && down == 0 ? [0, 1] : [down * 1.2, up * 1.2],
            NTicks = 6,
            DTick = up - down <= 5 && _bars.All(bar => double.IsInteger(Total(bar))) ? 1 : null,
            ZeroLine = down < 0 ? true : null,
            ZeroLineColor = down < 0 ? Palette.Silver : null,
        };
    }

    private BarTrace Part(ColorGroup group, int color, bool upright)
    {
        var drawn = _bars
            .Select((bar, place) => (bar.Name, Rows: bar.Parts[color], Place: place))
            .Where(static bar => bar.Rows.Count > 0)
            .ToArray();
        var papers = new RowPapers(_frame);
        var hover = new HoverFields(_frame, [_x.Column, _y?.Column, _color], _hover, drawn.Length);
        var lengths = Coordinates.Of(drawn.Select(bar => bar.Rows.Sum(Amount)));
        var places =
            _x.Kind == AxisKind.Time
                ? Coordinates.Of(drawn.Select(static bar => bar.Name))
                : Coordinates.Of(drawn.Select(static bar => bar.Place));
        var labelled = _colors.Groups.Count == 1 && _x.Kind != AxisKind.Time;
        return new()
        {
            Name = group.Name.Length > 0 ? group.Name : AmountName,
            Orientation = upright ? null : "h",
            X = upright ? places : lengths,
            Y = upright ? lengths : places,
            Marker = new() { Color = group.Color },
            Text = labelled ? [.. drawn.Select(bar => PlotText.From(NumberText.Short(bar.Rows.Sum(Amount))))] : null,
            TextPosition = labelled ? "outside" : null,
            TextAngle = labelled ? 0 : null,
            ConstrainText = labelled ? "none" : null,
            ClipOnAxis = labelled ? false : null,
            CustomData =
            [
                .. drawn.Select(bar => bar.Rows.Count == 1 ? hover.Of(bar.Rows[0]) : Hover(bar.Name, group, bar.Rows)),
            ],
            Opens = papers.IsKnown ? [.. drawn.Select(bar => papers.Of(bar.Rows))] : null,
        };
    }

    private PlotText Hover(string name, ColorGroup group, IReadOnlyList<int> rows) =>
        PlotText.Lines([
            HoverFields.Line(_x.Column.Name, PlotText.Cut(name, HoverList.Width)),
            .. _color is null ? [] : new[] { HoverFields.Line(_color.Name, PlotText.Cut(group.Name, HoverList.Width)) },
            HoverFields.Line(AmountName, NumberText.Short(rows.Sum(Amount))),
            .. _y is null ? [] : new[] { PlotText.From($"the sum of {ChartFacts.Count(rows.Count, "row")}") },
        ]);

    /// <summary>Bars of no length carry the sums.</summary>
    private BarTrace Totals(bool upright)
    {
        var none = Coordinates.Of(_bars.Select(static _ => 0));
        var places = Coordinates.Of(Enumerable.Range(0, _bars.Length));
        return new()
        {
            Name = "sum",
            Orientation = upright ? null : "h",
            X = upright ? places : none,
            Y = upright ? none : places,
            Text = [.. _bars.Select(bar => PlotText.From(NumberText.Short(Total(bar))))],
            TextPosition = "outside",
            TextAngle = 0,
            HoverInfo = "skip",
        };
    }

    private DataFrame Numbers()
    {
        var parts = _bars
            .SelectMany(bar =>
                bar.Parts.Select((rows, color) => (bar.Name, Group: _colors.Groups[color].Name, Rows: rows))
            )
            .Where(static part => part.Rows.Count > 0)
            .ToArray();
        Column[] columns =
        [
            Column.Create(_x.Column.Name, parts.Select(static part => part.Name)),
            .. _color is null || _color == _x.Column
                ? []
                : new[] { Column.Create(_color.Name, parts.Select(static part => part.Group)) },
        ];
        return new DataFrame([
            .. columns,
            Column.Create(
                columns.Any(column => column.Name == AmountName) ? AmountName + " (sum)" : AmountName,
                parts.Select(part => part.Rows.Sum(Amount))
            ),
        ]);
    }
}
