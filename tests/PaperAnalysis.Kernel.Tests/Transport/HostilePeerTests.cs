using System.Collections.Concurrent;
using System.Net;
using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Kernel.Messages;
using PaperAnalysis.Kernel.Transport;

namespace PaperAnalysis.Kernel.Tests.Transport;

public sealed class HostilePeerTests : IDisposable
{
    private static readonly ZmtpLimits Limits = new() { HandshakeTimeout = Until.Bound, MaxPeers = 8 };
    private readonly ConcurrentQueue<string> _reports = new();
    private readonly ZmtpListener _listener;

    public HostilePeerTests() => _listener = new(new(IPAddress.Loopback, 0), new Replier(), Limits, _reports.Enqueue);

    public void Dispose() => _listener.Dispose();

    [Fact]
    public void A_peer_of_another_protocol_is_closed_and_reported_with_its_port()
    {
        using var peer = new WirePeer(_listener.EndPoint);
        peer.SendRaw("GET / HTTP/1.1\r\n\r\n"u8.ToArray());
        Assert.True(peer.IsClosedByOther());
        Until.True(() => !_reports.IsEmpty, "the report is there");
        Assert.Equal(
            $"REP port {_listener.EndPoint.Port}: closed a connection: found 0x47 as the first byte, "
                + "expected 0xFF of a ZMTP greeting; is this port meant for a Jupyter client?",
            Assert.Single(_reports)
        );
        ServesOthers();
    }

    [Fact]
    public void Half_open_peers_are_dropped_after_the_time_of_the_handshake()
    {
        var limits = Limits with { HandshakeTimeout = TimeSpan.FromMilliseconds(300) };
        using var listener = new ZmtpListener(new(IPAddress.Loopback, 0), new Replier(), limits, _reports.Enqueue);
        using var silent = new WirePeer(listener.EndPoint);
        using var halfway = new WirePeer(listener.EndPoint);
        halfway.SendRaw(WirePeer.Greeting(3, 1)[..40]);
        using var unready = new WirePeer(listener.EndPoint);
        unready.SendRaw(WirePeer.Greeting(3, 1));
        Until.True(() => Serves(listener), "another peer is served meanwhile");
        Assert.True(silent.IsClosedByOther());
        Assert.True(halfway.IsClosedByOther());
        Assert.True(unready.IsClosedByOther());
        Assert.Empty(_reports);
    }

    [Fact]
    public void A_crowd_of_silent_peers_does_not_keep_a_client_out()
    {
        var patient = new ZmtpLimits { MaxPeers = 8 };
        using var listener = new ZmtpListener(new(IPAddress.Loopback, 0), new Replier(), patient);
        var crowd = Enumerable.Range(0, 30).Select(_ => new WirePeer(listener.EndPoint)).ToList();
        using var client = WirePeer.Greeted(listener.EndPoint, "REQ");
        client.Send("", "ping");
        Assert.Equal(["", "ping"], client.ReadText());
        Assert.InRange(listener.PeerCount, 1, 8);
        crowd.ForEach(p => p.Dispose());
    }

    /// <summary>Greeting needs no key, so a crowd that has greeted is a crowd like any other.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_full_house_without_the_key_gives_way_to_the_next(bool inUse)
    {
        var inside = Enumerable.Range(0, 8).Select(_ => WirePeer.Greeted(_listener.EndPoint, "REQ")).ToList();
        foreach (var peer in inside)
        {
            // The listener says READY before it hears it; a PONG shows that it has, and is no use of the socket.
            peer.Settle();
        }
        foreach (var peer in inside.Where(_ => inUse))
        {
            peer.Send("", "in");
            Assert.Equal(["", "in"], peer.ReadText());
        }
        ServesOthers();
        // Idle, the oldest went; of those in use, the youngest.
        Assert.True(inside[inUse ? ^1 : 0].IsClosedByOther());
        inside.ForEach(p => p.Dispose());
        Until.True(() => _listener.PeerCount == 0, "all have left");
    }

