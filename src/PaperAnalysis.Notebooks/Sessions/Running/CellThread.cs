using System.Globalization;

namespace PaperAnalysis.Notebooks.Sessions.Running;

/// <summary>Runs a cell on a thread of its own.</summary>
internal sealed class CellThread
{
    private const int StackBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan Nudge = TimeSpan.FromMilliseconds(100);

    private readonly Func<Task<MimeBundle?>> _code;
    private readonly CancellationToken _interrupt;
    private readonly CellSynchronizationContext _context = new();
    private readonly TaskCompletionSource<CellEnd> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _thread;

    private CellThread(Func<Task<MimeBundle?>> code, CancellationToken interrupt)
    {
        this._code = code;
        this._interrupt = interrupt;
        _thread = new Thread(Run, StackBytes) { IsBackground = true, Name = "cell" };
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
        cell._thread.Start();
        return (await cell.EndAsync(stop, grace), cell._ended.Task);
    }

    private async Task<CellEnd> EndAsync(Action stop, TimeSpan grace)
    {
        try
        {
            return await _ended.Task.WaitAsync(_interrupt);
        }
        catch (OperationCanceledException)
        {
            stop();
        }
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < grace)
        {
            // Ends sleeps and waits, which look at no token.
            _thread.Interrupt();
            if (await Task.WhenAny(_ended.Task, Task.Delay(Nudge, CancellationToken.None)) == _ended.Task)
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
        SynchronizationContext.SetSynchronizationContext(_context);
        CellEnd end;
        try
        {
            var task = _code();
            _context.RunUntil(task);
            end = new CellEnd.Finished(task.GetAwaiter().GetResult());
        }
        catch (Exception thrown)
        {
            // The boundary between a cell and the session: whatever a cell throws is its result.
            end = new CellEnd.Threw(thrown);
        }
        Undisturbed(() => _context.End(drop: _interrupt.IsCancellationRequested));
        Undisturbed(() => _ended.TrySetResult(end));
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
