using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Runs a notebook without a front end.</summary>
internal static class NotebookRunner
{
    /// <summary>
    /// Runs the code cells from top to bottom and stops at the first that fails. A blank cell is not run. As with
    /// nbclient, a cell tagged <c>raises-exception</c> may fail.
    /// </summary>
    /// <param name="evaluate">Runs a cell's code where the cells before it ran.</param>
    /// <param name="starts">Called with each cell's number from 1 before it runs.</param>
    public static async Task<RunResult> RunAsync(
        Notebook notebook,
        Func<string, ICellChannel, CancellationToken, Task<EvaluationResult>> evaluate,
        Action<int> starts,
        CancellationToken cancellation
    )
    {
        var displays = new UpdatableDisplays();
        var outputs = new CellOutputs[notebook.Cells.Count];
        var count = 0;
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            outputs[i] = new CellOutputs(displays);
            if (notebook.Cells[i] is not Cell.Code cell || cell.IsBlank)
            {
                continue;
            }

            starts(i + 1);
            count++;
            if (CellLanguage.Refusal(cell.Metadata) is { } refused)
            {
                return Failed(i, new Output.Error(refused.Name, refused.Message, refused.Traceback));
            }

            var result = await evaluate(cell.Source, outputs[i], cancellation);
            cancellation.ThrowIfCancellationRequested();
            switch (result)
            {
                case EvaluationResult.Success { Value: { } value }:
                    outputs[i].Add(new Output.Result(value, count));
                    break;
                case EvaluationResult.Failure failure:
                    var error = new Output.Error(failure.Name, failure.Message, failure.Traceback);
                    outputs[i].Add(error);
                    if (!cell.HasTag("raises-exception"))
                    {
                        return Failed(i, error);
                    }

                    break;
                case EvaluationResult.Interrupted:
                    return Failed(i, new Output.Error("Interrupted", "The cell was stopped.", []));
            }
        }
        // Only now: what a cell left running in the background still belongs to it.
        var cells = notebook.Cells.Select(
            (cell, i) => cell is Cell.Code code ? code with { Outputs = outputs[i].ToOutputs() } : cell
        );
        return new RunResult.Completed((notebook with { Cells = [.. cells] }).Canonical());

        RunResult.Failed Failed(int i, Output.Error error) =>
            new(
                i + 1,
                (Cell.Code)notebook.Cells[i] with
                {
                    Outputs = outputs[i].ToOutputs(),
                    ExecutionCount = count,
                },
                error
            );
    }
}
