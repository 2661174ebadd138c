using System.Collections.Concurrent;
using System.Net;
using FsCheck;
using FsCheck.Fluent;
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

    [Fact]
    public void A_full_house_of_greeted_peers_turns_the_next_away()
    {
        var inside = Enumerable.Range(0, 8).Select(_ => WirePeer.Greeted(_listener.EndPoint, "REQ")).ToList();
        foreach (var peer in inside)
        {
            peer.Send("", "in");
            Assert.Equal(["", "in"], peer.ReadText());
        }
        using (var ninth = new WirePeer(_listener.EndPoint))
        {
            Assert.True(ninth.IsClosedByOther());
        }

        inside.ForEach(p => p.Dispose());
        Until.True(() => _listener.PeerCount == 0, "all have left");
        ServesOthers();
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
            peer.SendRaw([2, 0, 0, 0, 0, 3, 0, 0, 0, .. new byte[100_000]]);
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
