using System.Text.Json;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Benchmarks.Duplicates;

/// <summary>
/// Records of a trial's JSON Lines as papers: id, title and abstract, with authors and year where they stand.
/// </summary>
internal static class TrialRecords
{
    public static Paper[] Read(string path) => [.. File.ReadLines(path).Select((line, i) => Parse(line, path, i + 1))];

    public static IEnumerable<JsonElement> Lines(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    private static Paper Parse(string line, string path, int number)
    {
        using var document = JsonDocument.Parse(line);
        var record = document.RootElement;
        var authors = Text(record, "authors");
        return new Paper
        {
            Id = Text(record, "id"),
            Digest = Path.GetFileNameWithoutExtension(path),
            File = Path.GetFileName(path),
            Position = number,
            Lines = new LineRange(number, number),
            Title = Text(record, "title"),
            Abstract = Text(record, "abstract"),
            Authors = authors.Length == 0 ? [] : [authors],
            DateText = Text(record, "year"),
        };
    }

    public static string Text(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) ? value.ToString() : "";
}
