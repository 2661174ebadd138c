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
    private readonly object _gate = new();
    private readonly Thread _thread;
    private CellEnd? _end;
    private Action? _afterwards;

    private CellThread(Func<Task<MimeBundle?>> code, CancellationToken interrupt)
    {
        this._code = code;
        this._interrupt = interrupt;
        _thread = new Thread(Run, StackBytes) { IsBackground = true, Name = "cell" };
    }

    /// <summary>
    /// Waits on the caller's thread: cells may have taken every thread of the pool, and the answer waits for none.
    /// </summary>
    /// <param name="code">Called on the cell's thread; what it awaits comes back to that thread.</param>
    /// <param name="stop">Asks the code to stop, where it looks.</param>
    /// <param name="grace">How long an interrupted cell may take to stop.</param>
    /// <returns>How the cell ended, and what a call of its own can be hung on: the end of the thread, which can be
    /// later.</returns>
    public static (CellEnd End, Action<Action> WhenOver) Run(
        Func<Task<MimeBundle?>> code,
        Action stop,
        TimeSpan grace,
        CancellationToken interrupt
    )
    {
        var cell = new CellThread(code, interrupt);
        cell._thread.Start();
        return (cell.Wait(stop, grace), cell.WhenOver);
    }

    private CellEnd Wait(Action stop, TimeSpan grace)
    {
        using (_interrupt.Register(Wake))
        {
            lock (_gate)
            {
                while (_end is null && !_interrupt.IsCancellationRequested)
                {
                    Monitor.Wait(_gate);
                }
                if (_end is not null)
                {
                    return _end;
                }
            }
        }
        stop();
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < grace)
        {
            // Ends sleeps and waits, which look at no token.
            _thread.Interrupt();
            lock (_gate)
            {
                if (_end is not null || (Monitor.Wait(_gate, Nudge) && _end is not null))
                {
                    return new CellEnd.Stopped(StillRunning: false);
                }
            }
        }
        return new CellEnd.Stopped(StillRunning: true);
    }

    private void WhenOver(Action action)
    {
        lock (_gate)
        {
            if (_end is null)
            {
                _afterwards += action;
                return;
            }
        }
        action();
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
        Undisturbed(() => Over(end));
    }

    private void Over(CellEnd end)
    {
        lock (_gate)
        {
            _end = end;
            Monitor.PulseAll(_gate);
        }
        Interlocked.Exchange(ref _afterwards, null)?.Invoke();
    }

    private void Wake()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
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
