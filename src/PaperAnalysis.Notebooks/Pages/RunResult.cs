using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>How a notebook's run ended: a closed set, matched by <c>switch</c>.</summary>
internal abstract record RunResult
{
    private RunResult() { }

    /// <param name="Notebook">The notebook with the outputs of this run in canonical form.</param>
    public sealed record Completed(Notebook Notebook) : RunResult;

    /// <param name="Number">The failing cell's number from 1, markdown cells counted too.</param>
    /// <param name="Cell">The failing cell with its outputs so far, the error last.</param>
    public sealed record Failed(int Number, Cell.Code Cell, Output.Error Error) : RunResult;
}
