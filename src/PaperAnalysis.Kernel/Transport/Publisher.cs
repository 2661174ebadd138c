namespace PaperAnalysis.Kernel.Transport;

/// <summary>
/// PUB: each message goes to the peers that subscribed to a prefix of its first part. What is published before anyone
/// has subscribed is held for the first subscriber, because a client that connects late would else miss the kernel's
/// first words.
/// </summary>
internal sealed class Publisher(ZmtpLimits limits) : ISocketPattern
{
    private const int MaxTopics = 1_000;
    private const int MaxTopicBytes = 1_024;
    private readonly object _gate = new();
    private readonly Dictionary<ZmtpPeer, List<byte[]>> _topics = [];
    private bool _subscribed;
    private readonly Queue<(long At, IReadOnlyList<ReadOnlyMemory<byte>> Parts)> _held = new();

    public string SocketType => "PUB";

    public IReadOnlyList<string> PeerTypes { get; } = ["SUB", "XSUB"];

    /// <summary>Whether anyone has subscribed yet, waiting at most the given time for it.</summary>
    public bool WaitForSubscriber(TimeSpan timeout)
    {
        var deadline = Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        lock (_gate)
        {
            while (!_subscribed)
            {
                var left = deadline - Environment.TickCount64;
                if (left <= 0)
                {
                    return false;
                }

                Monitor.Wait(_gate, (int)left);
            }
            return true;
        }
    }

    /// <summary>Every subscriber has much unread; one that wants to lose nothing publishes more slowly.</summary>
    public bool IsCongested
    {
        get
        {
            lock (_gate)
            {
                return _topics.Count > 0 && _topics.Keys.All(p => p.IsCongested);
            }
        }
    }

    public void Publish(IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        lock (_gate)
        {
            if (!_subscribed)
            {
                Hold(parts);
                return;
            }
            foreach (var (peer, topics) in _topics)
            {
                if (Matches(topics, parts[0].Span))
                {
                    peer.TrySend(parts);
                }
            }
        }
    }

    public bool TryAdmit(ZmtpPeer peer)
    {
        lock (_gate)
        {
            _topics[peer] = [];
        }

        return true;
    }

    /// <summary>
    /// ZMTP 3.0 subscribes by a message: 1 and the topic, or 0 and the topic to cancel. Anything else has no meaning on
    /// PUB.
    /// </summary>
    public void Receive(ZmtpPeer peer, IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var body = parts[0];
        if (parts.Count != 1 || body.Length == 0)
        {
            return;
        }

        if (body.Span[0] == 1)
        {
            Subscribe(peer, body[1..].ToArray());
        }
        else if (body.Span[0] == 0)
        {
            Cancel(peer, body[1..].Span);
        }
    }

    public void ReceiveCommand(ZmtpPeer peer, ZmtpCommand command)
    {
        if (command.Name == "SUBSCRIBE")
        {
            Subscribe(peer, command.Data.ToArray());
        }
        else if (command.Name == "CANCEL")
        {
            Cancel(peer, command.Data.Span);
        }
    }

    public void Leave(ZmtpPeer peer)
    {
        lock (_gate)
        {
            _topics.Remove(peer);
        }
    }

    public Standing StandingOf(ZmtpPeer peer)
    {
        lock (_gate)
        {
            return _topics.TryGetValue(peer, out var topics) && topics.Count > 0 ? Standing.InUse : Standing.Idle;
        }
    }

    private void Hold(IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var now = Environment.TickCount64;
        _held.Enqueue((now, parts));
        while (
            _held.Count > limits.MaxHeldMessages
            || now - _held.Peek().At > limits.HoldForFirstSubscriber.TotalMilliseconds
        )
        {
            _held.Dequeue();
        }
    }

    private void Subscribe(ZmtpPeer peer, byte[] topic)
    {
        lock (_gate)
        {
            var topics = _topics[peer];
            if (topics.Count == MaxTopics || topic.Length > MaxTopicBytes)
            {
                throw new MalformedPeerException(
                    $"found more than {MaxTopics} subscriptions of one peer, or one of more than {MaxTopicBytes} bytes"
                );
            }

            topics.Add(topic);
            var now = Environment.TickCount64;
            while (_held.TryDequeue(out var held))
            {
                if (
                    now - held.At <= limits.HoldForFirstSubscriber.TotalMilliseconds
                    && Matches(topics, held.Parts[0].Span)
                )
                {
                    peer.TrySend(held.Parts);
                }
            }

            _subscribed = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Takes one back: a topic subscribed to twice is cancelled twice.</summary>
    private void Cancel(ZmtpPeer peer, ReadOnlySpan<byte> topic)
    {
        lock (_gate)
        {
            var topics = _topics[peer];
            for (var i = 0; i < topics.Count; i++)
            {
                if (!topic.SequenceEqual(topics[i]))
                {
                    continue;
                }

                topics.RemoveAt(i);
                return;
            }
        }
    }

    private static bool Matches(List<byte[]> topics, ReadOnlySpan<byte> first)
    {
        foreach (var topic in topics)
        {
            if (first.StartsWith(topic))
            {
                return true;
            }
        }

        return false;
    }
}
