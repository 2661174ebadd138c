using System.Globalization;
using PaperAnalysis.Frames;
using static PaperAnalysis.Fuzz.Targets.BrokenPromiseException;

namespace PaperAnalysis.Fuzz.Targets;

/// <summary>Frames from files and to files.</summary>
internal static class FrameFiles
{
    private static readonly string[] Words =
    [
        ",",
        ";",
        "\t",
        "\"",
        "\"\"",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "=",
        "'",
        "-",
        "+",
        "@",
        "a,b\n",
        "1",
        "007",
        "2147483648",
        "9223372036854775808",
        "1.5",
        "1e308",
        "1e999",
        "-0",
        "NaN",
        "Infinity",
        "true",
        "false",
        "True",
        "2025-03-17",
        "2025-03-17T09:30:00Z",
        "2025-03-17 09:30:00.1234567",
        "9999-12-31T23:59:59+14:00",
        "[\"a\",\"b\"]",
        "[]",
        "null",
        "{\"a\":",
        "}",
        "[",
        "]",
        "\"a\":1",
        "\\ud800",
        "\\u0000",
        "\uFEFF",
        "\0",
        "\u2028",
        "é",
        "\ud83d\ude00",
    ];

    public static FuzzTarget Csv { get; } =
        new(
            "csv",
            ReadCsv,
            [
                InputText.With(0, "a,b,c\n1,2.5,x\n,3,\"y \"\"z\"\"\"\n"),
                InputText.With(1, "d;l;t\n2025-03-17;[\"a\",\"b\"];2025-03-17T09:30:00Z\n"),
                InputText.With(2, "a\tb\ntrue\t\"\"\n\nfalse\t\"x\ny\"\n"),
            ],
            Words
        );

    public static FuzzTarget JsonLines { get; } =
        new(
            "json-lines",
            ReadJsonLines,
            [
                InputText.With(0, "{\"a\":1,\"b\":\"x\",\"c\":[\"y\"]}\n{\"a\":2.5,\"d\":{\"e\":null}}\n"),
                InputText.With(0, "{\"d\":\"2025-03-17\"}\n\n{\"d\":\"2025-03-17T09:30:00Z\"}\n"),
            ],
            Words
        );

    /// <summary>The input's lines are the rows of a frame of text, its first line their names.</summary>
    public static FuzzTarget RoundTrip { get; } =
        new(
            "round-trip",
            WriteAndRead,
            [InputText.With(0, "a|b\nx|=1\n\"|,\n|\n"), InputText.With(1, "n\n1.0\n\n")],
            Words
        );

    private static char Separator(byte choice) =>
        (choice % 3) switch
        {
            0 => ',',
            1 => ';',
            _ => '\t',
        };

    private static void ReadCsv(byte[] input)
    {
        if (input.Length == 0)
        {
            return;
        }
        var separator = Separator(input[0]);
        try
        {
            using var reader = new StringReader(InputText.Of(input.AsSpan(1)));
            var frame = DataFrame.LoadCsv(reader, new CsvOptions { Separator = separator });
            Show(frame);
            Same(frame, ByCsv(frame, separator), "a frame that is saved as CSV is read as it was");
        }
        catch (InvalidDataException)
        {
            // As documented.
        }
    }

    private static void ReadJsonLines(byte[] input)
    {
        try
        {
            using var reader = new StringReader(InputText.Of(input));
            var frame = DataFrame.LoadJsonLines(reader);
            Show(frame);
            ByCsv(frame, ',');
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            frame.SaveJsonLines(writer);
            using var again = new StringReader(writer.ToString());
            Unless(
                frame.Columns.Count == 0 || DataFrame.LoadJsonLines(again).Rows.Count == frame.Rows.Count,
                "a frame that is saved as JSON Lines has its rows"
            );
        }
        catch (InvalidDataException)
        {
            // As documented.
        }
    }

    private static void WriteAndRead(byte[] input)
    {
        if (input.Length == 0)
        {
            return;
        }
        var rows = InputText.Of(input.AsSpan(1)).Split('\n').Select(static line => line.Split('|')).ToList();
        var names = rows[0].Where(static n => n.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        // "~" is nothing.
        var frame = new DataFrame(
            names.Select(
                (name, i) =>
                    Column.Create(name, rows.Skip(1).Select(row => i >= row.Length || row[i] == "~" ? null : row[i]))
            )
        );
        Same(frame, ByCsv(frame, Separator(input[0])), "text that is saved as CSV is read as it was");
    }

    private static DataFrame ByCsv(DataFrame frame, char separator)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        frame.SaveCsv(writer, separator);
        using var reader = new StringReader(writer.ToString());
        return frame.Columns.Count == 0
            ? frame
            : DataFrame.LoadCsv(
                reader,
                new CsvOptions
                {
                    Separator = separator,
                    Types = frame.Columns.ToDictionary(static c => c.Name, static c => c.Type.ValueType),
                }
            );
    }

    private static void Same(DataFrame one, DataFrame other, string promise)
    {
        Unless(one.Columns.Names.SequenceEqual(other.Columns.Names), promise + ": names");
        Unless(one.Rows.Count == other.Rows.Count, promise + ": rows");
        for (var i = 0; i < one.Columns.Count; i++)
        {
            for (var row = 0; row < one.Rows.Count; row++)
            {
                // In an only column nothing is written as empty text, which is documented.
                var (before, after) = (Text(one.Columns[i][row]), Text(other.Columns[i][row]));
                Unless(
                    before == after || (one.Columns.Count == 1 && before is null && after == ""),
                    promise + ": values"
                );
            }
        }
    }

    private static string? Text(object? value) =>
        value switch
        {
            null => null,
            IEnumerable<string> list => string.Join('\u0001', list),
            DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
            double number => BitConverter.DoubleToInt64Bits(number).ToString(CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    private static void Show(DataFrame frame)
    {
        _ = frame.ToString();
        foreach (var (_, shown) in frame.ToMimeBundle())
        {
            Unless(!shown.Contains("<script", StringComparison.OrdinalIgnoreCase), "a table has no script");
        }
        _ = frame.Description();
    }
}
