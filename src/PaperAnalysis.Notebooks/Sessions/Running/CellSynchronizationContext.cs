namespace PaperAnalysis.Notebooks.Sessions.Running;

/// <summary>
/// Brings what a cell awaits back to the cell's own thread, where it can be stopped. After the cell, what is still
/// under way goes on in the thread pool; after an interrupt, it is dropped.
/// </summary>
internal sealed class CellSynchronizationContext : SynchronizationContext
{
    private readonly object gate = new();
    private readonly Queue<(SendOrPostCallback Work, object? State)> queue = new();
    private bool ended;
    private bool dropped;

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (gate)
        {
            if (!ended)
            {
                queue.Enqueue((d, state));
                Monitor.Pulse(gate);
                return;
            }
            if (dropped)
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
        lock (gate)
        {
            ended = true;
            dropped |= drop;
            left = drop ? [] : [.. queue];
            queue.Clear();
        }
        foreach (var (work, state) in left)
        {
            Post(work, state);
        }
    }

    private void Wake()
    {
        lock (gate)
        {
            Monitor.Pulse(gate);
        }
    }

    private (SendOrPostCallback Work, object? State)? Take(Task task)
    {
        lock (gate)
        {
            while (queue.Count == 0 && !task.IsCompleted)
            {
                Monitor.Wait(gate);
            }
            return queue.TryDequeue(out var next) ? next : null;
        }
    }
}
