using System.CommandLine;
using System.Text;
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
                var seeds = arguments.SeedPaths(parsed);
                var spooled = StandardInput.Spool(seeds, terminal);
                try
                {
                    return await RunAsync(arguments.Read(parsed, seeds), terminal, cancellation);
                }
                catch (Exception refused) when (refused is NotebookInputException or BrowserException)
                {
                    return terminal.Refuse(refused.Message);
                }
                catch (OperationCanceledException)
                {
                    terminal.Say("error: stopped; nothing was replaced");
                    return ExitCode.Differed;
                }
                finally
                {
                    spooled?.Delete(recursive: true);
                }
            }
        );
        return new Verb(command, "render --seeds my-digests --out my-pages");
    }

    private static async Task<int> RunAsync(RenderRequest request, Terminal terminal, CancellationToken cancellation)
    {
        if (request.Job == RenderJob.Compare)
        {
            return await ComparedRuns.WriteAsync(request, terminal, cancellation);
        }

        var files = NotebookFiles.Find(request.Notebooks);
        using var locks = request.Job == RenderJob.Update ? NotebookLocks.Take(files) : null;
        var run = new NotebookRuns(PreparedNotebook.ReadAll(files, request.Values, request.Folder), terminal);
        var exitCode = await (
            request.Job switch
            {
                RenderJob.Check => CheckAsync(run, terminal, cancellation),
                RenderJob.Update => StoredOutputs.UpdateAsync(run, terminal, cancellation),
                _ => PagesAsync(run, request, terminal, cancellation),
            }
        );
        return run.HasStrays && exitCode == ExitCode.Done ? ExitCode.Differed : exitCode;
    }

    private static async Task<int> PagesAsync(
        NotebookRuns run,
        RenderRequest request,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        // Refusals come before the work.
        var names = Site.PageNames(run.Files);
        var browser = request.Pdf ? Chromium.Need("--pdf") : null;
        using var output = OutputFolder.Open(request.Out);
        var executed = await run.AllAsync(cancellation);
        new Site(Title, PlotlySource.OfBuild())
        {
            // Nobody sends the library's documentation.
            Libraries = request.SingleFile ? [] : Libraries,
            SingleFile = request.SingleFile,
            Command = request.Command,
        }.Write(output.Unfinished, [.. executed.Select(e => (e.Prepared.File, e.Result))]);
        if (browser is not null)
        {
            await PrintedPages.WriteAsync(browser, output.Unfinished, ["index.html", .. names], cancellation);
        }

        output.Complete();
        await terminal.Out.WriteLineAsync(Path.Combine(request.Out, "index.html"));
        var stopped = executed.Count(e => e.Result is RunResult.Failed);
        if (stopped == 0)
        {
            return ExitCode.Done;
        }
        terminal.Refuse(
            $"{stopped} of {executed.Count} notebooks stopped at a cell that failed; the page of each shows the error, and the index names it."
        );
        return ExitCode.Differed;
    }

    private static async Task<int> CheckAsync(NotebookRuns run, Terminal terminal, CancellationToken cancellation)
    {
        var differed = false;
        await foreach (var (prepared, result) in run.EachAsync(cancellation))
        {
            var difference = result is RunResult.Completed completed
                ? NotebookDifference.Find(
                    Encoding.UTF8.GetString(prepared.Bytes),
                    prepared.Committed,
                    completed.Notebook
                )
                : null;
            differed |= difference is not null || result is RunResult.Failed;
            if (difference is not null)
            {
                terminal.Say($"error: {prepared.File}, {difference}");
            }
        }
        if (!differed)
        {
            return ExitCode.Done;
        }
        terminal.Say(
            "error: the committed outputs are not those of a run; where the run is right, `render --update` stores them"
        );
        return ExitCode.Differed;
    }
}
