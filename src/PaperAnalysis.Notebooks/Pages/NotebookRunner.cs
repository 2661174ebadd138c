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
        var outputs = new CellOutputs?[notebook.Cells.Count];
        var count = 0;
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            var shown = outputs[i] = new CellOutputs(displays);
            if (notebook.Cells[i] is not Cell.Code cell || cell.IsBlank)
            {
                continue;
            }

            starts(i + 1);
            count++;
            if (CellLanguage.Refusal(cell.Metadata) is { } refused)
            {
                var refusal = new Output.Error(refused.Name, refused.Message, refused.Traceback);
                shown.Add(refusal);
                return Failed(i, refusal);
            }

            var result = await evaluate(cell.Source, shown, cancellation);
            cancellation.ThrowIfCancellationRequested();
            switch (result)
            {
                case EvaluationResult.Success { Value: { } value }:
                    shown.Add(new Output.Result(value, count));
                    break;
                case EvaluationResult.Failure failure:
                    var error = new Output.Error(failure.Name, failure.Message, failure.Traceback);
                    shown.Add(error);
                    if (!cell.HasTag("raises-exception"))
                    {
                        return Failed(i, error);
                    }

                    break;
                case EvaluationResult.Interrupted:
                    var stopped = new Output.Error("Interrupted", "The cell was stopped.", []);
                    shown.Add(stopped);
                    return Failed(i, stopped);
            }
        }
        return new RunResult.Completed(Executed())
        {
            Records = [.. outputs.SelectMany(shown => shown?.Records() ?? [])],
        };

        // Only at the end: what a cell left running in the background still belongs to it.
        Notebook Executed() =>
            (
                notebook with
                {
                    Cells =
                    [
                        .. notebook.Cells.Select(
                            (cell, i) =>
                                cell is Cell.Code code ? code with { Outputs = outputs[i]?.ToOutputs() ?? [] } : cell
                        ),
                    ],
                }
            ).Canonical();

        RunResult.Failed Failed(int i, Output.Error error) =>
            new(
                WithoutCounts(Executed(), i + 1),
                i + 1,
                (Cell.Code)notebook.Cells[i] with
                {
                    Outputs = outputs[i]!.ToOutputs(),
                    ExecutionCount = count,
                },
                error
            );
    }

    /// <param name="from">The first of the cells that have not run.</param>
    private static Notebook WithoutCounts(Notebook notebook, int from) =>
        notebook with
        {
            Cells =
            [
                .. notebook.Cells.Select(
                    (cell, i) => i >= from && cell is Cell.Code code ? code with { ExecutionCount = null } : cell
                ),
            ],
        };
}
