namespace PaperAnalysis.Kernel.Transport;

/// <summary>
/// What peers may cost. Every bound is per peer, so that a hostile or stuck one takes nothing from the others; a peer that has
/// not yet shown that it has the kernel's key (is not trusted) has tighter ones, and one together with all of its kind.
/// </summary>
internal sealed record ZmtpLimits
{
    /// <summary>
    /// From the TCP accept to the end of the handshake, and for each message of a peer that is not trusted; one that takes longer
    /// is dropped.
    /// </summary>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Peers of one socket. One more evicts one that is not trusted, the idle before the others, and is turned away where
    /// there is none.
    /// </summary>
    public int MaxPeers { get; init; } = 256;

    /// <summary>Of a message of a peer that is not trusted. A client's first words are short.</summary>
    public long MaxUntrustedBytes { get; init; } = 4L << 20;

    /// <summary>Of the unfinished messages of all peers that are not trusted.</summary>
    public long MaxUntrustedTotal { get; init; } = 64L << 20;

    /// <summary>Messages without the key's signature, after which a peer that is not trusted is dropped.</summary>
    public int MaxUnsigned { get; init; } = 10;

    public long MaxMessageBytes { get; init; } = 1L << 30;

    public int MaxParts { get; init; } = 65_536;

    /// <summary>
    /// High-water mark of the queue to one peer. While it holds this much, messages to that peer are dropped and
    /// counted (as ZeroMQ's PUB and ROUTER do); the others get theirs. A message of any size is taken while the queue
    /// is below the mark.
    /// </summary>
    public long SendHighWaterBytes { get; init; } = 128L << 20;

    /// <summary>
    /// Messages of one peer that nobody has received yet, each with <see cref="MessageOverhead"/> on top. At the bound that
    /// peer is read no further, and TCP slows it down.
    /// </summary>
    public long MaxPendingBytes { get; init; } = 256L << 20;

    /// <summary>What a message takes beside its bytes.</summary>
    public const int MessageOverhead = 1_024;

    /// <summary>How long messages published before the first subscription are kept for it.</summary>
    public TimeSpan HoldForFirstSubscriber { get; init; } = TimeSpan.FromSeconds(5);

    public int MaxHeldMessages { get; init; } = 1_000;
}
