using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Sessions;

/// <summary>One value in several representations, as Jupyter's display messages and .ipynb outputs hold it.</summary>
/// <param name="Data">MIME type to content: a JSON string for text types, any JSON for <c>application/json</c> and
/// <c>+json</c> types.</param>
/// <param name="Metadata">Display metadata by MIME type; mostly empty.</param>
internal sealed record MimeBundle(JsonObject Data, JsonObject Metadata);
