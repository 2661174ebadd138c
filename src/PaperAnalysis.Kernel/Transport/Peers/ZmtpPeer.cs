using System.Buffers.Binary;
using System.Net.Sockets;

namespace PaperAnalysis.Kernel.Transport;

/// <summary>
/// One connection: a thread that reads and a thread that writes, both blocking, so that neither another peer nor a cell
/// that has taken every thread of the pool can hold it up.
/// </summary>
internal sealed class ZmtpPeer
{
    private const int StackBytes = 256 * 1024;
    private readonly Socket _socket;
    private readonly ISocketPattern _pattern;
    private readonly ZmtpLimits _limits;
    private readonly Action<ZmtpPeer, string?> _ended;
    private readonly SendQueue _queue;
    private readonly Thread _reader;
    private readonly Thread _writer;
    private readonly long _deadline;
    private readonly PeerAllowance _allowance;
    private FrameReader? _frames;
    private int _unsigned;
    private TimeSpan? _silence;

    public ZmtpPeer(
        Socket socket,
        ISocketPattern pattern,
        ZmtpLimits limits,
        ByteBudget untrusted,
        Action<ZmtpPeer, string?> ended
    )
    {
        _socket = socket;
        _pattern = pattern;
        _limits = limits;
        _ended = ended;
        _queue = new(limits.SendHighWaterBytes);
        _allowance = new(limits, untrusted);
        _deadline = Environment.TickCount64 + (long)limits.HandshakeTimeout.TotalMilliseconds;
        _reader = NewThread(Read, "reads");
        _writer = NewThread(Write, "writes");
    }

    /// <summary>From the peer's READY; empty where it sent none.</summary>
    public byte[] Identity { get; private set; } = [];

    public bool Greeted { get; private set; }

    /// <summary>It has sent a message that is signed with the kernel's key.</summary>
    public bool IsTrusted => _allowance.IsTrusted;

    /// <summary>More has come than was read.</summary>
    public bool HasMore
    {
        get
        {
            try
            {
                return _frames?.HasMore == true || _socket.Available > 0;
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return false;
            }
        }
    }

    public long Dropped => _queue.Dropped;

    public bool IsCongested => _queue.IsCongested;

    public void Start() => _reader.Start();

    public void Trust() => _allowance.Trust();

    /// <summary>A message of the peer is not signed with the kernel's key.</summary>
    /// <exception cref="MalformedPeerException">It was the last that is borne.</exception>
    public void Distrust()
    {
        if (!IsTrusted && ++_unsigned >= _limits.MaxUnsigned)
        {
            throw new MalformedPeerException(
                $"found {_unsigned} messages that are not signed with the key of the connection file, and none that is"
            );
        }
    }

    public bool TrySend(IReadOnlyList<ReadOnlyMemory<byte>> parts) => _queue.TryAdd(new(parts));

    /// <summary>Ends at once; what is queued is lost.</summary>
    public void Abort()
    {
        _queue.Abandon();
        _socket.Dispose();
    }

    /// <summary>Sends what is queued, for at most the given time, then ends.</summary>
    public void Close(TimeSpan linger)
    {
        _queue.Complete();
        if (Greeted && _writer.IsAlive)
        {
            _writer.Join(linger);
        }

        Abort();
    }

    private Thread NewThread(Action run, string does) =>
        new(() => run(), StackBytes) { IsBackground = true, Name = $"{_pattern.SocketType} peer {does}" };

    private void Read()
    {
        string? reason = null;
        try
        {
            using var bytes = new PeerBytes(_socket, Remaining);
            _frames = new FrameReader(bytes, _allowance);
            if (Handshake(bytes, _frames))
            {
                ReadMessages(_frames);
            }
        }
        catch (MalformedPeerException e)
        {
            reason = e.Message;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // The peer went away or was silent for too long: the ordinary end of a connection.
        }
        Abort();
        _allowance.Return();
        _ended(this, reason);
    }

