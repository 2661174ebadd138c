using System.Collections.Concurrent;

namespace PaperAnalysis.Kernel.Transport;

/// <summary>
/// REP whose answer is the question, for the heartbeat. The answer leaves from the thread that reads the peer, so
/// nothing that the kernel does delays it.
/// </summary>
internal sealed class Replier : ISocketPattern
{
    private readonly ConcurrentDictionary<ZmtpPeer, bool> _beating = new();

    public string SocketType => "REP";

    public IReadOnlyList<string> PeerTypes { get; } = ["REQ", "DEALER"];

    public bool TryAdmit(ZmtpPeer peer) => true;

    /// <summary>
    /// The parts up to the empty delimiter are the way back and are kept; without a delimiter there is none, and RFC 28
    /// drops the message.
    /// </summary>
    public void Receive(ZmtpPeer peer, IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].IsEmpty)
            {
                _beating.TryAdd(peer, true);
                peer.TrySend(parts);
                return;
            }
        }
    }

    /// <summary>REP has no commands of its own.</summary>
    public void ReceiveCommand(ZmtpPeer peer, ZmtpCommand command) { }

    public void Leave(ZmtpPeer peer) => _beating.TryRemove(peer, out _);

    public Standing StandingOf(ZmtpPeer peer) => _beating.ContainsKey(peer) ? Standing.InUse : Standing.Idle;
}
