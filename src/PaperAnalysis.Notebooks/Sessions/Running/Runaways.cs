using System.Reflection;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.Running;

/// <summary>
/// Interrupted cells that did not stop. Each stays stopped, wherever it comes to look, until its thread ends.
/// </summary>
internal sealed class Runaways(StopSignal stop)
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Readies the session for the next cell after one was interrupted.</summary>
    /// <param name="code">The interrupted cell's, as far as it has any.</param>
    /// <param name="whenOver">Calls what it is given when the cell's thread ends.</param>
    public void Recover(CellEnd.Stopped end, Assembly? code, Action<Action> whenOver)
    {
        var running = end.StillRunning ? code : null;
        stop.Renew(running);
        if (!end.StillRunning)
        {
            return;
        }
        Interlocked.Increment(ref _count);
        whenOver(() =>
        {
            Interlocked.Decrement(ref _count);
            if (running is not null)
            {
                stop.Release(running);
            }
        });
    }
}
