using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Sessions.Running;

/// <summary>Follows a loop and shows its progress in one place, seldom enough to cost nothing.</summary>
internal sealed class ProgressLoop
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider _time;
    private readonly Action<MimeBundle> _update;
    private readonly long _started;
    private long _shown;
    private ProgressBar _bar;

    /// <param name="show">Shows the first state and gives what replaces it.</param>
    public ProgressLoop(string title, long? count, TimeProvider time, Func<MimeBundle, Action<MimeBundle>> show)
    {
        this._time = time;
        _bar = new ProgressBar(title, 0, count);
        _started = _shown = time.GetTimestamp();
        _update = show(_bar.Running(TimeSpan.Zero));
    }

    /// <summary>The loop took the whole sequence.</summary>
    public bool IsComplete { get; set; }

    /// <summary>The loop is through with an item.</summary>
    public void Step()
    {
        _bar = _bar with { Done = _bar.Done + 1 };
        var now = _time.GetTimestamp();
        if (_time.GetElapsedTime(_shown, now) >= Pause)
        {
            _shown = now;
            _update(_bar.Running(_time.GetElapsedTime(_started, now)));
        }
    }

    /// <summary>The loop is over, whatever ended it.</summary>
    public void End() => _update(_bar.Over(IsComplete));
}
