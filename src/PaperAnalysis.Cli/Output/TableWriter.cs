using System.Globalization;

namespace PaperAnalysis.Cli.Output;

/// <summary>Aligned columns, as wide as the terminal allows: the widest are cut first, and the cut is stated.</summary>
internal sealed class TableWriter(TextWriter writer, int width) : IRowWriter
{
    /// <summary>Where the output is no terminal.</summary>
    public const int PlainWidth = 120;

    private const int Gap = 2;
    private const int Narrowest = 4;

    private readonly List<string[]> _rows = [];
    private bool[] _numeric = [];

    public void Start(IReadOnlyList<string> names)
    {
        _rows.Add([.. names]);
        _numeric = [.. Enumerable.Repeat(true, names.Count)];
    }

    public void Write(IReadOnlyList<object?> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            _numeric[i] &= values[i] is null or int or long or double;
        }
        // No cell shows more than the whole width, so no more of it is kept.
        _rows.Add([.. values.Select(value => DisplayText.OneLine(Text(value), width))]);
    }

    public string? Finish()
    {
        var natural = Enumerable.Range(0, _numeric.Length).Select(Widest).ToArray();
        var widths = Fit(natural);
        foreach (var row in _rows)
        {
            writer.WriteLine(Line(row, widths));
        }
        string[] cut = [.. _rows[0].Where((_, i) => widths[i] < natural[i])];
        return cut.Length == 0
            ? null
            : $"{_rows.Count - 1} rows; cut to {width} columns: {string.Join(", ", cut)} (--format csv or jsonl gives all of it)";
    }

    // A reader compares magnitudes; csv and jsonl give every digit.
    private static string Text(object? value) =>
        value is double number ? number.ToString("G6", CultureInfo.InvariantCulture) : FieldText.Of(value);

    private int Widest(int column) => _rows.Max(row => DisplayText.Width(row[column]));

    /// <summary>Takes from the widest column, again and again, until the row fits or all are narrow.</summary>
    private int[] Fit(int[] natural)
    {
        int[] widths = [.. natural];
        var excess = widths.Sum() + Gap * (widths.Length - 1) - width;
        while (excess > 0 && widths.Max() > Narrowest)
        {
            widths[Array.IndexOf(widths, widths.Max())]--;
            excess--;
        }
        return widths;
    }

    private string Line(string[] row, int[] widths) =>
        string.Join(
                new string(' ', Gap),
                row.Select(
                    (cell, i) =>
                    {
                        var shown = DisplayText.Cut(cell, widths[i]);
                        var padding = new string(' ', widths[i] - DisplayText.Width(shown));
                        return _numeric[i] ? padding + shown : shown + padding;
                    }
                )
            )
            .TrimEnd();
}
