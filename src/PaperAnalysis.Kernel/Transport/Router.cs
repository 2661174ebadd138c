using System.Buffers.Binary;
using System.Diagnostics;
using PaperAnalysis.Kernel.Messages;

namespace PaperAnalysis.Kernel.Transport;

/// <summary>
/// ROUTER: messages arrive with their peer's identity, and go to the peer whose identity they are given.
/// </summary>
/// <param name="verify">Throws where a message is not one that a holder of the kernel's key sent; null takes all.</param>
/// <param name="known">Identities of trusted peers, shared by the sockets of a kernel: a client has one for all of its own, and
/// is silent on some of them.</param>
/// <param name="report">Told in one line what was dropped.</param>
internal sealed class Router(
    ZmtpLimits limits,
    Action<IReadOnlyList<ReadOnlyMemory<byte>>>? verify = null,
    KnownIdentities? known = null,
    Action<string>? report = null
) : ISocketPattern
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
        if (!IsVerified(peer, parts))
        {
            return;
        }
        var arrived = Stopwatch.GetTimestamp();
        long bytes = ZmtpLimits.MessageOverhead;
        foreach (var part in parts)
        {
            bytes += part.Length;
        }

        lock (_inbox)
        {
            var lane = _lanes[peer];
            while (!_completed && lane.Bytes >= limits.MaxPendingBytes)
            {
                lane.Waiting = true;
                lane.HeldUp ??= arrived;
                Monitor.Wait(_inbox);
            }
            lane.Waiting = false;
            lane.Bytes += bytes;
            // What stood behind the bound was sent before it could be read: it counts as come when the bound was met, until
            // the connection has run dry.
            _inbox.Enqueue((lane, new(lane.Identity, parts, lane.HeldUp ?? arrived), bytes));
            if (lane.HeldUp is not null && !peer.HasMore)
            {
                lane.HeldUp = null;
            }
            Monitor.PulseAll(_inbox);
        }
    }

    private bool IsVerified(ZmtpPeer peer, IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        try
        {
            verify?.Invoke(parts);
        }
        catch (BadMessageException e)
        {
            report?.Invoke($"dropped a message: {e.Message}");
            peer.Distrust();
            return false;
        }
        if (!peer.IsTrusted)
        {
            peer.Trust();
            known?.Add(peer.Identity);
        }
        return true;
    }

    public Standing StandingOf(ZmtpPeer peer) =>
        peer.IsTrusted || known?.Contains(peer.Identity) == true ? Standing.Trusted : Standing.Idle;

    /// <summary>ROUTER has no commands of its own.</summary>
    public void ReceiveCommand(ZmtpPeer peer, ZmtpCommand command) { }

    public void Leave(ZmtpPeer peer)
    {
        lock (_inbox)
        {
            if (_lanes.Remove(peer, out var lane))
            {
                _byIdentity.Remove(Convert.ToHexString(lane.Identity));
                if (peer.IsTrusted)
                {
                    known?.Remove(peer.Identity);
                }
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
        public long Bytes { get; set; }
        public bool Waiting { get; set; }

        /// <summary>When the peer met its bound, where it has not been read dry since.</summary>
        public long? HeldUp { get; set; }
    }
}
