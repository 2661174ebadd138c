using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Documents;

/// <summary>Reads .ipynb files of nbformat 4.0 to 4.5.</summary>
/// <remarks>Cells without a valid and unique id, as all are before 4.5, get one from <see cref="CellIds"/>.</remarks>
internal static class NotebookReader
{
    // Charts nest deeper than the serialiser's 64 levels allow inside a notebook's own five.
    private const int MaxDepth = 512;

    private const string SaveAgain = "Open it in Jupyter and save it again.";

    /// <exception cref="NotebookFormatException">The file is no such notebook; the message says where and what to
    /// do.</exception>
    public static Notebook Read(string path) => Read(File.ReadAllBytes(path), path);

    /// <param name="path">Names the bytes in messages.</param>
    /// <inheritdoc cref="Read(string)"/>
    public static Notebook Read(byte[] bytes, string path)
    {
        try
        {
            return Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), path);
        }
        catch (DecoderFallbackException e)
        {
            throw new NotebookFormatException(
                new(path, null, null),
                string.Create(CultureInfo.InvariantCulture, $"bytes at offset {e.Index} that are not UTF-8"),
                "a notebook in UTF-8",
                "Convert the file to UTF-8.",
                e
            );
        }
    }

    /// <param name="file">Names the text in messages.</param>
    /// <exception cref="NotebookFormatException">The text is no such notebook; the message says where and what to
    /// do.</exception>
    public static Notebook Parse(string json, string file)
    {
        var whole = new NotebookPlace(file, null, null);
        try
        {
            var root = ParseObject(json, whole);
            if (json.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            {
                // The fields that are kept as they came would fail when they are written.
                _ = CanonicalJson.Write(root);
            }
            return Read(root, whole);
        }
        catch (InvalidOperationException e)
        {
            // The serialiser reports half of a surrogate pair only when the string is asked for.
            throw new NotebookFormatException(
                whole,
                "a string with half of a surrogate pair",
                "text in Unicode",
                SaveAgain,
                e
            );
        }
    }

    private static JsonObject ParseObject(string json, NotebookPlace whole)
    {
        try
        {
            var options = new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = MaxDepth };
            return JsonNode.Parse(json.TrimStart('\uFEFF'), documentOptions: options) as JsonObject
                ?? throw new NotebookFormatException(
                    whole,
                    "JSON that is not an object",
                    "a notebook",
                    "Check that this is the file you mean."
                );
        }
        catch (JsonException e)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"line {e.LineNumber + 1}");
            throw new NotebookFormatException(
                whole,
                e.LineNumber is null
                    ? $"text that is not JSON ({e.Message})"
                    : $"text that is not JSON at {line} ({e.Message})",
                "a notebook in JSON",
                "Correct that place, or restore the file from an earlier version.",
                e
            );
        }
    }

    private static Notebook Read(JsonObject root, NotebookPlace whole)
    {
        var fields = new FieldReader(root, whole);
        CheckVersion(fields, root, whole);
        var metadata = fields.Object("metadata");
        // nbformat's writer never stores these: they describe a conversion and a signature that no longer hold.
        foreach (var transient in new[] { "orig_nbformat", "orig_nbformat_minor", "signature" })
        {
            metadata.Remove(transient);
        }

        var cells = fields
            .Array("cells")
            .Select((cell, i) => CellReader.Read(cell, whole with { Cell = i + 1 }))
            .ToList();
        return new Notebook(CellIds.Complete(cells), metadata) { Unknown = fields.Rest() };
    }

    private static void CheckVersion(FieldReader fields, JsonObject root, NotebookPlace whole)
    {
        if (!root.ContainsKey("nbformat"))
        {
            throw new NotebookFormatException(
                whole,
                "JSON without \"nbformat\"",
                "a notebook",
                "Check that this is the file you mean."
            );
        }

        var major = fields.Count("nbformat");
        var minor = fields.Count("nbformat_minor") ?? 0;
        if (major == 4 && minor <= 5)
        {
            return;
        }

        throw new NotebookFormatException(
            whole,
            string.Create(CultureInfo.InvariantCulture, $"nbformat {major}.{minor}"),
            "nbformat 4.0 to 4.5",
            major < 4
                ? "Convert it: jupyter nbconvert --to notebook --nbformat 4 FILE, or open it in Jupyter and save it."
                : "Save it with a program that writes nbformat 4.5."
        );
    }
}
