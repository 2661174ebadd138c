using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures;

/// <summary>A column along an axis: numbers, dates, or names in the order of their first appearance.</summary>
internal sealed class ChartAxis
{
    private const int LongestName = 14;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly string _title;
    private readonly bool _log;

    public ChartAxis(Column column, string title, bool log = false)
    {
        (Column, _title, _log) = (column, title, log);
        Kind =
            column.Type.IsNumeric ? AxisKind.Number
            : column is Column<DateOnly> or Column<DateTime> ? AxisKind.Time
            : AxisKind.Name;
    }

    public Column Column { get; }

    public AxisKind Kind { get; }

    /// <summary>The names that have a place, in their order.</summary>
    public IReadOnlyList<string> Names => [.. _places.Keys];

    /// <summary>Whether the row has a value that the axis has a place for.</summary>
    public bool Has(int row) =>
        Kind == AxisKind.Number
            ? Column.Number(row) is { } number && double.IsFinite(number) && (!_log || number > 0)
            : !Column.IsNull(row);

    /// <summary>What values the axis has no place for.</summary>
    public string Lacking => _log && Kind == AxisKind.Number ? $"{Column.Name} above 0" : Column.Name;

    public double Number(int row) => Column.Number(row)!.Value;

    public string Name(int row) => Column.Shown(row) is { Length: > 0 } name ? name : "(empty)";

    /// <summary>In plotly.js' own form, which has no zone: times of UTC are drawn as UTC.</summary>
    public string Time(int row) => Column.Text(row)!.TrimEnd('Z');

    /// <summary>Gives the names of these rows their places; all but the first so many have none.</summary>
    /// <returns>The rows whose names have one.</returns>
    public int[] Settle(IEnumerable<int> rows, int most)
    {
        if (Kind != AxisKind.Name)
        {
            return [.. rows];
        }

        List<int> kept = [];
        foreach (var row in rows)
        {
            if (_places.Count < most)
            {
                _places.TryAdd(Name(row), _places.Count);
            }

            if (_places.ContainsKey(Name(row)))
            {
                kept.Add(row);
            }
        }

        return [.. kept];
    }

    public Coordinates Of(IReadOnlyList<int> rows) =>
        Kind switch
        {
            AxisKind.Number => Coordinates.Of(rows.Select(row => Has(row) ? Number(row) : (double?)null)),
            AxisKind.Time => Coordinates.Of(rows.Select(Time)),
            _ => Coordinates.Of(rows.Select(row => _places[Name(row)])),
        };

    /// <summary>Ascending along the axis.</summary>
    public int Compare(int a, int b) =>
        Kind == AxisKind.Name ? _places[Name(a)].CompareTo(_places[Name(b)]) : Column.Compare(a, b, descending: false);

    /// <param name="rows">Those that are drawn.</param>
    public Axis Across(IEnumerable<int> rows) =>
        Kind == AxisKind.Name ? Axis.Places(_title, [.. Names.Select(Short)]) : Plain(rows);

    /// <inheritdoc cref="Across"/>
    public Axis Upright(IEnumerable<int> rows) =>
        Kind == AxisKind.Name ? HorizontalBars.Names(Names, _title) : Plain(rows);

    private Axis Plain(IEnumerable<int> rows) =>
        _log && Kind == AxisKind.Number
            ? LabelledScatter.Logarithmic(
                _title,
                LabelledScatter.Ends(rows.Where(Has).Select(row => Math.Log10(Number(row))))
            )
            : new()
            {
                Type = Kind == AxisKind.Time ? "date" : "linear",
                Title = new() { Text = _title },
                NTicks = 8,
            };

    private static PlotText Short(string name) => PlotText.From(PlotText.Cut(name, LongestName));
}