    [Fact]
    public void A_crowd_without_the_key_drives_no_client_out_of_any_of_its_sockets()
    {
        var known = new KnownIdentities();
        var shell = new Router(Limits, Verify, known);
        var stdin = new Router(Limits, Verify, known);
        using var shells = new ZmtpListener(new(IPAddress.Loopback, 0), shell, Limits);
        using var stdins = new ZmtpListener(new(IPAddress.Loopback, 0), stdin, Limits);
        using var client = WirePeer.Greeted(shells.EndPoint, "DEALER", "client");
        client.Send("signed");
        Assert.NotNull(shell.Receive((int)Until.Bound.TotalMilliseconds));
        // It says nothing here until it is asked.
        using var silent = WirePeer.Greeted(stdins.EndPoint, "DEALER", "client");
        Until.True(() => stdin.Send("client"u8.ToArray(), ["early"u8.ToArray()]), "it is admitted");
        Assert.Equal(["early"], silent.ReadText());

        foreach (var listener in new[] { shells, stdins })
        {
            var crowd = Enumerable.Range(0, 30).Select(_ => WirePeer.Greeted(listener.EndPoint, "DEALER")).ToList();
            crowd.ForEach(p => p.Dispose());
        }
        Assert.True(stdin.Send("client"u8.ToArray(), ["still here"u8.ToArray()]));
        Assert.Equal(["still here"], silent.ReadText());
        client.Send("signed");
        Assert.NotNull(shell.Receive((int)Until.Bound.TotalMilliseconds));
    }

    [Fact]
    public void Large_messages_need_the_key()
    {
        var router = new Router(Limits, Verify);
        using var listener = new ZmtpListener(new(IPAddress.Loopback, 0), router, Limits, _reports.Enqueue);
        using (var stranger = WirePeer.Greeted(listener.EndPoint, "DEALER"))
        {
            // 900 MB, of which nothing has come: the claim is enough.
            stranger.SendRaw([2, 0, 0, 0, 0, 0x38, 0, 0, 0]);
            Assert.True(stranger.IsClosedByOther());
        }
        using (var stranger = WirePeer.Greeted(listener.EndPoint, "DEALER"))
        {
            // Many parts that are small make a large message, too.
            Assert.Throws<IOException>(() =>
            {
                for (var i = 0; i < 100_000; i++)
                {
                    stranger.SendFrame(1, new byte[100]);
                }
            });
        }
        Until.True(() => _reports.Count == 2, "both are told");
        Assert.EndsWith(
            "found a frame of 939524096 bytes, expected at most 4194304 of a peer that has not shown the key of the connection file",
            _reports.First(),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "found a message of more than 4194304 bytes before one that is signed with the key of the connection file",
            _reports.Last(),
            StringComparison.Ordinal
        );

        using var client = WirePeer.Greeted(listener.EndPoint, "DEALER");
        client.Send("signed");
        client.Send("signed", new string('x', 5 << 20));
        Assert.Single(router.Receive((int)Until.Bound.TotalMilliseconds)!.Parts);
        Assert.Equal(5 << 20, router.Receive((int)Until.Bound.TotalMilliseconds)!.Parts[1].Length);
    }

    [Fact]
    public void Unfinished_messages_of_all_strangers_together_are_bounded_and_first_words_come_through()
    {
        var limits = Limits with { MaxUntrustedBytes = 100_000, MaxUntrustedTotal = 150_000 };
        var router = new Router(limits, Verify);
        using var listener = new ZmtpListener(new(IPAddress.Loopback, 0), router, limits, _reports.Enqueue);
        using var first = WirePeer.Greeted(listener.EndPoint, "DEALER");
        first.SendFrame(1, new byte[90_000]);
        first.Settle();
        using var second = WirePeer.Greeted(listener.EndPoint, "DEALER");
        second.SendFrame(1, new byte[99_000]);
        Assert.True(second.IsClosedByOther());
        Until.True(() => !_reports.IsEmpty, "it is told");
        Assert.EndsWith(
            "found peers that have not shown the key of the connection file with more than 150000 bytes of unfinished messages",
            Assert.Single(_reports),
            StringComparison.Ordinal
        );

        using var client = WirePeer.Greeted(listener.EndPoint, "DEALER");
        client.Send("signed", new string('x', 10_000));
        Assert.NotNull(router.Receive((int)Until.Bound.TotalMilliseconds));
        // What a stranger held is free again once it has gone.
        first.Dispose();
        Until.True(() => listener.PeerCount == 1, "both strangers have left");
        using var third = WirePeer.Greeted(listener.EndPoint, "DEALER");
        third.SendFrame(1, new byte[99_000]);
        third.Settle();
    }