    private bool Handshake(PeerBytes bytes, FrameReader frames)
    {
        bytes.Write(ZmtpGreeting.Ours.ToBytes());
        bytes.ReadGreeting();
        FrameWriter.WriteCommand(bytes, ZmtpCommand.Ready(_pattern.SocketType).ToBytes());
        if (!frames.TryRead(out var frame))
        {
            return false;
        }

        var command = frame.Command
            ? ZmtpCommand.Parse(frame.Body)
            : throw new MalformedPeerException("found a message, expected READY first");
        if (command.Name != "READY")
        {
            throw new MalformedPeerException($"found {command.Name}, expected READY first");
        }

        var metadata = command.Metadata();
        var type = System.Text.Encoding.ASCII.GetString(metadata.GetValueOrDefault("Socket-Type", []));
        Identity = metadata.GetValueOrDefault("Identity", []);
        if (!_pattern.PeerTypes.Contains(type, StringComparer.Ordinal))
        {
            var wanted = string.Join(" or ", _pattern.PeerTypes);
            FrameWriter.WriteCommand(bytes, ZmtpCommand.Error("Invalid socket type").ToBytes());
            throw new MalformedPeerException($"found a {type} peer, expected {wanted}");
        }
        if (!_pattern.TryAdmit(this))
        {
            return false;
        }

        _allowance.Return();
        Greeted = true;
        _writer.Start();
        return true;
    }

    private void ReadMessages(FrameReader frames)
    {
        try
        {
            var parts = new List<ReadOnlyMemory<byte>>();
            long bytes = 0;
            while (frames.TryRead(out var frame))
            {
                if (frame.Command)
                {
                    ReceiveCommand(ZmtpCommand.Parse(frame.Body));
                    if (parts.Count == 0)
                    {
                        _allowance.Return();
                    }
                    continue;
                }
                parts.Add(frame.Body);
                bytes += frame.Body.Length;
                if (parts.Count > _limits.MaxParts || bytes > _limits.MaxMessageBytes)
                {
                    throw new MalformedPeerException(
                        $"found a message of more than {parts.Count - 1} parts or {bytes} bytes, expected at most {_limits.MaxParts} and {_limits.MaxMessageBytes}"
                    );
                }

                if (frame.More)
                {
                    continue;
                }

                _pattern.Receive(this, parts);
                _allowance.Return();
                parts = [];
                bytes = 0;
            }
        }
        finally
        {
            _pattern.Leave(this);
        }
    }

    private void ReceiveCommand(ZmtpCommand command)
    {
        switch (command.Name)
        {
            case "PING":
                if (command.Data.Length is < 2 or > 18)
                {
                    throw new MalformedPeerException(
                        $"found a PING of {command.Data.Length} bytes, expected a TTL of 2 and a context of at most 16"
                    );
                }

                var tenths = BinaryPrimitives.ReadUInt16BigEndian(command.Data.Span);
                _silence = tenths == 0 ? null : TimeSpan.FromMilliseconds(100 * tenths);
                var pong = new ZmtpCommand("PONG", command.Data[2..]).ToBytes();
                _queue.TryAdd(new([pong], Command: true));
                break;
            case "PONG":
                break;
            case "ERROR":
                throw new MalformedPeerException("the peer ended the connection with ERROR");
            default:
                _pattern.ReceiveCommand(this, command);
                break;
        }
    }

    /// <summary>
    /// How long the next read may take: the rest of the time for the handshake, or for a message of a peer that is not trusted;
    /// later what the peer's PING promised, else for ever (0).
    /// </summary>
    private int Remaining() =>
        !Greeted ? (int)Math.Max(1, _deadline - Environment.TickCount64)
        : _allowance.TimeLeft is { } left ? (int)Math.Max(1, left)
        : (int)(_silence?.TotalMilliseconds ?? 0);

    private void Write()
    {
        try
        {
            using var network = new NetworkStream(_socket, ownsSocket: false);
            using var buffered = new BufferedStream(network, 64 * 1024);
            while (_queue.Take(out var message))
            {
                do
                {
                    if (message.Command)
                    {
                        FrameWriter.WriteCommand(buffered, message.Parts[0].Span);
                    }
                    else
                    {
                        FrameWriter.WriteMessage(buffered, message.Parts);
                    }
                } while (_queue.TryTake(out message));
                buffered.Flush();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // The reader sees the same end and reports it.
            Abort();
        }
    }
}
