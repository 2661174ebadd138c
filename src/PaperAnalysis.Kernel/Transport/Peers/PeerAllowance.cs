namespace PaperAnalysis.Kernel.Transport;

/// <summary>
/// What the message that a peer is sending may cost until it is whole. A peer that has not shown that it has the kernel's key
/// has little: some bytes of its own, some of those that all such peers share, and some time.
/// </summary>
internal sealed class PeerAllowance(ZmtpLimits limits, ByteBudget untrusted)
{
    /// <summary>So much has every peer, whatever the others hold: enough for a client's first words.</summary>
    private const long Own = 16 * 1024;

    private long _held;
    private long _shared;
    private long? _begun;
    private volatile bool _trusted;

    /// <summary>That of a peer that is trusted from the start.</summary>
    public static PeerAllowance Whole(ZmtpLimits limits) => new(limits, new(0)) { _trusted = true };

    /// <summary>The peer has sent a message that is signed with the key.</summary>
    public bool IsTrusted => _trusted;

    /// <summary>The most that a frame may claim.</summary>
    public long MaxFrame => _trusted ? limits.MaxMessageBytes : limits.MaxUntrustedBytes;

    /// <summary>Milliseconds for the rest of the message; null where there is no bound.</summary>
    public long? TimeLeft =>
        _trusted || _begun is not { } begun
            ? null
            : begun + (long)limits.HandshakeTimeout.TotalMilliseconds - Environment.TickCount64;

    public void Trust()
    {
        _trusted = true;
        Return();
    }

    /// <summary>The first byte of a frame has come.</summary>
    public void Begin() => _begun ??= Environment.TickCount64;

    /// <exception cref="MalformedPeerException">The message is larger than the peer may make it.</exception>
    public void Take(long bytes)
    {
        if (_trusted)
        {
            return;
        }
        _held += bytes;
        if (_held > limits.MaxUntrustedBytes)
        {
            throw new MalformedPeerException(
                $"found a message of more than {limits.MaxUntrustedBytes} bytes before one that is signed with the key of the connection file"
            );
        }
        var more = Math.Max(0, _held - Own) - _shared;
        if (more > 0 && !untrusted.TryTake(more))
        {
            throw new MalformedPeerException(
                $"found peers that have not shown the key of the connection file with more than {limits.MaxUntrustedTotal} bytes of unfinished messages"
            );
        }
        _shared += Math.Max(0, more);
    }

    /// <summary>The message is whole, or the peer has gone.</summary>
    public void Return()
    {
        untrusted.Return(_shared);
        (_held, _shared, _begun) = (0, 0, null);
    }
}
