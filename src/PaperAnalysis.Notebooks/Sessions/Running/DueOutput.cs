namespace PaperAnalysis.Notebooks.Sessions.Running;

/// <summary>
/// Sends what cells have written when it has waited long enough, from a thread of its own: a timer would wait for the
/// thread pool, which cells may have taken whole.
/// </summary>
internal static class DueOutput
{
    private static readonly object Gate = new();
    private static readonly PriorityQueue<CellRun, long> Waiting = new();
    private static Thread? _sender;

    public static void Add(CellRun run, TimeSpan delay)
    {
        lock (Gate)
        {
            Waiting.Enqueue(run, Environment.TickCount64 + (long)delay.TotalMilliseconds);
            if (_sender is null)
            {
                _sender = new Thread(SendWhenDue) { IsBackground = true, Name = "cell output" };
                _sender.Start();
            }
            Monitor.Pulse(Gate);
        }
    }

    /// <summary>What waits goes out now: the process ends.</summary>
    public static void SendAll()
    {
        CellRun[] runs;
        lock (Gate)
        {
            runs = [.. Waiting.UnorderedItems.Select(item => item.Element)];
            Waiting.Clear();
        }
        foreach (var run in runs)
        {
            run.Flush();
        }
    }

    private static void SendWhenDue()
    {
        while (true)
        {
            Next().Flush();
        }
    }

    private static CellRun Next()
    {
        lock (Gate)
        {
            while (true)
            {
                if (!Waiting.TryPeek(out var run, out var due))
                {
                    Monitor.Wait(Gate);
                    continue;
                }
                var left = due - Environment.TickCount64;
                if (left <= 0)
                {
                    Waiting.Dequeue();
                    return run;
                }
                Monitor.Wait(Gate, (int)Math.Min(left, int.MaxValue));
            }
        }
    }
}
