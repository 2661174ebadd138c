using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using PaperAnalysis.Notebooks.Sessions.Errors;

namespace PaperAnalysis.Notebooks.Sessions.Running;

/// <summary>
/// What code of cells throws where nothing catches it: on a thread, in a timer, in an <c>async void</c>. It would end the
/// process, and with it the session; instead that work ends alone, and its cell says so on stderr.
/// </summary>
internal static class StrayExceptions
{
    private static readonly ConditionalWeakTable<Assembly, Source> Sources = [];
    private static Source? _latest;

    /// <summary>What was told, in one line: a run without a front end is no success then.</summary>
    public static event Action<string>? Told;

    static StrayExceptions() => ExceptionHandling.SetUnhandledExceptionHandler(IsTold);

    /// <param name="code">The cell's, loaded.</param>
    public static void Watch(Assembly code, CellRun run, SourceLines lines)
    {
        var source = new Source(run, lines);
        Sources.AddOrUpdate(code, source);
        Volatile.Write(ref _latest, source);
    }

    /// <summary>False leaves it to the runtime, which ends the process: a fault of this program's own thread.</summary>
    private static bool IsTold(Exception thrown)
    {
        // A stopped cell's work comes to look only after the interrupt: it shall end, and there is nothing to tell.
        if (thrown is OperationCanceledException)
        {
            return true;
        }
        var frames = new StackTrace(thrown).GetFrames();
        // The outermost is the cell that started the work; it may have called code of others.
        var source = frames.Select(Of).LastOrDefault(found => found is not null);
        if (source is null && IsOwn(frames))
        {
            return false;
        }
        source ??= Volatile.Read(ref _latest);
        source?.Tell(thrown, CellRun.Current);
        return source is not null;
    }

    private static Source? Of(StackFrame frame) =>
        frame.GetMethod()?.Module.Assembly is { } code && Sources.TryGetValue(code, out var source) ? source : null;

    /// <summary>The thread began in this program, and no cell's code is on the way.</summary>
    private static bool IsOwn(StackFrame[] frames) =>
        frames.LastOrDefault(frame => !IsRuntime(frame))?.GetMethod()?.Module.Assembly.GetName().Name is { } first
        && (
            first.StartsWith("PaperAnalysis.", StringComparison.Ordinal)
            || first.StartsWith("paper-analysis", StringComparison.Ordinal)
        );

    private static bool IsRuntime(StackFrame frame) =>
        frame.GetMethod()?.DeclaringType?.Namespace is not { } space
        || space.StartsWith("System", StringComparison.Ordinal);

    private sealed class Source(CellRun run, SourceLines lines)
    {
        /// <param name="starter">The cell whose work it is, where the thread knows.</param>
        public void Tell(Exception thrown, CellRun? starter)
        {
            var to = starter ?? run;
            var text = Traceback.Describe(thrown, lines).Traceback;
            to.Write(
                "stderr",
                $"Nothing caught this exception of work that {to.Name} started; that work has ended:\n"
                    + $"{string.Join('\n', text)}\n"
            );
            to.Flush();
            Told?.Invoke($"{thrown.GetType().Name} of work that a cell started: {thrown.Message}");
        }
    }
}
