using System.Net;
using System.Text;
using PaperAnalysis.Kernel.Transport;

namespace PaperAnalysis.Kernel.Tests.Transport;

public sealed class RouterTests : IDisposable
{
    private readonly Router _router = new(new());
    private readonly ZmtpListener _listener;

    public RouterTests() => _listener = new(new(IPAddress.Loopback, 0), _router, new());

    public void Dispose() => _listener.Dispose();

    [Fact]
    public void Each_answer_goes_to_the_peer_that_asked()
    {
        using var a = WirePeer.Greeted(_listener.EndPoint, "DEALER", "first");
        using var b = WirePeer.Greeted(_listener.EndPoint, "DEALER", "second");
        a.Send("from a");
        Answer("first", "from a", "to a");
        b.Send("from b");
        Answer("second", "from b", "to b");
        Assert.Equal(["to b"], b.ReadText());
        Assert.Equal(["to a"], a.ReadText());
    }

    [Fact]
    public void A_peer_without_an_identity_is_given_one_that_begins_with_zero()
    {
        using var a = WirePeer.Greeted(_listener.EndPoint, "DEALER");
        using var b = WirePeer.Greeted(_listener.EndPoint, "REQ");
        a.Send("x");
        b.Send("", "y");
        var received = new[]
        {
            _router.Receive((int)Until.Bound.TotalMilliseconds)!,
            _router.Receive((int)Until.Bound.TotalMilliseconds)!,
        };
        Assert.All(received, m => Assert.Equal((5, 0), (m.Identity.Length, m.Identity.Span[0])));
        Assert.NotEqual(received[0].Identity.ToArray(), received[1].Identity.ToArray());
        foreach (var m in received)
        {
            Assert.True(_router.Send(m.Identity, m.Parts));
        }

        Assert.Equal(["x"], a.ReadText());
        Assert.Equal(["", "y"], b.ReadText());
    }

    [Fact]
    public void A_peer_of_version_3_0_is_served_the_same()
    {
        using var old = WirePeer.Greeted(_listener.EndPoint, "DEALER", "old", minor: 0);
        old.Send("a", "", "b");
        var message = _router.Receive((int)Until.Bound.TotalMilliseconds)!;
        Assert.Equal(["a", "", "b"], message.Parts.Select(p => Encoding.UTF8.GetString(p.Span)));
        Assert.True(_router.Send(message.Identity, message.Parts));
        Assert.Equal(["a", "", "b"], old.ReadText());
    }

    [Fact]
    public void A_taken_identity_is_refused_until_its_owner_has_gone()
    {
        using (var first = WirePeer.Greeted(_listener.EndPoint, "DEALER", "me"))
        {
            // The router says READY before it admits a peer; an answer shows that it has, and that the second came
            // second.
            first.Send("here");
            Answer("me", "here", "heard");
            Assert.Equal(["heard"], first.ReadText());
            using var second = new WirePeer(_listener.EndPoint);
            second.SendRaw(WirePeer.Greeting(3, 1));
            second.SendCommand("READY", WirePeer.Ready("DEALER", "me"));
            Assert.True(second.IsClosedByOther());
        }
        Until.True(() => _listener.PeerCount == 0, "the first owner has left");
        using var third = WirePeer.Greeted(_listener.EndPoint, "DEALER", "me");
        third.Send("back");
        Answer("me", "back", "welcome");
        Assert.Equal(["welcome"], third.ReadText());
    }

    [Fact]
    public void A_message_to_nobody_is_dropped_and_said_to_be() =>
        Assert.False(_router.Send("nobody"u8.ToArray(), ["x"u8.ToArray()]));

    [Fact]
    public void A_subscriber_is_told_that_it_is_at_the_wrong_door()
    {
        using var peer = WirePeer.Greeted(_listener.EndPoint, "SUB");
        var (flags, body) = peer.ReadFrame();
        Assert.Equal(4, flags);
        // ERROR: 5 letters of name, 19 letters of reason
        Assert.Equal("\u0005ERROR\u0013Invalid socket type", Encoding.ASCII.GetString(body));
        Assert.True(peer.IsClosedByOther());
    }

