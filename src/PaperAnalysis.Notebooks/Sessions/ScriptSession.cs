using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using PaperAnalysis.Notebooks.Sessions.Editing;
using PaperAnalysis.Notebooks.Sessions.Errors;
using PaperAnalysis.Notebooks.Sessions.Magics;
using PaperAnalysis.Notebooks.Sessions.References;
using PaperAnalysis.Notebooks.Sessions.Running;
using PaperAnalysis.Notebooks.Sessions.Showing;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions;

/// <summary>
/// C# run cell by cell, where each cell sees what the cells before it declared. Cells of one session run one after
/// another; sessions are independent of each other, except that the process has one current directory and one table
/// of formatters.
/// </summary>
public sealed class ScriptSession : IDisposable
{
    private readonly SessionOptions options;
    private readonly string folder;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SourceLines sources;
    private readonly SubmissionChain chain;
    private readonly Runaways runaways;
    private readonly ReferencedAssemblies assemblies = new();
    private readonly CellReferences references;

    /// <summary>References that a cell brought which later ones do not see yet, because it did not compile.</summary>
    private ImmutableArray<MetadataReference> pending = [];
    private string currentDirectory;
    private int cells;

    public ScriptSession(SessionOptions options)
    {
        this.options = options;
        folder = Path.GetFullPath(options.WorkingDirectory);
        sources = new SourceLines(folder);
        var files = new LoadedFiles(folder);
        chain = new SubmissionChain(DefaultUsings.All, files, assemblies.Resolve);
        runaways = new Runaways(chain.Stop);
        references = new CellReferences(new ReferenceResolver(folder), files);
        currentDirectory = folder;
        RoutedConsole.Install();
        LibraryFormatters.Reset();
    }

    /// <summary>Interrupted cells whose code could not be stopped and still runs. Only a restart ends it.</summary>
    public int RunawayCells => runaways.Count;

