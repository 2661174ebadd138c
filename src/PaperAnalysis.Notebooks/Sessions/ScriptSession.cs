using System.Diagnostics;
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
    private readonly SessionReferences _references;
    private string _currentDirectory;
    private int _cells;

    public ScriptSession(SessionOptions options)
    {
        this._options = options;
        _folder = Path.GetFullPath(options.WorkingDirectory);
        _sources = new SourceLines(_folder);
        var files = new LoadedFiles(_folder, options.ScriptFolder);
        _references = new SessionReferences(_folder, files);
        _chain = new SubmissionChain(DefaultUsings.All, files, _references.Resolve);
        _runaways = new Runaways(_chain.Stop);
        _currentDirectory = _folder;
        RoutedConsole.Install();
        LibraryFormatters.Reset();
    }

    /// <summary>Interrupted cells whose code could not be stopped and still runs. Only a restart ends it.</summary>
    public int RunawayCells => _runaways.Count;

    /// <summary>
    /// Runs a cell. Its outputs go to <paramref name="channel"/>, also those of work that outlives it. Nothing on the way waits
    /// for the thread pool, which earlier cells may have taken whole.
    /// </summary>
    /// <param name="code">C# and directives.</param>
    /// <param name="interrupt">Stops the cell; the session and its variables stay.</param>
    /// <param name="name">What errors call the cell; by default <c>cell 1</c>, <c>cell 2</c> and so on.</param>
    public EvaluationResult Evaluate(
        string code,
        ICellChannel channel,
        CancellationToken interrupt,
        string? name = null
    )
    {
        try
        {
            _turn.Wait(interrupt);
        }
        catch (OperationCanceledException)
        {
            return new EvaluationResult.Interrupted(RestartNeeded: false);
        }
        try
        {
            _cells++;
            using var run = new CellRun(channel, name ?? $"cell {_cells}", _options.StreamDelay);
            return Evaluate(code, run, interrupt);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Runs a cell on a thread of its own.</summary>
    /// <inheritdoc cref="Evaluate(string, ICellChannel, CancellationToken, string?)"/>
    public Task<EvaluationResult> EvaluateAsync(
        string code,
        ICellChannel channel,
        CancellationToken interrupt,
        string? name = null
    ) =>
        Task.Factory.StartNew(
            () => Evaluate(code, channel, interrupt, name),
            CancellationToken.None,
            TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
            TaskScheduler.Default
        );

    /// <summary>What could stand at the cursor, by the session as it is now.</summary>
    /// <param name="cursor">UTF-16 offset.</param>
    public Completions Complete(string code, int cursor) =>
        Shallow(
            code,
            () =>
                DirectiveCompletion.Complete(code, cursor, _folder)
                ?? NameCompletion.Complete(
                    code,
                    cursor,
                    name => VariableReader.Value(_chain.Next, _chain.Holders, name)
                )
                ?? CodeCompletion.Complete(_chain.Scope, code, cursor),
            new Completions([], cursor, cursor)
        );

    /// <summary>What the name at the cursor means, or null where nothing is known of it.</summary>
    /// <param name="cursor">UTF-16 offset.</param>
    public Inspection? Inspect(string code, int cursor) =>
        Shallow(code, () => CodeInspection.Inspect(_chain.Next, code, cursor), null);

    /// <summary>Whether the text can be run, or a line end should start another line.</summary>
    public Completeness CheckComplete(string code) =>
        Shallow(code, () => CellCompleteness.Check(code), new Completeness.Invalid());

    /// <summary>
    /// The answer, or <paramref name="tooDeep"/> of code that is too deep for the compiler, which finds so before it
    /// begins or when the stack ends.
    /// </summary>
    private static T Shallow<T>(string code, Func<T> answer, T tooDeep)
    {
        try
        {
            return CodeDepth.Refusal(code) is not null ? tooDeep : answer();
        }
        catch (InsufficientExecutionStackException)
        {
            return tooDeep;
        }
    }

    public void Dispose()
    {
        _chain.Clear();
        _turn.Dispose();
    }

    private EvaluationResult Evaluate(string code, CellRun run, CancellationToken interrupt)
    {
        if (CodeDepth.Refusal(code) is { } refusal)
        {
            return Refused(CompilationErrors.Name, refusal);
        }
        var source = CellSource.Read(code, run.Name);
        _sources.Add(run.Name, code, []);
        LoadedCell loaded;
        try
        {
            loaded = _references.Follow(source);
        }
        catch (ReferenceException missing)
        {
            _sources.Remove(run.Name);
            return Refused(nameof(ReferenceException), missing.Message);
        }
        List<CellDirective> asked = [.. loaded.Directives.Where(directive => directive.IsMagic)];
        if ((MagicRefusal.Of(asked, _sources) ?? Refer(loaded, run, interrupt)) is { } failed)
        {
            _sources.Remove(run.Name);
            return failed;
        }
        var magics = asked.Select(magic => MagicTable.Find(magic.Kind)!).ToList();
        var (result, times) = Run(source, loaded, code, run, interrupt);
        return result is EvaluationResult.Success && CarryOut(magics, times, run, interrupt) is { } unfinished
            ? unfinished
            : result;
    }

    private (EvaluationResult Result, CellTimes Times) Run(
        CellSource source,
        LoadedCell loaded,
        string code,
        CellRun run,
        CancellationToken interrupt
    )
    {
        if (CellSyntax.IsEmpty(source.Tree) && _references.Pending.IsEmpty)
        {
            _sources.Remove(run.Name);
            return (new EvaluationResult.Success(null), default);
        }
        Submission? submission = null;
        var (started, compiled) = (Stopwatch.GetTimestamp(), 0L);
        var outside = Environment.CurrentDirectory;
        Environment.CurrentDirectory = _currentDirectory;
        var (end, whenOver) = CellThread.Run(
            () =>
            {
                submission = _chain.Compile(source.Tree, _references.Pending, loaded.Usings, interrupt);
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
            _runaways.Recover(stopped, (submission as Submission.Ready)?.Code, whenOver);
        }
        if (submission is { Edits: var edits })
        {
            _sources.Add(run.Name, code, edits);
        }
        var result = Result(end, submission);
        var kept = submission is Submission.Ready ready && _chain.Keep(ready);
        if (kept || submission is Submission.Inert)
        {
            _references.Taken();
        }
        else if (!_references.Pending.IsEmpty && IsDueToReferences(submission, end))
        {
            _references.Forget();
        }
        if (!kept)
        {
            _sources.Remove(run.Name);
        }
        return (result, times);
    }

    /// <summary>On a thread that can be stopped, because the text of a value is the user's code.</summary>
    /// <returns>How it ended, where not all could be carried out.</returns>
    private EvaluationResult? CarryOut(List<Magic> magics, CellTimes times, CellRun run, CancellationToken interrupt)
    {
        if (magics.Count == 0)
        {
            return null;
        }
        var ran = new RanCell(times, () => VariableReader.Read(_chain.Next, _chain.Variables()));
        var (end, whenOver) = CellThread.Run(
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
            _runaways.Recover(stopped, null, whenOver);
        }
        return end is CellEnd.Finished ? null : Result(end, null);
    }

    /// <summary>The compiler refused what is in no cell, or met something worse.</summary>
    private static bool IsDueToReferences(Submission? submission, CellEnd end) =>
        submission is Submission.Rejected rejected
            ? rejected.Errors.Any(error => !error.Location.IsInSource)
            : submission is null && end is CellEnd.Threw;

    private static EvaluationResult.Failure Refused(string name, string message) =>
        new(name, message, [Ansi.Red($"{name}: {message}")]);

    private EvaluationResult Result(CellEnd end, Submission? submission) =>
        end switch
        {
            // Of the compiler: code of the cell has not run.
            CellEnd.Threw { Exception: InsufficientExecutionStackException } when submission is null => Refused(
                CompilationErrors.Name,
                "found code that is too deep for the compiler, such as an expression of thousands of parts, expected less: "
                    + "divide it into several statements."
            ),
            CellEnd.Stopped stopped => new EvaluationResult.Interrupted(stopped.StillRunning),
            CellEnd.Threw threw => Traceback.Describe(threw.Exception, _sources),
            CellEnd.Finished finished => submission is Submission.Rejected rejected
                ? CompilationErrors.Describe(rejected.Errors, rejected.Compilation, _sources)
                : new EvaluationResult.Success(finished.Value),
            _ => throw new InvalidOperationException($"A cell ended as {end}."),
        };

    /// <returns>How the cell ended, where a reference could not be had.</returns>
    private EvaluationResult? Refer(LoadedCell loaded, CellRun run, CancellationToken interrupt)
    {
        try
        {
            _references.Refer(loaded, run, interrupt);
            return null;
        }
        catch (OperationCanceledException)
        {
            return new EvaluationResult.Interrupted(RestartNeeded: false);
        }
        catch (ReferenceException missing)
        {
            return Refused(nameof(ReferenceException), missing.Message);
        }
    }

    private async Task<MimeBundle?> StartAsync(Submission submission, CellRun run)
    {
        if (submission is not Submission.Ready ready)
        {
            return null;
        }
        CellRun.Current = run;
        StrayExceptions.Watch(ready.Code, run, _sources);
        var value = await ready.Run(_chain.Variables());
        return ready.HasValue(value) && Representations.Of(value) is { Data.Count: > 0 } shown ? shown : null;
    }
}
