using System.Net;
using PaperAnalysis.Kernel.Transport;

namespace PaperAnalysis.Kernel.Tests.Transport;

public sealed class ReplierTests : IDisposable
{
    private readonly ZmtpListener _listener = new(new(IPAddress.Loopback, 0), new Replier(), new());

    public void Dispose() => _listener.Dispose();

    [Fact]
    public void The_bytes_come_back_unchanged_behind_their_delimiter()
    {
        using var peer = WirePeer.Greeted(_listener.EndPoint, "REQ");
        byte[] bytes = [0, 255, 1, 13, 10];
        peer.Send([], bytes);
        Assert.Equal(
            [
                [],
                bytes,
            ],
            peer.Read()
        );
    }

    [Fact]
    public void The_way_back_through_several_hops_is_kept()
    {
        using var peer = WirePeer.Greeted(_listener.EndPoint, "DEALER");
        peer.Send("hop 2", "hop 1", "", "ping", "");
        Assert.Equal(["hop 2", "hop 1", "", "ping", ""], peer.ReadText());
    }

    [Fact]
    public void A_message_without_delimiter_has_no_way_back_and_is_dropped()
    {
        using var peer = WirePeer.Greeted(_listener.EndPoint, "DEALER");
        peer.Send("lost");
        peer.Send("", "found");
        Assert.Equal(["", "found"], peer.ReadText());
    }
}