    /// <summary>Runs a cell. Its outputs go to <paramref name="channel"/>, also those of work that outlives it.</summary>
    /// <param name="code">C# and directives.</param>
    /// <param name="interrupt">Stops the cell; the session and its variables stay.</param>
    /// <param name="name">What errors call the cell; by default <c>cell 1</c>, <c>cell 2</c> and so on.</param>
    public async Task<EvaluationResult> EvaluateAsync(
        string code,
        ICellChannel channel,
        CancellationToken interrupt,
        string? name = null
    )
    {
        try
        {
            await turn.WaitAsync(interrupt);
        }
        catch (OperationCanceledException)
        {
            return new EvaluationResult.Interrupted(RestartNeeded: false);
        }
        try
        {
            cells++;
            using var run = new CellRun(channel, name ?? $"cell {cells}", options.StreamDelay);
            return await EvaluateAsync(code, run, interrupt);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>What could stand at the cursor, by the session as it is now.</summary>
    /// <param name="cursor">UTF-16 offset.</param>
    public Task<Completions> CompleteAsync(string code, int cursor) =>
        Task.Run(() =>
            DirectiveCompletion.Complete(code, cursor, folder)
            ?? CodeCompletion.Complete(chain.Next, code, cursor)
        );

    /// <summary>What the name at the cursor means, or null where nothing is known of it.</summary>
    /// <param name="cursor">UTF-16 offset.</param>
    public Task<Inspection?> InspectAsync(string code, int cursor) =>
        Task.Run(() => CodeInspection.Inspect(chain.Next, code, cursor));

    /// <summary>Whether the text can be run, or a line end should start another line.</summary>
    public Completeness CheckComplete(string code) => CellCompleteness.Check(code);

    public void Dispose()
    {
        chain.Clear();
        turn.Dispose();
    }

    private async Task<EvaluationResult> EvaluateAsync(
        string code,
        CellRun run,
        CancellationToken interrupt
    )
    {
        var source = CellSource.Read(code, run.Name);
        sources.Add(run.Name, code, []);
        List<CellDirective> asked =
        [
            .. references.Directives(source).Where(directive => directive.IsMagic),
        ];
        if (
            (MagicRefusal.Of(asked, sources) ?? await ReferAsync(source, run, interrupt)) is
            { } failed
        )
        {
            sources.Remove(run.Name);
            return failed;
        }
        var magics = asked.Select(magic => MagicTable.Find(magic.Kind)!).ToList();
        var (result, times) = await RunAsync(source, code, run, interrupt);
        return
            result is EvaluationResult.Success
            && await CarryOutAsync(magics, times, run, interrupt) is { } unfinished
            ? unfinished
            : result;
    }

    private async Task<(EvaluationResult Result, CellTimes Times)> RunAsync(
        CellSource source,
        string code,
        CellRun run,
        CancellationToken interrupt
    )
    {
        if (CellSyntax.IsEmpty(source.Tree) && pending.IsEmpty)
        {
            sources.Remove(run.Name);
            return (new EvaluationResult.Success(null), default);
        }
        Submission? submission = null;
        var (started, compiled) = (Stopwatch.GetTimestamp(), 0L);
        var loaded = references.LoadedUsings(source);
        var outside = Environment.CurrentDirectory;
        Environment.CurrentDirectory = currentDirectory;
        var (end, thread) = await CellThread.RunAsync(
            () =>
            {
                submission = chain.Compile(source.Tree, pending, loaded, interrupt);
                compiled = Stopwatch.GetTimestamp();
                return StartAsync(submission, run);
            },
            chain.Stop.Stop,
            options.InterruptGrace,
            interrupt
        );
        var times = new CellTimes(
            Stopwatch.GetElapsedTime(started, compiled),
            Stopwatch.GetElapsedTime(compiled)
        );
        currentDirectory = Environment.CurrentDirectory;
        Environment.CurrentDirectory = outside;
        // The compiler may notice the interrupt before the thread is asked to stop.
        if (
            end is CellEnd.Threw { Exception: OperationCanceledException }
            && interrupt.IsCancellationRequested
        )
        {
            end = new CellEnd.Stopped(StillRunning: false);
        }
        if (end is CellEnd.Stopped stopped)
        {
            runaways.Recover(stopped, (submission as Submission.Ready)?.Code, thread);
        }
        if (submission is { Edits: var edits })
        {
            sources.Add(run.Name, code, edits);
        }
        var result = Result(end, submission);
        var kept = submission is Submission.Ready ready && chain.Keep(ready);
        if (kept || submission is Submission.Inert)
        {
            pending = [];
        }
        if (!kept)
        {
            sources.Remove(run.Name);
        }
        return (result, times);
    }

    /// <summary>On a thread that can be stopped, because the text of a value is the user's code.</summary>
    /// <returns>How it ended, where not all could be carried out.</returns>
    private async Task<EvaluationResult?> CarryOutAsync(
        List<Magic> magics,
        CellTimes times,
        CellRun run,
        CancellationToken interrupt
    )
    {
        if (magics.Count == 0)
        {
            return null;
        }
        var ran = new RanCell(times, () => VariableReader.Read(chain.Next, chain.Variables()));
        var (end, thread) = await CellThread.RunAsync(
            () =>
            {
                CellRun.Current = run;
                foreach (var shown in magics.Select(magic => magic.Show(ran)).OfType<MimeBundle>())
                {
                    run.Publish(new CellOutput.Display(shown, DisplayId: null));
                }
                return Task.FromResult<MimeBundle?>(null);
            },
            chain.Stop.Stop,
            options.InterruptGrace,
            interrupt
        );
        if (end is CellEnd.Stopped stopped)
        {
            runaways.Recover(stopped, null, thread);
        }
        return end is CellEnd.Finished ? null : Result(end, null);
    }

    private EvaluationResult Result(CellEnd end, Submission? submission) =>
        end switch
        {
            CellEnd.Stopped stopped => new EvaluationResult.Interrupted(stopped.StillRunning),
            CellEnd.Threw threw => Traceback.Describe(threw.Exception, sources),
            CellEnd.Finished finished => submission is Submission.Rejected rejected
                ? CompilationErrors.Describe(rejected.Errors, sources)
                : new EvaluationResult.Success(finished.Value),
            _ => throw new InvalidOperationException($"A cell ended as {end}."),
        };

    /// <returns>How the cell ended, where a reference could not be had.</returns>
    private async Task<EvaluationResult?> ReferAsync(
        CellSource source,
        CellRun run,
        CancellationToken interrupt
    )
    {
        try
        {
            var reported = false;
            var resolved = await references.ResolveAsync(
                source,
                line =>
                {
                    reported = true;
                    run.Write("stderr", line + "\n");
                },
                interrupt
            );
            pending = pending.AddRange(resolved.SelectMany(files => assemblies.Add(files)));
            if (reported)
            {
                // What it took to get there is not the cell's output.
                run.Publish(new CellOutput.Clear(Wait: false));
            }
            return null;
        }
        catch (OperationCanceledException)
        {
            return new EvaluationResult.Interrupted(RestartNeeded: false);
        }
        catch (ReferenceException missing)
        {
            return new EvaluationResult.Failure(
                nameof(ReferenceException),
                missing.Message,
                [Ansi.Red($"{nameof(ReferenceException)}: {missing.Message}")]
            );
        }
    }

    private async Task<MimeBundle?> StartAsync(Submission submission, CellRun run)
    {
        if (submission is not Submission.Ready ready)
        {
            return null;
        }
        CellRun.Current = run;
        var value = await ready.Run(chain.Variables());
        return ready.HasValue(value) ? Representations.Of(value) : null;
    }
}
