using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// The files that a notebook's records came from, with their hashes, in the notebook's own metadata: so stored outputs say what
/// they were computed from.
/// </summary>
internal static class StoredInputs
{
    private const string Field = "paper_analysis";
    private const string Inputs = "inputs";
    private const string Records = "records";

    /// <summary>The notebook with the inputs of a run; without any where the run gave none.</summary>
    /// <param name="given">What cells gave to the pages.</param>
    /// <param name="folder">Where the cells ran, from which paths begin.</param>
    public static Notebook Store(Notebook notebook, IReadOnlyList<JsonObject> given, string folder)
    {
        var stored = Without(notebook);
        JsonNode?[] inputs =
        [
            .. given
                .Select(set => set["sources"])
                .OfType<JsonArray>()
                .SelectMany(sources => sources)
                .Select(source => Json(RecordSource.Of(source!.AsObject(), folder))),
        ];
        if (inputs.Length > 0)
        {
            stored.Metadata[Field] = new JsonObject
            {
                [Inputs] = new JsonArray(inputs),
                [Records] = given.Select(set => JsonText.Of(set["name"])).FirstOrDefault(),
            };
        }

        return stored;
    }

    /// <summary>The notebook as it was before any run.</summary>
    public static Notebook Without(Notebook notebook)
    {
        var metadata = (JsonObject)notebook.Metadata.DeepClone();
        metadata.Remove(Field);
        return notebook with { Metadata = metadata };
    }

    /// <summary>What the records are called, in the plural.</summary>
    public static string? NameOf(Notebook notebook) =>
        notebook.Metadata[Field] is JsonObject stored ? JsonText.Of(stored[Records]) : null;

    /// <summary>What is stored; what has another form is passed over.</summary>
    public static IEnumerable<RecordSource> Read(Notebook notebook) =>
        notebook.Metadata[Field] is JsonObject stored && stored[Inputs] is JsonArray inputs
            ? inputs
                .OfType<JsonObject>()
                .Where(input => JsonText.Of(input["file"]) is not null)
                .Select(input => new RecordSource(
                    JsonText.Of(input["file"])!,
                    input["records"] is JsonValue records && records.TryGetValue(out int count) ? count : 0,
                    JsonText.Of(input["date"]),
                    JsonText.Of(input["sha256"])
                ))
            : [];

    private static JsonObject Json(RecordSource source) =>
        new JsonObject
        {
            ["file"] = source.File,
            ["records"] = source.Records,
            ["date"] = source.Date,
            ["sha256"] = source.Hash,
        };
}
