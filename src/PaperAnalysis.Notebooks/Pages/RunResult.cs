using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>How a notebook's run ended: a closed set, matched by <c>switch</c>.</summary>
/// <param name="Notebook">The notebook with the outputs of this run in canonical form; cells that did not run have none.</param>
internal abstract record RunResult(Notebook Notebook)
{
    /// <summary>What cells gave to the pages beside their outputs; see <see cref="RecordSet"/>.</summary>
    public IReadOnlyList<JsonObject> Records { get; init; } = [];

    public sealed record Completed(Notebook Notebook) : RunResult(Notebook);

    /// <summary>A cell failed, and those after it were not run.</summary>
    /// <param name="Number">The failing cell's number from 1, markdown cells counted too.</param>
    /// <param name="Cell">The failing cell with its outputs so far, the error last.</param>
    public sealed record Failed(Notebook Notebook, int Number, Cell.Code Cell, Output.Error Error)
        : RunResult(Notebook);
}
