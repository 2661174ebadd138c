using System.Text.Json;

namespace PaperAnalysis.Frames;

internal static class JsonLinesReading
{
    public static DataFrame Read(TextReader reader)
    {
        var columns = new List<JsonColumn>();
        var byName = new Dictionary<string, JsonColumn>(StringComparer.Ordinal);
        var (rows, lineNumber) = (0, 0);
        while (reader.ReadLine() is { } line)
        {
            lineNumber++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            foreach (var property in ParseObject(line, lineNumber).EnumerateObject())
            {
                if (!byName.TryGetValue(property.Name, out var column))
                {
                    column = new JsonColumn(property.Name);
                    byName.Add(property.Name, column);
                    columns.Add(column);
                }

                column.Set(rows, property.Value);
            }

            rows++;
        }

        return new DataFrame(columns.Select(c => c.ToColumn(rows)));
    }

    private static JsonElement ParseObject(string line, int lineNumber)
    {
        try
        {
            var element = JsonElement.Parse(line);
            return element.ValueKind == JsonValueKind.Object
                ? element
                : throw new InvalidDataException(
                    FormattableString.Invariant(
                        $"JSON Lines, line {lineNumber}: found {element.ValueKind}, expected an object ({{\"name\": value, …}})."
                    )
                );
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException(
                FormattableString.Invariant(
                    $"JSON Lines, line {lineNumber}: found broken JSON at byte {broken.BytePositionInLine}, expected one object on one line."
                ),
                broken
            );
        }
    }
}
