using System.Globalization;

namespace PaperAnalysis.Notebooks.Sessions.Running;

/// <summary>Runs a cell on a thread of its own.</summary>
internal sealed class CellThread
{
    private const int StackBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan Nudge = TimeSpan.FromMilliseconds(100);

    private readonly Func<Task<MimeBundle?>> code;
    private readonly CancellationToken interrupt;
    private readonly CellSynchronizationContext context = new();
    private readonly TaskCompletionSource<CellEnd> ended = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly Thread thread;

    private CellThread(Func<Task<MimeBundle?>> code, CancellationToken interrupt)
    {
        this.code = code;
        this.interrupt = interrupt;
        thread = new Thread(Run, StackBytes) { IsBackground = true, Name = "cell" };
    }

    /// <param name="code">Called on the cell's thread; what it awaits comes back to that thread.</param>
    /// <param name="stop">Asks the code to stop, where it looks.</param>
    /// <param name="grace">How long an interrupted cell may take to stop.</param>
    /// <returns>How the cell ended, and the end of its thread, which can be later.</returns>
    public static async Task<(CellEnd End, Task Thread)> RunAsync(
        Func<Task<MimeBundle?>> code,
        Action stop,
        TimeSpan grace,
        CancellationToken interrupt
    )
    {
        var cell = new CellThread(code, interrupt);
        cell.thread.Start();
        return (await cell.EndAsync(stop, grace), cell.ended.Task);
    }

    private async Task<CellEnd> EndAsync(Action stop, TimeSpan grace)
    {
        try
        {
            return await ended.Task.WaitAsync(interrupt);
        }
        catch (OperationCanceledException)
        {
            stop();
        }
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < grace)
        {
            // Ends sleeps and waits, which look at no token.
            thread.Interrupt();
            if (
                await Task.WhenAny(ended.Task, Task.Delay(Nudge, CancellationToken.None))
                == ended.Task
            )
            {
                return new CellEnd.Stopped(StillRunning: false);
            }
        }
        return new CellEnd.Stopped(StillRunning: true);
    }

    private void Run()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        SynchronizationContext.SetSynchronizationContext(context);
        CellEnd end;
        try
        {
            var task = code();
            context.RunUntil(task);
            end = new CellEnd.Finished(task.GetAwaiter().GetResult());
        }
        catch (Exception thrown)
        {
            // The boundary between a cell and the session: whatever a cell throws is its result.
            end = new CellEnd.Threw(thrown);
        }
        Undisturbed(() => context.End(drop: interrupt.IsCancellationRequested));
        Undisturbed(() => ended.TrySetResult(end));
    }

    /// <summary>An interrupt may arrive after the code that it was meant for.</summary>
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
}
