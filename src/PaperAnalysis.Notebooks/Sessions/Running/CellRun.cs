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

    private readonly Lock _gate = new();
    private readonly ICellChannel _channel;
    private readonly TimeSpan _delay;
    private readonly StringBuilder _pending = new();
    private string _pendingName = "stdout";
    private bool _ended;
    private int _displays;

    public CellRun(ICellChannel channel, string name, TimeSpan delay)
    {
        this._channel = channel;
        this._delay = delay;
        Name = name;
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
        var number = Interlocked.Increment(ref _displays);
        return $"{Name.Replace(' ', '-')}-display-{number}";
    }

    public void Write(string stream, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }
        lock (_gate)
        {
            if (_pending.Length > 0 && _pendingName != stream)
            {
                Send();
            }
            _pendingName = stream;
            if (_pending.Length == 0 && !_ended)
            {
                DueOutput.Add(this, _delay);
            }
            _pending.Append(text);
            if (_ended || _pending.Length > PendingLimit)
            {
                Send();
            }
        }
    }

    public void Publish(CellOutput output)
    {
        lock (_gate)
        {
            Send();
            _channel.Publish(output);
        }
    }

    public string? ReadLine(string prompt, bool password)
    {
        Flush();
        return _channel.ReadLine(prompt, password);
    }

    public void Flush()
    {
        lock (_gate)
        {
            Send();
        }
    }

    /// <summary>Late output goes straight to the channel from here on.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            Send();
            _ended = true;
        }
    }

    private void Send()
    {
        if (_pending.Length > 0)
        {
            var text = _pending.ToString();
            _pending.Clear();
            _channel.Publish(new CellOutput.Stream(_pendingName, text));
        }
    }
}
