using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// The records that the notebooks of a site are about, on a page of their own that figures and tables lead to. Pages know
/// nothing of what the records are. A cell gives them as JSON of a type of its own (<c>MimeTypes.Records</c>): <c>name</c>,
/// <c>columns</c> with <c>name</c>, <c>label</c> and <c>kind</c>, <c>rows</c>, and <c>sources</c>, the files that they come
/// from. Tables lead to records, too: a column may list further headings of its values there (<c>tables</c>), and the set
/// the headings of words of the texts (<c>terms</c>). The first column is the key; what later notebooks say of the same keys
/// becomes further columns. Kinds are <c>key</c>, <c>title</c>, <c>text</c>, <c>facet</c> (one value or a list), <c>links</c>,
/// <c>place</c>, <c>number</c> (or a day, which a query may ask for as <c>from..to</c>) and <c>plain</c>.
/// </summary>
/// <param name="Name">What the records are called, in the plural.</param>
internal sealed record RecordSet(string Name, JsonArray Columns, JsonArray Rows, IReadOnlyList<RecordSource> Sources)
{
    private const int RowsAPart = 250;

    /// <summary>Quotes and letters within the texts stay short.</summary>
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Page { get; private init; } = Name + ".html";

    /// <summary>Null where no notebook gave records.</summary>
    public static RecordSet? Gather(IReadOnlyList<(string File, RunResult Run)> executed)
    {
        (string Folder, JsonObject Set)[] given =
        [
            .. executed.SelectMany(e =>
                e.Run.Records.Select(set => (Path.GetDirectoryName(Path.GetFullPath(e.File))!, set))
            ),
        ];
        var first = given.FirstOrDefault(g => g.Set["sources"] is JsonArray);
        if (first.Set is null)
        {
            return null;
        }

        var columns = (JsonArray)first.Set["columns"]!.DeepClone();
        var rows = (JsonArray)first.Set["rows"]!.DeepClone();
        foreach (var (_, other) in given.Where(g => g.Set["sources"] is null))
        {
            Join(columns, rows, other);
        }

        var name = NameOf(first.Set);
        return new RecordSet(
            name,
            columns,
            rows,
            [.. first.Set["sources"]!.AsArray().Select(source => RecordSource.Of(source!.AsObject(), first.Folder))]
        )
        {
            Terms = first.Set["terms"] is JsonArray terms ? (JsonArray)terms.DeepClone() : [],
            // A notebook may have the name already.
            Page = executed.Any(e => Path.GetFileNameWithoutExtension(e.File) == name)
                ? $"all-{name}.html"
                : $"{name}.html",
        };
    }

    /// <summary>The headings of columns of tables that hold words of the texts.</summary>
    public JsonArray Terms { get; private init; } = [];

    /// <summary>
    /// The script that gives a page the records. The rows are text in parts, so that a page can read them in turns: ten thousand
    /// at once keep a browser from answering for a quarter of a second.
    /// </summary>
    public string ToScript()
    {
        var parts = Rows.Chunk(RowsAPart)
            .Select(rows => $"[{string.Join(',', rows.Select(row => row!.ToJsonString(Plain)))}]");
        var script = new JsonObject
        {
            ["name"] = Name,
            ["columns"] = Columns.DeepClone(),
            ["terms"] = Terms.DeepClone(),
            ["parts"] = new JsonArray([.. parts.Select(part => JsonValue.Create(part))]),
        };
        // No text can end a script element that this stands in.
        var json = script.ToJsonString(Plain).Replace("<", "\\u003c", StringComparison.Ordinal);
        return $"\"use strict\";\nglobalThis.pageRecords = {json};\n";
    }

    /// <summary>Adds the columns that another notebook gives for the same keys; one that is there already stays.</summary>
    private static void Join(JsonArray columns, JsonArray rows, JsonObject other)
    {
        var known = columns.Select(column => (string)column!["name"]!).ToHashSet(StringComparer.Ordinal);
        (JsonNode? Column, int At)[] added =
        [
            .. other["columns"]!
                .AsArray()
                .Select((column, at) => (column, at))
                .Where(c => known.Add((string)c.column!["name"]!)),
        ];
        foreach (var (column, _) in added)
        {
            columns.Add(column!.DeepClone());
        }

        var values = other["rows"]!.AsArray().DistinctBy(row => (string)row![0]!).ToDictionary(row => (string)row![0]!);
        foreach (var row in rows.Select(row => row!.AsArray()))
        {
            foreach (var (_, at) in added)
            {
                row.Add(values.TryGetValue((string)row[0]!, out var found) ? found![at]?.DeepClone() : null);
            }
        }
    }

    /// <summary>A name that is a file's, too.</summary>
    private static string NameOf(JsonObject set) =>
        (string?)set["name"] is { Length: > 0 } name && name.All(char.IsAsciiLetterLower) ? name : "records";
}

/// <summary>A file that records come from.</summary>
/// <param name="Hash">SHA-256 of the file as it is while the pages are written, in hexadecimal; null where it is not there.</param>
/// <param name="Date">As the file says it; null where it says none.</param>
internal sealed record RecordSource(string File, int Records, string? Date, string? Hash)
{
    /// <param name="folder">The notebook's, from which its paths begin.</param>
    public static RecordSource Of(JsonObject source, string folder)
    {
        var file = (string)source["file"]!;
        var path = Path.Combine(folder, file);
        return new(
            file,
            (int)source["records"]!,
            (string?)source["date"],
            System.IO.File.Exists(path)
                ? Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(path)))
                : null
        );
    }
}
