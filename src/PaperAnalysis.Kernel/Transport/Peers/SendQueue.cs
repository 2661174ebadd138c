namespace PaperAnalysis.Kernel.Transport;

/// <summary>What waits to go to one peer, bounded in bytes. One thread takes, any thread adds.</summary>
internal sealed class SendQueue(long highWaterBytes)
{
    /// <summary>Counted on top of the bytes of a message, so that a flood of empty ones is bounded too.</summary>
    private const int Overhead = 64;

    private readonly Queue<Outgoing> _queue = new();
    private long _bytes;
    private bool _completed;

    public long Dropped { get; private set; }

    /// <summary>False where the message was dropped: the queue is at its mark, or closed.</summary>
    public bool TryAdd(Outgoing message)
    {
        lock (_queue)
        {
            if (_completed || _bytes >= highWaterBytes)
            {
                Dropped++;
                return false;
            }
            _bytes += Cost(message);
            _queue.Enqueue(message);
            if (_queue.Count == 1)
            {
                Monitor.PulseAll(_queue);
            }

            return true;
        }
    }

    /// <summary>The next message if one is there now.</summary>
    public bool TryTake(out Outgoing message)
    {
        lock (_queue)
        {
            return TakeLocked(out message);
        }
    }

    /// <summary>Waits for the next message. False once the queue is completed and empty.</summary>
    public bool Take(out Outgoing message)
    {
        lock (_queue)
        {
            while (_queue.Count == 0 && !_completed)
            {
                Monitor.Wait(_queue);
            }

            return TakeLocked(out message);
        }
    }

    /// <summary>Takes no more; what is queued still goes out.</summary>
    public void Complete()
    {
        lock (_queue)
        {
            _completed = true;
            Monitor.PulseAll(_queue);
        }
    }

    /// <summary>Completes and forgets what is queued.</summary>
    public void Abandon()
    {
        lock (_queue)
        {
            _queue.Clear();
            _bytes = 0;
            Complete();
        }
    }

    public bool IsCongested
    {
        get
        {
            lock (_queue)
            {
                return _bytes >= highWaterBytes / 2;
            }
        }
    }

    private bool TakeLocked(out Outgoing message)
    {
        if (!_queue.TryDequeue(out message))
        {
            return false;
        }

        _bytes -= Cost(message);
        return true;
    }

    private static long Cost(Outgoing message)
    {
        long bytes = Overhead;
        foreach (var part in message.Parts)
        {
            bytes += part.Length;
        }

        return bytes;
    }

    internal readonly record struct Outgoing(IReadOnlyList<ReadOnlyMemory<byte>> Parts, bool Command = false);
}
