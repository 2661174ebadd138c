using System.Text;

namespace PaperAnalysis.Notebooks.Sessions.Running;

/// <summary>
/// One run of one cell, as its code knows it: where output goes and input comes from. It flows with the cell's
/// asynchronous work, so that what is written after the cell ended still reaches the cell that wrote it.
/// </summary>
internal sealed class CellRun : IDisposable
{
    private const int PendingLimit = 64 * 1024;
    private static readonly AsyncLocal<CellRun?> Ambient = new();

    private readonly Lock gate = new();
    private readonly ICellChannel channel;
    private readonly TimeSpan delay;
    private readonly Timer timer;
    private readonly StringBuilder pending = new();
    private string pendingName = "stdout";
    private bool ended;
    private int displays;

    public CellRun(ICellChannel channel, string name, TimeSpan delay)
    {
        this.channel = channel;
        this.delay = delay;
        Name = name;
        timer = new Timer(_ => Flush());
    }

    public static CellRun? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <exception cref="InvalidOperationException">The caller is no code of a cell.</exception>
    public static CellRun Here() =>
        Current
        ?? throw new InvalidOperationException(
            "Only code of a cell, or what it started, can show values and ask for input."
        );

    /// <summary>The cell's name, such as <c>cell 3</c>.</summary>
    public string Name { get; }

    /// <summary>A name for the cell's next display that can be updated, the same at every run.</summary>
    public string NextDisplayId()
    {
        var number = Interlocked.Increment(ref displays);
        return $"{Name.Replace(' ', '-')}-display-{number}";
    }

    public void Write(string stream, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }
        lock (gate)
        {
            if (pending.Length > 0 && pendingName != stream)
            {
                Send();
            }
            pendingName = stream;
            if (pending.Length == 0 && !ended)
            {
                timer.Change(delay, Timeout.InfiniteTimeSpan);
            }
            pending.Append(text);
            if (ended || pending.Length > PendingLimit)
            {
                Send();
            }
        }
    }

    public void Publish(CellOutput output)
    {
        lock (gate)
        {
            Send();
            channel.Publish(output);
        }
    }

    public string? ReadLine(string prompt, bool password)
    {
        Flush();
        return channel.ReadLine(prompt, password);
    }

    public void Flush()
    {
        lock (gate)
        {
            Send();
        }
    }

    /// <summary>Late output goes straight to the channel from here on.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            Send();
            ended = true;
            timer.Dispose();
        }
    }

    private void Send()
    {
        if (pending.Length > 0)
        {
            var text = pending.ToString();
            pending.Clear();
            channel.Publish(new CellOutput.Stream(pendingName, text));
        }
    }
}