    [Fact]
    public void Ping_is_answered_by_pong_with_its_context()
    {
        using var peer = WirePeer.Greeted(_listener.EndPoint, "DEALER");
        peer.SendCommand("PING", [0, 0, .. "context"u8]);
        Assert.Equal(((byte)4, "\u0004PONGcontext"), Text(peer.ReadFrame()));
    }

    [Fact]
    public void A_peer_that_broke_the_promise_of_its_ping_is_dropped()
    {
        using var peer = WirePeer.Greeted(_listener.EndPoint, "DEALER");
        // A time to live of 1 tenth of a second, and then silence.
        peer.SendCommand("PING", 0, 1);
        Assert.Equal(((byte)4, "\u0004PONG"), Text(peer.ReadFrame()));
        Assert.True(peer.IsClosedByOther());
    }

    [Fact]
    public void A_peer_that_floods_is_read_no_further_than_its_bound()
    {
        var limits = new ZmtpLimits { MaxPendingBytes = 10 * ZmtpLimits.MessageOverhead };
        var router = new Router(limits);
        using var listener = new ZmtpListener(new(IPAddress.Loopback, 0), router, limits);
        using var flood = WirePeer.Greeted(listener.EndPoint, "DEALER", "flood");
        using var calm = WirePeer.Greeted(listener.EndPoint, "DEALER", "calm");
        for (var i = 0; i < 100; i++)
        {
            flood.Send($"{i}");
        }

        calm.Send("hello");
        var senders = new List<string>();
        while (senders.Count < 101)
        {
            senders.Add(Encoding.ASCII.GetString(router.Receive((int)Until.Bound.TotalMilliseconds)!.Identity.Span));
        }
        // At most 10 of the flood were taken in before the calm peer's word; reading them lets in one more each.
        Assert.Equal(100, senders.Count(s => s == "flood"));
        Assert.Contains("calm", senders);
    }

    /// <summary>They were sent before the bound was met, or might have been: an error that comes then is about them, too.</summary>
    [Fact]
    public void What_stands_behind_the_bound_counts_as_come_when_it_was_met()
    {
        var limits = new ZmtpLimits { MaxPendingBytes = 2 * ZmtpLimits.MessageOverhead };
        var router = new Router(limits);
        using var listener = new ZmtpListener(new(IPAddress.Loopback, 0), router, limits);
        using var peer = WirePeer.Greeted(listener.EndPoint, "DEALER", "peer");
        // A hundred messages of one byte, in one piece.
        peer.SendRaw([.. Enumerable.Range(0, 100).SelectMany(i => new byte[] { 0, 1, (byte)i })]);
        var times = Enumerable.Range(0, 100).Select(_ => Next().ReceivedAt).ToList();
        // Two were within the bound; the third met it.
        Assert.Equal(times[2], Assert.Single(times.Skip(2).Distinct()));
        Assert.True(times[0] <= times[1] && times[1] <= times[2]);

        peer.Send("later");
        Assert.True(Next().ReceivedAt > times[2]);

        RoutedMessage Next() => router.Receive((int)Until.Bound.TotalMilliseconds)!;
    }

    private void Answer(string identity, string expected, string answer)
    {
        var message = _router.Receive((int)Until.Bound.TotalMilliseconds)!;
        Assert.Equal(identity, Encoding.ASCII.GetString(message.Identity.Span));
        Assert.Equal([expected], message.Parts.Select(p => Encoding.UTF8.GetString(p.Span)));
        Assert.True(_router.Send(message.Identity, [Encoding.UTF8.GetBytes(answer)]));
    }

    private static (byte, string) Text((byte Flags, byte[] Body) frame) =>
        (frame.Flags, Encoding.ASCII.GetString(frame.Body));
}
