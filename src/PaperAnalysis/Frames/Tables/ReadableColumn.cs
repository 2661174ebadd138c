using System.Globalization;

namespace PaperAnalysis.Frames;

/// <summary>
/// A column of a table for people: one of a frame, or the two that hold the ends of an interval. Its numbers have as many digits
/// as its rows need to be told apart and no more; files have them all.
/// </summary>
/// <param name="Heading">For people.</param>
/// <param name="Name">For programs; of an interval both, parted by a bar.</param>
internal sealed record ReadableColumn(string Heading, string Name, bool IsNumber, Func<int, ReadableCell> Cell)
{
    private const string Low = "Low";
    private const string High = "High";
    private const double Smallest = 0.001;

    private static readonly HashSet<string> Chances = new(StringComparer.Ordinal) { "P", "Q", "PPermutation" };

    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "FirstShare",
        "HapaxShare",
        "Held",
        "Mattr",
        "Named",
        "SecondShare",
        "Share",
    };

    /// <param name="rows">As many as are shown.</param>
    public static IReadOnlyList<ReadableColumn> Of(DataFrame frame, int rows, int cellLength)
    {
        var columns = new List<ReadableColumn>();
        for (var i = 0; i < frame.Columns.Count; i++)
        {
            if (i + 1 < frame.Columns.Count && IsInterval(frame.Columns[i], frame.Columns[i + 1]))
            {
                columns.Add(Interval(frame.Columns[i], frame.Columns[i + 1], rows));
                i++;
            }
            else
            {
                columns.Add(Single(frame.Columns[i], rows, cellLength));
            }
        }

        return columns;
    }

    private static ReadableColumn Single(Column column, int rows, int cellLength)
    {
        var number = column.Type.IsNumeric ? Format([column], rows) : null;
        return new(
            CellText.Harmless(ColumnHeadings.Of(column.Name)),
            CellText.Harmless(column.Name),
            number is not null,
            row =>
            {
                if (number is not null && column.Number(row) is { } value)
                {
                    return ReadableCell.Of(number(value), column.Text(row));
                }

                var text = CellText.Of(column, row, cellLength);
                return text.IsNull
                    ? ReadableCell.Null
                    : new(text.Shown, text.IsCut ? text.Full : null, null, text.IsCut);
            }
        );
    }

    private static ReadableColumn Interval(Column low, Column high, int rows)
    {
        var number = Format([low, high], rows);
        return new(
            "95 % interval",
            CellText.Harmless($"{low.Name}|{high.Name}"),
            true,
            row =>
                low.Number(row) is { } from && high.Number(row) is { } to
                    ? ReadableCell.Of($"{number(from)} to {number(to)}", $"{low.Text(row)}|{high.Text(row)}")
                    : ReadableCell.Null
        );
    }

    /// <summary>Names of one thing with its lower and its upper end.</summary>
    private static bool IsInterval(Column low, Column high) =>
        low.Type.Name == "double"
        && high.Type.Name == "double"
        && low.Name.EndsWith(Low, StringComparison.Ordinal)
        && high.Name.EndsWith(High, StringComparison.Ordinal)
        && low.Name[..^Low.Length] == high.Name[..^High.Length];

    /// <summary>How the numbers of these columns are written, all with the same decimals.</summary>
    private static Func<double, string> Format(IReadOnlyList<Column> columns, int rows)
    {
        var name = columns[0].Name;
        if (columns.Any(column => column.Type.Name != "double"))
        {
            // A year is no amount.
            return value => value.ToString(Math.Abs(value) < 10_000 ? "0" : "#,0", CultureInfo.InvariantCulture);
        }

        double[] values =
        [
            .. columns.SelectMany(column => Enumerable.Range(0, rows).Select(column.Number)).OfType<double>(),
        ];
        var isPart = values.All(static value => value is >= 0 and <= 1);
        if (isPart && Chances.Contains(name))
        {
            return value => value < Smallest ? "<.001" : value.ToString(".000", CultureInfo.InvariantCulture);
        }

        if (
            isPart
            && (
                Parts.Contains(name)
                || (name.EndsWith(Low, StringComparison.Ordinal) && Parts.Contains(name[..^Low.Length]))
            )
        )
        {
            return value => (100 * value).ToString(value < 0.1 ? "0.0" : "0", CultureInfo.InvariantCulture) + " %";
        }

        var format = "#,0" + Decimals(values);
        return value =>
            double.IsFinite(value) ? value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−')
            : double.IsNaN(value) ? "–"
            : value < 0 ? "−∞"
            : "∞";
    }

    /// <summary>Three digits of the greatest, and two of all others that four decimals can show.</summary>
    private static string Decimals(double[] values)
    {
        double[] sizes = [.. values.Select(Math.Abs).Where(size => double.IsFinite(size) && size >= 1e-6)];
        if (sizes.Length == 0 || sizes.All(double.IsInteger))
        {
            return "";
        }

        var needed = Math.Max(Needed(sizes.Max(), 3), Needed(sizes.Min(), 2));
        return needed == 0 ? "" : "." + new string('0', needed);
    }

    private static int Needed(double size, int digits) =>
        Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(size)), 0, 4);
}
