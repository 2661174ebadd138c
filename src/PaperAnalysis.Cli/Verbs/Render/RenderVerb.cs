using System.CommandLine;
using PaperAnalysis.Digests;
using PaperAnalysis.Figures;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;
using PaperAnalysis.Notebooks.Sessions;
using PaperAnalysis.Words;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>render</c>: runs notebooks, and makes pages of them, checks them or stores their outputs.</summary>
internal static class RenderVerb
{
    private const string Title = "PaperAnalysis";

    // The pages document what notebooks and programs reference.
    private static readonly string[] Libraries =
    [
        .. new[] { typeof(Paper), typeof(Corpus), typeof(Figure), typeof(MarkdownText) }.Select(type =>
            type.Assembly.Location
        ),
    ];

    public static Verb Create(Terminal terminal)
    {
        var arguments = new RenderArguments();
        var command = new Command(
            "render",
            "Runs notebooks and renders them as pages that open without a network. Without arguments: all of notebooks/ over seeds/ into out/."
        );
        arguments.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                try
                {
                    return await RunAsync(arguments.Read(parsed), terminal, cancellation);
                }
                catch (NotebookInputException refused)
                {
                    return terminal.Refuse(refused.Message);
                }
                catch (OperationCanceledException)
                {
                    await terminal.Error.WriteLineAsync("error: stopped; nothing was replaced");
                    return ExitCode.Differed;
                }
            }
        );
        return new Verb(command, "render --seeds my-digests --out my-pages");
    }

    private static Task<int> RunAsync(RenderRequest request, Terminal terminal, CancellationToken cancellation)
    {
        var run = new NotebookRuns(
            PreparedNotebook.ReadAll(NotebookFiles.Find(request.Notebooks), request.Values),
            terminal
        );
        return request.Job switch
        {
            RenderJob.Check => CheckAsync(run, terminal, cancellation),
            RenderJob.Update => UpdateAsync(run, terminal, cancellation),
            _ => PagesAsync(run, request.Out, terminal, cancellation),
        };
    }

    private static async Task<int> PagesAsync(
        NotebookRuns run,
        string folder,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        // Refusals come before the work.
        Site.PageNames(run.Files);
        using var output = OutputFolder.Open(folder);
        if (await run.AllAsync(cancellation) is not { } executed)
        {
            return ExitCode.Differed;
        }

        new Site(Title, PlotlySource.OfBuild()) { Libraries = Libraries }.Write(output.Unfinished, executed);
        output.Complete();
        await terminal.Out.WriteLineAsync(Path.Combine(folder, "index.html"));
        return ExitCode.Done;
    }

    private static async Task<int> UpdateAsync(NotebookRuns run, Terminal terminal, CancellationToken cancellation)
    {
        if (await run.AllAsync(cancellation) is not { } executed)
        {
            return ExitCode.Differed;
        }

        foreach (var (file, notebook) in executed)
        {
            if (MachinePaths.Find(notebook, RenderPaths.OfMachine(file)) is { } path)
            {
                await terminal.Error.WriteLineAsync($"error: {file}, {path}");
                return ExitCode.Differed;
            }
        }
        foreach (var (file, notebook) in executed)
        {
            NotebookWriter.Save(notebook, file);
        }
        return ExitCode.Done;
    }

    private static async Task<int> CheckAsync(NotebookRuns run, Terminal terminal, CancellationToken cancellation)
    {
        var differed = false;
        await foreach (var (prepared, result) in run.EachAsync(cancellation))
        {
            var difference = result is RunResult.Completed completed
                ? NotebookDifference.Find(
                    await File.ReadAllTextAsync(prepared.File, cancellation),
                    prepared.Committed,
                    completed.Notebook
                )
                : null;
            differed |= difference is not null || result is RunResult.Failed;
            if (difference is not null)
            {
                await terminal.Error.WriteLineAsync($"error: {prepared.File}, {difference}");
            }
        }
        if (!differed)
        {
            return ExitCode.Done;
        }
        await terminal.Error.WriteLineAsync(
            "error: the committed outputs are not those of a run; where the run is right, `render --update` stores them"
        );
        return ExitCode.Differed;
    }
}
