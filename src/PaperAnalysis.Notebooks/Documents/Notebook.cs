using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Documents;

/// <summary>A Jupyter notebook (nbformat 4.5).</summary>
/// <param name="Metadata">Kernel, language and whatever else other programs keep there.</param>
internal sealed record Notebook(IReadOnlyList<Cell> Cells, JsonObject Metadata)
{
    /// <summary>Fields that nbformat 4.5 does not know, kept as they came.</summary>
    public JsonObject Unknown { get; init; } = [];
}
