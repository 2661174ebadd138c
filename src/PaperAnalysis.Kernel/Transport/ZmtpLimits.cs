namespace PaperAnalysis.Kernel.Transport;

/// <summary>
/// What one peer may cost. Every bound is per peer, so that a hostile or stuck one takes nothing from the others.
/// </summary>
internal sealed record ZmtpLimits
{
    /// <summary>From the TCP accept to the end of the handshake; a half-open peer is dropped after it.</summary>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Peers of one socket. One more evicts the oldest that has not greeted yet, or is turned away.</summary>
    public int MaxPeers { get; init; } = 256;

    public long MaxMessageBytes { get; init; } = 1L << 30;

    public int MaxParts { get; init; } = 65_536;

    /// <summary>
    /// High-water mark of the queue to one peer. While it holds this much, messages to that peer are dropped and
    /// counted (as ZeroMQ's PUB and ROUTER do); the others get theirs. A message of any size is taken while the queue
    /// is below the mark.
    /// </summary>
    public long SendHighWaterBytes { get; init; } = 128L << 20;

    /// <summary>
    /// Messages of one peer that nobody has received yet. At the bound that peer is read no further, and TCP slows it
    /// down.
    /// </summary>
    public int MaxPendingMessages { get; init; } = 1_000;

    public long MaxPendingBytes { get; init; } = 256L << 20;

    /// <summary>How long messages published before the first subscription are kept for it.</summary>
    public TimeSpan HoldForFirstSubscriber { get; init; } = TimeSpan.FromSeconds(5);

    public int MaxHeldMessages { get; init; } = 1_000;
}
