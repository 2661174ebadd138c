using System.Reflection;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>
/// Stops the code of all cells, because a cell may call, or still run, code of any earlier one. Aborting the thread
/// instead (<c>ControlledExecution</c>) ends the process as soon as the abort meets the runtime's own code, such as the
/// compiler of a method's first call.
/// </summary>
internal sealed class StopSignal
{
    private const int Sweep = 256;

    private readonly Lock _gate = new();
    private readonly List<(WeakReference<Assembly> Code, string Class)> _cells = [];
    private bool _stopped;
    private int _added;

    /// <param name="type">The class of the cell's variables.</param>
    public void Watch(Assembly cell, string type)
    {
        lock (_gate)
        {
            Set(cell, type, _stopped);
            _cells.Add((new WeakReference<Assembly>(cell), type));
            if (++_added % Sweep == 0)
            {
                _cells.RemoveAll(known => !known.Code.TryGetTarget(out _));
            }
        }
    }

    public void Stop() => SetAll(true, _ => true);

    /// <summary>Lets all cells run again after they were stopped.</summary>
    /// <param name="running">A cell that did not stop: it shall when it comes to look.</param>
    public void Renew(Assembly? running) => SetAll(false, cell => cell != running);

    /// <summary>Lets a cell run again that did not stop in time, once it ended.</summary>
    public void Release(Assembly cell)
    {
        lock (_gate)
        {
            foreach (var (code, type) in _cells)
            {
                if (code.TryGetTarget(out var known) && known == cell)
                {
                    Set(cell, type, _stopped);
                }
            }
        }
    }

    private void SetAll(bool value, Func<Assembly, bool> which)
    {
        lock (_gate)
        {
            _stopped = value;
            foreach (var (code, type) in _cells)
            {
                if (code.TryGetTarget(out var cell) && which(cell))
                {
                    Set(cell, type, value);
                }
            }
        }
    }

    // A cell in which nothing can go on for ever does not look.
    private static void Set(Assembly cell, string type, bool value) =>
        cell.GetType(type, throwOnError: true)!
            .GetField(StopPoints.Field, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            ?.SetValue(null, value);
}
