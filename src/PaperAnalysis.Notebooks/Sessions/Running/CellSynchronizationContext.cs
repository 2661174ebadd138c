namespace PaperAnalysis.Notebooks.Sessions.Running;

/// <summary>
/// Brings what a cell awaits back to the cell's own thread, where it can be stopped. After the cell, what is still
/// under way goes on in the thread pool; after an interrupt, it is dropped.
/// </summary>
internal sealed class CellSynchronizationContext : SynchronizationContext
{
    private readonly object _gate = new();
    private readonly Queue<(SendOrPostCallback Work, object? State)> _queue = new();
    private bool _ended;
    private bool _dropped;

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_gate)
        {
            if (!_ended)
            {
                _queue.Enqueue((d, state));
                Monitor.Pulse(_gate);
                return;
            }
            if (_dropped)
            {
                return;
            }
        }
        ThreadPool.QueueUserWorkItem(work => work.d(work.state), (d, state), preferLocal: false);
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Works until <paramref name="task"/> is done.</summary>
    public void RunUntil(Task task)
    {
        _ = task.ContinueWith(
            _ => Wake(),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        while (!task.IsCompleted)
        {
            if (Take(task) is var (work, state))
            {
                work(state);
            }
        }
    }

    /// <param name="drop">What the cell left behind must not run any more.</param>
    public void End(bool drop)
    {
        (SendOrPostCallback Work, object? State)[] left;
        lock (_gate)
        {
            _ended = true;
            _dropped |= drop;
            left = drop ? [] : [.. _queue];
            _queue.Clear();
        }
        foreach (var (work, state) in left)
        {
            Post(work, state);
        }
    }

    private void Wake()
    {
        lock (_gate)
        {
            Monitor.Pulse(_gate);
        }
    }

    private (SendOrPostCallback Work, object? State)? Take(Task task)
    {
        lock (_gate)
        {
            while (_queue.Count == 0 && !task.IsCompleted)
            {
                Monitor.Wait(_gate);
            }
            return _queue.TryDequeue(out var next) ? next : null;
        }
    }
}
