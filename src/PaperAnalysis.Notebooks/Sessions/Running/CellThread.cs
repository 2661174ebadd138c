using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime;
using System.Runtime.ExceptionServices;

namespace PaperAnalysis.Notebooks.Sessions.Running;

/// <summary>Runs a cell on a thread of its own that can be stopped at any instruction.</summary>
[SuppressMessage(
    "Design",
    "CA1001:Types that own disposable fields should be disposable",
    Justification = "A cell that cannot be stopped outlives every owner; the source holds no timer."
)]
internal sealed class CellThread
{
    private const int StackBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan Nudge = TimeSpan.FromMilliseconds(100);

    private readonly Func<Func<Task<MimeBundle?>>> prepare;
    private readonly CellSynchronizationContext context = new();
    private readonly CancellationTokenSource abort = new();
    private readonly TaskCompletionSource<CellEnd> ended = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly CancellationToken interrupt;
    private volatile Thread? thread;

    private CellThread(Func<Func<Task<MimeBundle?>>> prepare, CancellationToken interrupt)
    {
        this.prepare = prepare;
        this.interrupt = interrupt;
    }

    /// <param name="prepare">Called on the cell's thread before it can be stopped; it looks at the token itself.</param>
    /// <param name="code">Called on the cell's thread with what was prepared; what it awaits comes back to that thread.</param>
    /// <param name="grace">How long an interrupted cell may take to stop.</param>
    /// <param name="runaway">Told +1 when the cell is left behind still running, -1 when it ends after all.</param>
    public static async Task<CellEnd> RunAsync<T>(
        Func<T> prepare,
        Func<T, Task<MimeBundle?>> code,
        TimeSpan grace,
        Action<int> runaway,
        CancellationToken interrupt
    )
    {
        var cell = new CellThread(
            () =>
            {
                var prepared = prepare();
                return () => code(prepared);
            },
            interrupt
        );
        new Thread(cell.Run, StackBytes) { IsBackground = true, Name = "cell" }.Start();
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (interrupt.Register(() => stop.TrySetResult()))
        {
            if (await Task.WhenAny(cell.ended.Task, stop.Task) == cell.ended.Task)
            {
                return await cell.ended.Task;
            }
        }
        return await cell.StopAsync(grace, runaway);
    }

    private void Run()
    {
        thread = Thread.CurrentThread;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CellEnd end;
        try
        {
            end = RunCode();
        }
        catch (Exception thrown)
        {
            end = new CellEnd.Threw(thrown);
        }
        // Whatever the code made of being stopped, it was stopped.
        var stopped = interrupt.IsCancellationRequested;
        Undisturbed(() => context.End(drop: stopped));
        Undisturbed(() =>
            ended.TrySetResult(stopped ? new CellEnd.Stopped(StillRunning: false) : end)
        );
    }

    /// <summary>An interrupt may arrive after the code it was meant for.</summary>
    private static void Undisturbed(Action action)
    {
        while (true)
        {
            try
            {
                action();
                return;
            }
            catch (ThreadInterruptedException)
            {
                // Once more: an interrupt is delivered once.
            }
        }
    }

    private CellEnd RunCode()
    {
        var code = prepare();
        MimeBundle? value = null;
        ExceptionDispatchInfo? thrown = null;
#pragma warning disable SYSLIB0046 // The only way there is to stop code that never looks at a token.
        ControlledExecution.Run(
#pragma warning restore SYSLIB0046
            () =>
            {
                SynchronizationContext.SetSynchronizationContext(context);
                var task = code();
                context.RunUntil(task);
                if (task.IsFaulted)
                {
                    thrown = ExceptionDispatchInfo.Capture(task.Exception!.InnerExceptions[0]);
                }
                else
                {
                    value = task.GetAwaiter().GetResult();
                }
            },
            abort.Token
        );
        return thrown is null
            ? new CellEnd.Finished(value)
            : new CellEnd.Threw(thrown.SourceException);
    }

    private async Task<CellEnd> StopAsync(TimeSpan grace, Action<int> runaway)
    {
        // Cancelling waits for the abort to arrive, which it may never do, and so has a thread of its own.
        new Thread(abort.Cancel) { IsBackground = true, Name = "cell interrupt" }.Start();
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < grace)
        {
            if (await Task.WhenAny(ended.Task, Task.Delay(Nudge)) == ended.Task)
            {
                return await ended.Task;
            }
            // Ends sleeps and waits, where an abort only arrives when they are over.
            thread?.Interrupt();
        }
        runaway(1);
        _ = ended.Task.ContinueWith(
            _ => runaway(-1),
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default
        );
        return new CellEnd.Stopped(StillRunning: true);
    }
}
