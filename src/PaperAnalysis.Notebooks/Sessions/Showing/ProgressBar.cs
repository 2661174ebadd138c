using System.Text.Encodings.Web;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>How far a loop is, as one shows it.</summary>
/// <param name="Title">What the loop does; may be empty.</param>
/// <param name="Done">Items that the loop is through with.</param>
/// <param name="Count">All items, or null where nobody knows.</param>
internal sealed record ProgressBar(string Title, long Done, long? Count)
{
    private const int Cells = 20;

    /// <summary>While the loop runs: with the times, which only the person in front of it needs.</summary>
    public MimeBundle Running(TimeSpan elapsed)
    {
        var left =
            Count is { } count && Done > 0 && Done < count
                ? $", {Clock(elapsed * ((double)(count - Done) / Done))} left"
                : "";
        return Bundle($"{Amount}{Share}, {Clock(elapsed)}{left}", isOver: false);
    }

    /// <summary>
    /// What stays when the loop is over. Counts only: this is what a notebook keeps, and the same notebook run again
    /// shall keep the same.
    /// </summary>
    /// <param name="complete">The sequence was read to its end.</param>
    public MimeBundle Over(bool complete) => Bundle(complete ? Amount : $"stopped after {Amount}", isOver: true);

    private string Amount =>
        Count is { } count ? Text($"{Done:N0} of {count:N0}")
        : Done == 1 ? "1 item"
        : Text($"{Done:N0} items");

    private double Part => Count is { } count and > 0 ? Math.Min(1, (double)Done / count) : 1;

    private string Share => Count is null ? "" : Text($" ({Math.Floor(100 * Part)} %)");

    private MimeBundle Bundle(string state, bool isOver)
    {
        var title = Title.Length == 0 ? "" : Title + ": ";
        // Without a number, a bar moves to and fro until the loop is over.
        var value = Count is null && !isOver ? "" : Text($" value=\"{Part:0.####}\"");
        var html = $"<div><progress max=\"1\"{value}></progress> {HtmlEncoder.Default.Encode(title + state)}</div>";
        var filled = (int)(Cells * Part);
        var bar = Count is null ? "" : $"[{new string('#', filled)}{new string('-', Cells - filled)}] ";
        return new MimeBundle(new JsonObject { [MimeTypes.Html] = html, [MimeTypes.Plain] = title + bar + state }, []);
    }

    private static string Clock(TimeSpan time) => Text($"{(long)time.TotalMinutes}:{time.Seconds:00}");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
