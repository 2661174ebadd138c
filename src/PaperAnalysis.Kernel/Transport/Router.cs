using System.Buffers.Binary;
using System.Diagnostics;

namespace PaperAnalysis.Kernel.Transport;

/// <summary>
/// ROUTER: messages arrive with their peer's identity, and go to the peer whose identity they are given.
/// </summary>
internal sealed class Router(ZmtpLimits limits) : ISocketPattern
{
    private readonly Dictionary<string, ZmtpPeer> _byIdentity = new(StringComparer.Ordinal);
    private readonly Dictionary<ZmtpPeer, Lane> _lanes = [];
    private readonly Queue<(Lane Lane, RoutedMessage Message, long Bytes)> _inbox = new();
    private uint _generated;
    private bool _completed;

    public string SocketType => "ROUTER";

    public IReadOnlyList<string> PeerTypes { get; } = ["DEALER", "REQ", "ROUTER"];

    /// <summary>Waits for the next message, in the order of arrival.</summary>
    /// <returns>Null once the socket is completed, or after the given time.</returns>
    public RoutedMessage? Receive(int millisecondsTimeout = Timeout.Infinite)
    {
        lock (_inbox)
        {
            var deadline = Environment.TickCount64 + millisecondsTimeout;
            while (_inbox.Count == 0)
            {
                var left =
                    millisecondsTimeout == Timeout.Infinite
                        ? Timeout.Infinite
                        : (int)Math.Max(0, deadline - Environment.TickCount64);
                if (_completed || left == 0)
                {
                    return null;
                }

                Monitor.Wait(_inbox, left);
            }
            var (lane, message, bytes) = _inbox.Dequeue();
            lane.Messages--;
            lane.Bytes -= bytes;
            if (lane.Waiting)
            {
                Monitor.PulseAll(_inbox);
            }

            return message;
        }
    }

    /// <summary>
    /// False where no such peer is connected or its queue is full; the message is dropped, as ZeroMQ's ROUTER does.
    /// </summary>
    public bool Send(ReadOnlyMemory<byte> identity, IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        ZmtpPeer? peer;
        lock (_inbox)
        {
            _byIdentity.TryGetValue(Convert.ToHexString(identity.Span), out peer);
        }

        return peer is not null && peer.TrySend(parts);
    }

    public bool IsCompleted
    {
        get
        {
            lock (_inbox)
            {
                return _completed;
            }
        }
    }

    /// <summary>Wakes whoever waits; nothing more is received.</summary>
    public void Complete()
    {
        lock (_inbox)
        {
            _completed = true;
            Monitor.PulseAll(_inbox);
        }
    }

    /// <summary>
    /// An identity that is taken is refused, as ZeroMQ does: the peer tries again until the older connection has gone.
    /// </summary>
    public bool TryAdmit(ZmtpPeer peer)
    {
        lock (_inbox)
        {
            if (peer.Identity.Length > 255 || peer.Identity is [0, ..])
            {
                throw new MalformedPeerException("found an identity that begins with zero or is longer than 255 bytes");
            }

            var identity = peer.Identity.Length > 0 ? peer.Identity : Generate();
            if (!_byIdentity.TryAdd(Convert.ToHexString(identity), peer))
            {
                return false;
            }

            _lanes[peer] = new(identity);
            return true;
        }
    }

    public void Receive(ZmtpPeer peer, IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        long bytes = 0;
        foreach (var part in parts)
        {
            bytes += part.Length;
        }

        lock (_inbox)
        {
            var lane = _lanes[peer];
            while (!_completed && (lane.Messages >= limits.MaxPendingMessages || lane.Bytes >= limits.MaxPendingBytes))
            {
                lane.Waiting = true;
                Monitor.Wait(_inbox);
            }
            lane.Waiting = false;
            lane.Messages++;
            lane.Bytes += bytes;
            _inbox.Enqueue((lane, new(lane.Identity, parts, Stopwatch.GetTimestamp()), bytes));
            Monitor.PulseAll(_inbox);
        }
    }

    /// <summary>ROUTER has no commands of its own.</summary>
    public void ReceiveCommand(ZmtpPeer peer, ZmtpCommand command) { }

    public void Leave(ZmtpPeer peer)
    {
        lock (_inbox)
        {
            if (_lanes.Remove(peer, out var lane))
            {
                _byIdentity.Remove(Convert.ToHexString(lane.Identity));
            }
        }
    }

    /// <summary>
    /// Begins with a zero byte, which a peer's own identity may not (RFC 28), so that the two never meet.
    /// </summary>
    private byte[] Generate()
    {
        var identity = new byte[5];
        BinaryPrimitives.WriteUInt32BigEndian(identity.AsSpan(1), ++_generated);
        return identity;
    }

    private sealed class Lane(byte[] identity)
    {
        public byte[] Identity { get; } = identity;
        public int Messages { get; set; }
        public long Bytes { get; set; }
        public bool Waiting { get; set; }
    }
}
