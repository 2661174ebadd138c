using System.Text;
using System.Text.Json;
using PaperAnalysis.Formats;

namespace PaperAnalysis.Frames;

internal static class JsonLinesReading
{
    public static DataFrame Read(TextReader reader)
    {
        var columns = new OrderedDictionary<string, JsonColumn>(StringComparer.Ordinal);
        var (rows, lineNumber) = (0, 0);
        while (reader.ReadLine() is { } line)
        {
            lineNumber++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var json = Encoding.UTF8.GetBytes(line);
            // A value is taken apart only when all lines are read, and then knows its line no more.
            var fault = HalfSurrogates.Mend(json)
                ? new JsonFault.HalfSurrogatePair()
                : JsonLine.Read(json, (Columns: columns, Row: rows++), Take);
            if (fault is not null)
            {
                throw new InvalidDataException(
                    FormattableString.Invariant($"JSON Lines, line {lineNumber}: {Problem(fault)}.")
                );
            }
        }

        var names = ColumnNames.Of([.. columns.Keys], "JSON Lines");
        return new DataFrame(columns.Values.Select((c, i) => c.ToColumn(names[i], rows)));
    }

    private static void Take(ref Utf8JsonReader reader, (OrderedDictionary<string, JsonColumn> Columns, int Row) into)
    {
        foreach (var property in JsonElement.ParseValue(ref reader).EnumerateObject())
        {
            if (!into.Columns.TryGetValue(property.Name, out var column))
            {
                column = new JsonColumn();
                into.Columns.Add(property.Name, column);
            }

            column.Set(into.Row, property.Value);
        }
    }

    private static string Problem(JsonFault fault) =>
        fault switch
        {
            JsonFault.NoObject none =>
                $"found {none.Token.ToString().Replace("Start", "", StringComparison.Ordinal)}, expected an object ({{\"name\": value, …}})",
            JsonFault.Broken broken => $"found broken JSON at byte {broken.At}, expected one object on one line",
            _ => "found half a surrogate pair, expected text that Unicode has",
        };
}