    [Fact]
    public void A_stranger_that_does_not_finish_its_message_in_time_is_dropped()
    {
        var limits = Limits with { HandshakeTimeout = TimeSpan.FromSeconds(3) };
        var router = new Router(limits, Verify);
        using var listener = new ZmtpListener(new(IPAddress.Loopback, 0), router, limits);
        using var stranger = WirePeer.Greeted(listener.EndPoint, "DEALER");
        stranger.SendFrame(1, new byte[10]);
        Assert.True(stranger.IsClosedByOther());
    }

    [Fact]
    public void A_stranger_that_goes_on_sending_unsigned_messages_is_dropped()
    {
        var router = new Router(Limits, Verify, report: _reports.Enqueue);
        using var listener = new ZmtpListener(new(IPAddress.Loopback, 0), router, Limits, _reports.Enqueue);
        using var stranger = WirePeer.Greeted(listener.EndPoint, "DEALER");
        for (var i = 0; i < Limits.MaxUnsigned; i++)
        {
            stranger.Send("not signed");
        }
        Assert.True(stranger.IsClosedByOther());
        Until.True(() => _reports.Count == Limits.MaxUnsigned + 1, "all is told");
        Assert.Null(router.Receive(0));
    }

    private static void Verify(IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        if (!parts[0].Span.SequenceEqual("signed"u8))
        {
            throw new BadMessageException("found no signature");
        }
    }

    [Fact]
    public void Random_bytes_at_any_stage_end_that_connection_and_no_other()
    {
        using var witness = WirePeer.Greeted(_listener.EndPoint, "REQ");
        var cases = Gen.Zip(Gen.Choose(0, 2), Gen.Choose(0, 255).Select(i => (byte)i).ArrayOf());
        Prop.ForAll(
                cases.ToArbitrary(),
                drawn =>
                {
                    var (stage, noise) = drawn;
                    using (var peer = new WirePeer(_listener.EndPoint))
                    {
                        if (stage > 0)
                        {
                            peer.SendRaw(WirePeer.Greeting(3, 1));
                        }

                        if (stage > 1)
                        {
                            peer.SendCommand("READY", WirePeer.Ready("DEALER", ""));
                        }

                        peer.SendRaw(noise);
                    }
                    witness.Send([], noise);
                    Assert.Equal(
                        [
                            [],
                            noise,
                        ],
                        witness.Read()
                    );
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("PING", 1, "found a PING of 1 bytes, expected a TTL of 2 and a context of at most 16")]
    [InlineData("PING", 19, "found a PING of 19 bytes, expected a TTL of 2 and a context of at most 16")]
    [InlineData("ERROR", 1, "the peer ended the connection with ERROR")]
    public void Broken_commands_are_named(string name, int length, string reason)
    {
        using var peer = WirePeer.Greeted(_listener.EndPoint, "DEALER");
        peer.SendCommand(name, new byte[length]);
        Assert.True(peer.IsClosedByOther());
        Until.True(() => !_reports.IsEmpty, "the report is there");
        Assert.EndsWith(reason, Assert.Single(_reports), StringComparison.Ordinal);
    }

    [Fact]
    public void A_peer_that_dies_inside_a_large_frame_leaves_nothing_behind()
    {
        using (var peer = WirePeer.Greeted(_listener.EndPoint, "DEALER"))
        {
            peer.SendRaw([2, 0, 0, 0, 0, 0, 3, 0, 0, .. new byte[100_000]]);
        }

        Until.True(() => _listener.PeerCount == 0, "the peer has left");
        ServesOthers();
    }

    [Fact]
    public void Disposing_frees_the_port_and_ends_the_connections()
    {
        var endpoint = _listener.EndPoint;
        using var peer = WirePeer.Greeted(endpoint, "REQ");
        _listener.Dispose();
        Assert.True(peer.IsClosedByOther());
        using var next = new ZmtpListener(endpoint, new Replier(), Limits);
        Assert.Equal(endpoint, next.EndPoint);
    }

    private void ServesOthers() => Assert.True(Serves(_listener));

    /// <summary>False where the peer was not quick enough for the listener.</summary>
    private static bool Serves(ZmtpListener listener)
    {
        try
        {
            using var peer = WirePeer.Greeted(listener.EndPoint, "REQ");
            peer.Send("", "ping");
            Assert.Equal(["", "ping"], peer.ReadText());
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
