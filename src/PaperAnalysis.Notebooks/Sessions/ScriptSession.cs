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
internal sealed class ScriptSession : IDisposable
{
    private readonly SessionOptions _options;
    private readonly string _folder;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SourceLines _sources;
    private readonly SubmissionChain _chain;
    private readonly Runaways _runaways;
    private readonly ReferencedAssemblies _assemblies = new();
    private readonly CellReferences _references;

    /// <summary>References that a cell brought which later ones do not see yet, because it did not compile.</summary>
    private ImmutableArray<MetadataReference> _pending = [];
    private string _currentDirectory;
    private int _cells;

    public ScriptSession(SessionOptions options)
    {
        this._options = options;
        _folder = Path.GetFullPath(options.WorkingDirectory);
        _sources = new SourceLines(_folder);
        var files = new LoadedFiles(_folder, options.ScriptFolder);
        _chain = new SubmissionChain(DefaultUsings.All, files, _assemblies.Resolve);
        _runaways = new Runaways(_chain.Stop);
        _references = new CellReferences(new ReferenceResolver(_folder), files);
        _currentDirectory = _folder;
        RoutedConsole.Install();
        LibraryFormatters.Reset();
    }

    /// <summary>Interrupted cells whose code could not be stopped and still runs. Only a restart ends it.</summary>
    public int RunawayCells => _runaways.Count;

    /// <summary>
    /// Runs a cell. Its outputs go to <paramref name="channel"/>, also those of work that outlives it.
    /// </summary>
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
            await _turn.WaitAsync(interrupt);
        }
        catch (OperationCanceledException)
        {
            return new EvaluationResult.Interrupted(RestartNeeded: false);
        }
        try
        {
            _cells++;
            using var run = new CellRun(channel, name ?? $"cell {_cells}", _options.StreamDelay);
            return await EvaluateAsync(code, run, interrupt);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>What could stand at the cursor, by the session as it is now.</summary>
    /// <param name="cursor">UTF-16 offset.</param>
    public Task<Completions> CompleteAsync(string code, int cursor) =>
        Task.Run(() =>
            DirectiveCompletion.Complete(code, cursor, _folder)
            ?? NameCompletion.Complete(code, cursor, name => VariableReader.Value(_chain.Next, _chain.Holders, name))
            ?? CodeCompletion.Complete(_chain.Next, code, cursor)
        );

    /// <summary>What the name at the cursor means, or null where nothing is known of it.</summary>
    /// <param name="cursor">UTF-16 offset.</param>
    public Task<Inspection?> InspectAsync(string code, int cursor) =>
        Task.Run(() => CodeInspection.Inspect(_chain.Next, code, cursor));

    /// <summary>Whether the text can be run, or a line end should start another line.</summary>
    public Completeness CheckComplete(string code) => CellCompleteness.Check(code);

    public void Dispose()
    {
        _chain.Clear();
        _turn.Dispose();
    }

    private async Task<EvaluationResult> EvaluateAsync(string code, CellRun run, CancellationToken interrupt)
    {
        var source = CellSource.Read(code, run.Name);
        _sources.Add(run.Name, code, []);
        List<CellDirective> asked = [.. _references.Directives(source).Where(directive => directive.IsMagic)];
        if ((MagicRefusal.Of(asked, _sources) ?? await ReferAsync(source, run, interrupt)) is { } failed)
        {
            _sources.Remove(run.Name);
            return failed;
        }
        var magics = asked.Select(magic => MagicTable.Find(magic.Kind)!).ToList();
        var (result, times) = await RunAsync(source, code, run, interrupt);
        return
            result is EvaluationResult.Success && await CarryOutAsync(magics, times, run, interrupt) is { } unfinished
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
        if (CellSyntax.IsEmpty(source.Tree) && _pending.IsEmpty)
        {
            _sources.Remove(run.Name);
            return (new EvaluationResult.Success(null), default);
        }
        Submission? submission = null;
        var (started, compiled) = (Stopwatch.GetTimestamp(), 0L);
        var loaded = _references.LoadedUsings(source);
        var outside = Environment.CurrentDirectory;
        Environment.CurrentDirectory = _currentDirectory;
        var (end, thread) = await CellThread.RunAsync(
            () =>
            {
                submission = _chain.Compile(source.Tree, _pending, loaded, interrupt);
                compiled = Stopwatch.GetTimestamp();
                return StartAsync(submission, run);
            },
            _chain.Stop.Stop,
            _options.InterruptGrace,
            interrupt
        );
        var times = new CellTimes(Stopwatch.GetElapsedTime(started, compiled), Stopwatch.GetElapsedTime(compiled));
        _currentDirectory = Environment.CurrentDirectory;
        Environment.CurrentDirectory = outside;
        // The compiler may notice the interrupt before the thread is asked to stop.
        if (end is CellEnd.Threw { Exception: OperationCanceledException } && interrupt.IsCancellationRequested)
        {
            end = new CellEnd.Stopped(StillRunning: false);
        }
        if (end is CellEnd.Stopped stopped)
        {
            _runaways.Recover(stopped, (submission as Submission.Ready)?.Code, thread);
        }
        if (submission is { Edits: var edits })
        {
            _sources.Add(run.Name, code, edits);
        }
        var result = Result(end, submission);
        var kept = submission is Submission.Ready ready && _chain.Keep(ready);
        if (kept || submission is Submission.Inert)
        {
            _pending = [];
        }
        if (!kept)
        {
            _sources.Remove(run.Name);
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
        var ran = new RanCell(times, () => VariableReader.Read(_chain.Next, _chain.Variables()));
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
            _chain.Stop.Stop,
            _options.InterruptGrace,
            interrupt
        );
        if (end is CellEnd.Stopped stopped)
        {
            _runaways.Recover(stopped, null, thread);
        }
        return end is CellEnd.Finished ? null : Result(end, null);
    }

    private EvaluationResult Result(CellEnd end, Submission? submission) =>
        end switch
        {
            CellEnd.Stopped stopped => new EvaluationResult.Interrupted(stopped.StillRunning),
            CellEnd.Threw threw => Traceback.Describe(threw.Exception, _sources),
            CellEnd.Finished finished => submission is Submission.Rejected rejected
                ? CompilationErrors.Describe(rejected.Errors, rejected.Compilation, _sources)
                : new EvaluationResult.Success(finished.Value),
            _ => throw new InvalidOperationException($"A cell ended as {end}."),
        };

    /// <returns>How the cell ended, where a reference could not be had.</returns>
    private async Task<EvaluationResult?> ReferAsync(CellSource source, CellRun run, CancellationToken interrupt)
    {
        try
        {
            var reported = false;
            var resolved = await _references.ResolveAsync(
                source,
                line =>
                {
                    reported = true;
                    run.Write("stderr", line + "\n");
                },
                interrupt
            );
            _pending = _pending.AddRange(resolved.SelectMany(files => _assemblies.Add(files)));
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
        var value = await ready.Run(_chain.Variables());
        return ready.HasValue(value) && Representations.Of(value) is { Data.Count: > 0 } shown ? shown : null;
    }
}
