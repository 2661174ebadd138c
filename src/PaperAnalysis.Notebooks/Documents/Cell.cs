using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Documents;

/// <summary>A cell of a notebook: a closed set, matched by <c>switch</c>.</summary>
/// <param name="Id">1 to 64 letters, digits, <c>-</c> and <c>_</c>, unique in its notebook.</param>
/// <param name="Metadata">Tags and whatever else other programs keep there.</param>
internal abstract record Cell(string Id, string Source, JsonObject Metadata)
{
    /// <summary>Fields that nbformat 4.5 does not know, kept as they came.</summary>
    public JsonObject Unknown { get; init; } = [];

    /// <summary>The names in <c>metadata.tags</c>.</summary>
    public IEnumerable<string> Tags =>
        Metadata["tags"] is JsonArray tags ? tags.OfType<JsonValue>().Select(tag => JsonText.Of(tag) ?? "") : [];

    public bool HasTag(string tag) => Tags.Contains(tag, StringComparer.Ordinal);

    /// <param name="Attachments">File name to MIME bundle, for images written as <c>attachment:name</c>.</param>
    public sealed record Markdown(string Id, string Source, JsonObject Metadata, JsonObject Attachments)
        : Cell(Id, Source, Metadata);

    /// <param name="ExecutionCount">Null where the cell has not run.</param>
    public sealed record Code(
        string Id,
        string Source,
        JsonObject Metadata,
        IReadOnlyList<Output> Outputs,
        int? ExecutionCount
    ) : Cell(Id, Source, Metadata)
    {
        /// <summary>Nothing to run: Jupyter neither sends nor counts such a cell.</summary>
        public bool IsBlank => string.IsNullOrWhiteSpace(Source);
    }

    /// <param name="Attachments">File name to MIME bundle.</param>
    public sealed record Raw(string Id, string Source, JsonObject Metadata, JsonObject Attachments)
        : Cell(Id, Source, Metadata);
}
