namespace PaperAnalysis.Kernel.Transport;

/// <summary>
/// What a socket does with its peers' messages: ROUTER, PUB or REP. Each peer calls from its own reading thread.
/// </summary>
internal interface ISocketPattern
{
    string SocketType { get; }

    /// <summary>Socket types that may talk to this one, by RFC 28 and 29.</summary>
    IReadOnlyList<string> PeerTypes { get; }

    /// <summary>False turns the peer away, for instance because its identity is taken.</summary>
    bool TryAdmit(ZmtpPeer peer);

    void Receive(ZmtpPeer peer, IReadOnlyList<ReadOnlyMemory<byte>> parts);

    /// <summary>SUBSCRIBE, CANCEL and whatever else is not the connection's own business.</summary>
    void ReceiveCommand(ZmtpPeer peer, ZmtpCommand command);

    void Leave(ZmtpPeer peer);

    /// <summary>What a peer that has greeted is to the socket, where there are too many.</summary>
    Standing StandingOf(ZmtpPeer peer);
}
