using System.Text;
using System.Text.Json.Nodes;
using PaperAnalysis.Kernel.Messages;
using PaperAnalysis.Kernel.Transport;

namespace PaperAnalysis.Kernel;

/// <summary>
/// What every client sees. Messages leave in the order of the calls. Stream text is gathered for a moment, so that a
/// loop of small writes costs few messages, and leaves before anything else does.
/// </summary>
internal sealed class Iopub : IDisposable
{
    /// <summary>Short enough to look immediate, long enough for a thousand lines to share one message.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(25);

    private const int GatherChars = 32 * 1024;

    /// <summary>
    /// How long a cell is slowed down for clients that do not read, before their messages are dropped instead.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Publisher _publisher;
    private readonly JupyterWire _wire;
    private readonly object _gate = new();
    private readonly StringBuilder _text = new();
    private (ReadOnlyMemory<byte> Parent, string Name) _stream = (default, "");
    private long _due;
    private bool _outOfPatience;
    private bool _disposed;

    public Iopub(Publisher publisher, JupyterWire wire)
    {
        _publisher = publisher;
        _wire = wire;
        new Thread(FlushWhenDue) { IsBackground = true, Name = "stream flush" }.Start();
    }

    /// <param name="parentHeader">The header of the request that caused this.</param>
    public void Publish(ReadOnlyMemory<byte> parentHeader, string type, JsonObject content)
    {
        var bytes = content.Bytes();
        lock (_gate)
        {
            FlushLocked();
            Send(type, parentHeader, type, bytes);
        }
    }

    public void Status(ReadOnlyMemory<byte> parentHeader, string state) =>
        Publish(parentHeader, "status", new() { ["execution_state"] = state });

    /// <param name="name"><c>stdout</c> or <c>stderr</c>.</param>
    public void Stream(ReadOnlyMemory<byte> parentHeader, string name, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        lock (_gate)
        {
            if (_text.Length > 0 && (_stream.Name != name || !_stream.Parent.Equals(parentHeader)))
            {
                FlushLocked();
            }

            _stream = (parentHeader, name);
            if (_text.Length == 0)
            {
                _due = Environment.TickCount64 + (long)Gather.TotalMilliseconds;
                Monitor.Pulse(_gate);
            }
            _text.Append(text);
            if (_text.Length < GatherChars)
            {
                return;
            }

            FlushLocked(keepHalfPair: true);
        }
        WaitForReaders();
    }

    /// <summary>
    /// Sends the stream text that is gathered; called before a reply, so that a cell's output precedes it.
    /// </summary>
    public void Flush()
    {
        lock (_gate)
        {
            FlushLocked();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            FlushLocked();
            _disposed = true;
            Monitor.Pulse(_gate);
        }
    }

    private void FlushWhenDue()
    {
        lock (_gate)
        {
            while (!_disposed)
            {
                var left = _due - Environment.TickCount64;
                if (_text.Length == 0)
                {
                    Monitor.Wait(_gate);
                }
                else if (left > 0)
                {
                    Monitor.Wait(_gate, (int)left);
                }
                else
                {
                    FlushLocked(keepHalfPair: true);
                }
            }
        }
    }

    /// <param name="keepHalfPair">The text may go on: half of a surrogate pair waits for its other half, because alone
    /// it is no UTF-8.</param>
    private void FlushLocked(bool keepHalfPair = false)
    {
        var length = _text.Length;
        if (keepHalfPair && length > 0 && char.IsHighSurrogate(_text[length - 1]))
        {
            length--;
        }
        // Half a pair alone is tried again at the next due time.
        _due = Environment.TickCount64 + (long)Gather.TotalMilliseconds;
        if (length == 0)
        {
            return;
        }

        var text = _text.ToString(0, length);
        _text.Remove(0, length);
        var (parent, name) = _stream;
        Send($"stream.{name}", parent, "stream", new JsonObject { ["name"] = name, ["text"] = text }.Bytes());
    }

    private void Send(string topic, ReadOnlyMemory<byte> parent, string type, byte[] content) =>
        _publisher.Publish(_wire.Encode([Encoding.ASCII.GetBytes(topic)], type, parent, content));

    /// <summary>
    /// Slows a talkative cell down to what its readers take, so that they lose nothing; gives up on readers that take
    /// nothing.
    /// </summary>
    private void WaitForReaders()
    {
        var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (_publisher.IsCongested)
        {
            if (_outOfPatience || Environment.TickCount64 > deadline)
            {
                _outOfPatience = true;
                return;
            }
            Thread.Sleep(2);
        }
        _outOfPatience = false;
    }
}
