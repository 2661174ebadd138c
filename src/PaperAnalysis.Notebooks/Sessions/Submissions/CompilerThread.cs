using System.Globalization;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>
/// One thread of the pool, kept for the compiler. On its way to an assembly it gives the pool a task (the checksum of the source)
/// and waits for it, which on any other thread takes until cells leave a thread of the pool free; a thread of the pool carries
/// out its own tasks itself.
/// </summary>
internal static class CompilerThread
{
    private static readonly object Gate = new();
    private static readonly Queue<Action> Work = new();
    private static bool _kept;

    /// <summary>Called before any cell runs, who may take the pool whole.</summary>
    public static void Keep()
    {
        lock (Gate)
        {
            if (_kept)
            {
                return;
            }
            _kept = true;
        }
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(workers + 1, ports);
        ThreadPool.UnsafeQueueUserWorkItem(_ => Serve(), null);
    }

    /// <summary>Runs on the kept thread what needs a thread of the pool, and waits for it.</summary>
    public static T Run<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>();
        lock (Gate)
        {
            Work.Enqueue(() =>
            {
                try
                {
                    done.SetResult(work());
                }
                catch (Exception thrown)
                {
                    done.SetException(thrown);
                }
            });
            Monitor.Pulse(Gate);
        }
        return done.Task.GetAwaiter().GetResult();
    }

    private static void Serve()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        while (true)
        {
            Next()();
        }
    }

    private static Action Next()
    {
        lock (Gate)
        {
            while (Work.Count == 0)
            {
                Monitor.Wait(Gate);
            }
            return Work.Dequeue();
        }
    }
}
