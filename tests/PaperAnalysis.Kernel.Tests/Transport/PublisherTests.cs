using System.Net;
using PaperAnalysis.Kernel.Transport;

namespace PaperAnalysis.Kernel.Tests.Transport;

public sealed class PublisherTests : IDisposable
{
    private static readonly ZmtpLimits Limits = new()
    {
        SendHighWaterBytes = 1 << 20,
        HoldForFirstSubscriber = Until.Bound,
    };
    private readonly Publisher _publisher = new(Limits);
    private readonly ZmtpListener _listener;

    public PublisherTests() => _listener = new(new(IPAddress.Loopback, 0), _publisher, Limits);

    public void Dispose() => _listener.Dispose();

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_topic_is_a_prefix_in_either_form_of_subscribing(byte minor, bool command)
    {
        using var peer = WirePeer.Greeted(_listener.EndPoint, "SUB", minor: minor);
        if (command)
        {
            peer.SendCommand("SUBSCRIBE", "stream"u8.ToArray());
        }
        else
        {
            peer.Send([1, .. "stream"u8]);
        }

        Assert.True(_publisher.WaitForSubscriber(Until.Bound));
        Publish("status", "1");
        Publish("stream.stdout", "2");
        Publish("stream", "3");
        Assert.Equal(["stream.stdout", "2"], peer.ReadText());
        Assert.Equal(["stream", "3"], peer.ReadText());
    }

    [Fact]
    public void A_topic_that_was_taken_twice_is_cancelled_twice()
    {
        using var peer = WirePeer.Greeted(_listener.EndPoint, "SUB");
        peer.SendCommand("SUBSCRIBE", "a"u8.ToArray());
        peer.SendCommand("SUBSCRIBE", "a"u8.ToArray());
        peer.SendCommand("SUBSCRIBE", "end"u8.ToArray());
        peer.Settle();
        peer.SendCommand("CANCEL", "a"u8.ToArray());
        peer.Settle();
        Publish("a", "once");
        Assert.Equal(["a", "once"], peer.ReadText());
        peer.Send([0, .. "a"u8]);
        peer.Settle();
        Publish("a", "never");
        Publish("end", "after");
        Assert.Equal(["end", "after"], peer.ReadText());
    }

    [Fact]
    public void What_was_published_before_anyone_listened_reaches_the_first_subscriber()
    {
        Publish("status", "starting");
        using var peer = WirePeer.Greeted(_listener.EndPoint, "SUB");
        Publish("status", "busy");
        peer.SendCommand("SUBSCRIBE");
        Assert.Equal(["status", "starting"], peer.ReadText());
        Assert.Equal(["status", "busy"], peer.ReadText());
        using var second = WirePeer.Greeted(_listener.EndPoint, "SUB");
        second.SendCommand("SUBSCRIBE");
        second.Settle();
        Publish("status", "idle");
        Assert.Equal(["status", "idle"], second.ReadText());
        Assert.Equal(["status", "idle"], peer.ReadText());
    }

    [Fact]
    public void What_is_held_is_bounded()
    {
        var limits = Limits with { MaxHeldMessages = 2 };
        var publisher = new Publisher(limits);
        using var listener = new ZmtpListener(new(IPAddress.Loopback, 0), publisher, limits);
        foreach (var text in new[] { "1", "2", "3" })
        {
            publisher.Publish([System.Text.Encoding.UTF8.GetBytes(text)]);
        }

        using var peer = WirePeer.Greeted(listener.EndPoint, "SUB");
        peer.SendCommand("SUBSCRIBE");
        Assert.Equal(["2"], peer.ReadText());
        Assert.Equal(["3"], peer.ReadText());
    }

    [Fact]
    public void A_subscriber_that_never_reads_loses_messages_and_the_other_gets_all()
    {
        using var slow = WirePeer.Greeted(_listener.EndPoint, "SUB");
        slow.Socket.ReceiveBufferSize = 4096;
        slow.SendCommand("SUBSCRIBE");
        slow.Settle();
        using var quick = WirePeer.Greeted(_listener.EndPoint, "SUB");
        quick.SendCommand("SUBSCRIBE");
        quick.Settle();
        // 400 messages of 64 KiB are 25 MiB, far above the mark of 1 MiB and what the system's buffers hold.
        var body = new byte[64 * 1024];
        for (var i = 0; i < 400; i++)
        {
            body[0] = (byte)i;
            _publisher.Publish([body.ToArray()]);
            Assert.Equal((byte)i, quick.Read()[0][0]);
        }
        Assert.InRange(_listener.Dropped, 1, 399);
        Assert.False(_publisher.IsCongested);
    }

    private void Publish(params string[] parts) =>
        _publisher.Publish([.. parts.Select(p => (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(p))]);
}
