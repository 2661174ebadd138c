using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>render --update</c>: stores what a run shows in the notebooks, with a still image of each figure.</summary>
internal static class StoredOutputs
{
    public static async Task<int> UpdateAsync(NotebookRuns run, Terminal terminal, CancellationToken cancellation)
    {
        var exitCode = ExitCode.Done;
        await using var images = new StillImages(terminal);
        foreach (var (prepared, result) in await run.AllAsync(cancellation))
        {
            if (result is RunResult.Failed)
            {
                // Told when it happened; the file stays as it is.
                exitCode = ExitCode.Differed;
            }
            else if (MachinePaths.Find(result.Notebook, RenderPaths.OfMachine(prepared.File)) is { } path)
            {
                terminal.Refuse($"{prepared.File}, {path}");
                exitCode = ExitCode.Differed;
            }
            else
            {
                var stored = await images.CompleteAsync(prepared.File, result.Notebook, cancellation);
                try
                {
                    prepared.Store(stored);
                }
                catch (NotebookInputException changed)
                {
                    terminal.Refuse(changed.Message);
                    exitCode = ExitCode.Differed;
                }
            }
        }
        return exitCode;
    }
}
