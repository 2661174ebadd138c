using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Sessions.Running;

/// <summary>Follows a loop and shows its progress in one place, seldom enough to cost nothing.</summary>
internal sealed class ProgressLoop
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider time;
    private readonly Action<MimeBundle> update;
    private readonly long started;
    private long shown;
    private ProgressBar bar;

    /// <param name="show">Shows the first state and gives what replaces it.</param>
    public ProgressLoop(
        string title,
        long? count,
        TimeProvider time,
        Func<MimeBundle, Action<MimeBundle>> show
    )
    {
        this.time = time;
        bar = new ProgressBar(title, 0, count);
        started = shown = time.GetTimestamp();
        update = show(bar.Running(TimeSpan.Zero));
    }

    /// <summary>The loop took the whole sequence.</summary>
    public bool IsComplete { get; set; }

    /// <summary>The loop is through with an item.</summary>
    public void Step()
    {
        bar = bar with { Done = bar.Done + 1 };
        var now = time.GetTimestamp();
        if (time.GetElapsedTime(shown, now) >= Pause)
        {
            shown = now;
            update(bar.Running(time.GetElapsedTime(started, now)));
        }
    }

    /// <summary>The loop is over, whatever ended it.</summary>
    public void End() => update(bar.Over(IsComplete));
}
