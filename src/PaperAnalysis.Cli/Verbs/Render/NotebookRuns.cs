using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using PaperAnalysis.Notebooks.Pages;
using PaperAnalysis.Notebooks.Sessions.Running;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>Runs notebooks one after the other and says on the terminal how far it is.</summary>
internal sealed class NotebookRuns(IReadOnlyList<PreparedNotebook> notebooks, Terminal terminal)
{
    /// <summary>Work that cells started ended in an exception that nothing caught.</summary>
    public bool HasStrays { get; private set; }

    public IReadOnlyList<string> Files => [.. notebooks.Select(n => n.File)];

    /// <summary>All of them, whether they came to their ends or stopped.</summary>
    public async Task<IReadOnlyList<(PreparedNotebook Prepared, RunResult Result)>> AllAsync(
        CancellationToken cancellation
    )
    {
        var executed = new List<(PreparedNotebook, RunResult)>();
        await foreach (var run in EachAsync(cancellation))
        {
            executed.Add(run);
        }
        return executed;
    }

    /// <summary>Runs each as it is asked for. Failures are told on the terminal.</summary>
    public async IAsyncEnumerable<(PreparedNotebook Prepared, RunResult Result)> EachAsync(
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        using var guard = new ExitGuard(terminal);
        StrayExceptions.Told += Stray;
        try
        {
            foreach (var notebook in notebooks)
            {
                var name = RenderPaths.NameOf(notebook.File);
                var watch = Stopwatch.StartNew();
                guard.Running = name;
                RunResult result;
                using (var progress = new ProgressLine(terminal))
                {
                    result = await notebook.RunAsync(
                        cell =>
                        {
                            guard.Running = $"{name}, cell {cell}";
                            progress.Report($"{name}  cell {cell}/{notebook.Ready.Cells.Count}");
                        },
                        cancellation
                    );
                }
                var seconds = watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
                terminal.SayInColours(
                    result is RunResult.Failed failed
                        ? "error: " + FailureText.Write(name, failed, terminal.Interactive).TrimEnd()
                        : $"{name}: {notebook.Ready.Cells.Count} cells in {seconds} s"
                );
                yield return (notebook, result);
            }
        }
        finally
        {
            StrayExceptions.Told -= Stray;
        }

        void Stray(string told)
        {
            HasStrays = true;
            terminal.Refuse($"{guard.Running}: found an exception that nothing caught, {told}");
        }
    }
}
