using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// The colours of a chart's rows by a column: one for each value in the order of first appearance, the seven with most
/// weight where there are more; numbers of more than seven values in five classes with about as many rows in each, the
/// greater the darker.
/// </summary>
internal sealed class ColorGroups
{
    private const int Most = 7;
    private const int Classes = 5;

    private readonly Func<int, int> _of;

    private ColorGroups(IReadOnlyList<ColorGroup> groups, Func<int, int> of) => (Groups, _of) = (groups, of);

    public IReadOnlyList<ColorGroup> Groups { get; }

    /// <summary>What stands under the title; nothing for a single colour.</summary>
    public IReadOnlyList<KeyEntry> Key =>
        Groups is [{ Name: "" }] ? [] : [.. Groups.Select(group => new KeyEntry(group.Name, group.Color))];

    /// <summary>The group of a row, from 0.</summary>
    public int Of(int row) => _of(row);

    public static ColorGroups Of(Column? column, IReadOnlyList<int> rows, Func<int, double> weight) =>
        column is null ? new([new("", Palette.Blue)], static _ => 0)
        : column.Type.IsNumeric && rows.Select(column.Number).OfType<double>().Distinct().Skip(Most).Any()
            ? Numbers(column, rows)
        : Names(column, rows, weight);

    private static ColorGroups Names(Column column, IReadOnlyList<int> rows, Func<int, double> weight)
    {
        string Name(int row) =>
            column.IsNull(row) ? ""
            : column.Shown(row) is { Length: > 0 } text ? text
            : "(empty)";
        var weights = new OrderedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            weights[Name(row)] = weights.GetValueOrDefault(Name(row)) + Math.Abs(weight(row));
        }

        var none = weights.Remove("");
        // Numbers, dates and true and false have an order of their own.
        string[] named =
            column is Column<string>
                ? [.. weights.Keys]
                :
                [
                    .. rows.Where(row => !column.IsNull(row))
                        .Order(Comparer<int>.Create((a, b) => column.Compare(a, b, descending: false)))
                        .Select(Name)
                        .Distinct(StringComparer.Ordinal),
                ];
        var kept =
            named.Length <= Most + 1
                ? named.ToHashSet(StringComparer.Ordinal)
                : named.OrderByDescending(name => weights[name]).Take(Most).ToHashSet(StringComparer.Ordinal);
        List<ColorGroup> groups =
        [
            .. named.Where(kept.Contains).Select((name, place) => new ColorGroup(name, Palette.Category(place))),
        ];
        var places = groups.Select((group, place) => (group.Name, place)).ToDictionary(StringComparer.Ordinal);
        var others = groups.Count;
        if (kept.Count < named.Length)
        {
            groups.Add(new(Worded($"{named.Length - kept.Count} others"), Palette.Silver) { IsRest = true });
        }

        if (none)
        {
            groups.Add(new($"without {column.Name}", Palette.Muted));
        }

        return new(groups, row => column.IsNull(row) ? groups.Count - 1 : places.GetValueOrDefault(Name(row), others));
    }

    private static ColorGroups Numbers(Column column, IReadOnlyList<int> rows)
    {
        double[] sorted =
        [
            .. rows.Select(column.Number).OfType<double>().Where(static value => !double.IsNaN(value)).Order(),
        ];
        // Equal limits would leave a class empty.
        double[] limits =
        [
            .. Enumerable
                .Range(1, Classes - 1)
                .Select(at => sorted[at * sorted.Length / Classes])
                .Where(limit => limit > sorted[0])
                .Distinct(),
        ];
        double[] ends = [sorted[0], .. limits, sorted[^1]];
        List<ColorGroup> groups =
        [
            .. Enumerable
                .Range(0, limits.Length + 1)
                .Select(at => new ColorGroup(
                    $"{NumberText.Short(ends[at])} to {(at < limits.Length ? "below " : "")}{NumberText.Short(ends[at + 1])}",
                    Palette.Amounts[2 + at * (Palette.Amounts.Count - 3) / Math.Max(1, limits.Length)].Color
                )),
        ];
        var without = rows.Any(row => column.Number(row) is not { } number || double.IsNaN(number));
        if (without)
        {
            groups.Add(new($"without {column.Name}", Palette.Silver));
        }

        return new(
            groups,
            row =>
                column.Number(row) is { } number && !double.IsNaN(number)
                    ? limits.Count(limit => number >= limit)
                    : groups.Count - 1
        );
    }
}
