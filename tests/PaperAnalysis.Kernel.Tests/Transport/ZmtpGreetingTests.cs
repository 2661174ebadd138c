using PaperAnalysis.Kernel.Transport;

namespace PaperAnalysis.Kernel.Tests.Transport;

public sealed class ZmtpGreetingTests
{
    [Fact]
    public void Ours_is_the_greeting_of_the_rfc_byte_by_byte() =>
        // signature 0xFF, eight zeros, 0x7F; version 3.1; "NULL" padded to 20; not a server; 31 zeros: 10 + 2 + 20 + 1
        // + 31 = 64.
        Assert.Equal(
            "FF00000000000000007F" + "0301" + "4E554C4C" + new string('0', 2 * (16 + 1 + 31)),
            Convert.ToHexString(ZmtpGreeting.Ours.ToBytes())
        );

    [Theory]
    [InlineData(3, 0)]
    [InlineData(3, 1)]
    [InlineData(4, 0)]
    public void A_later_or_older_minor_version_is_read(byte major, byte minor) =>
        Assert.Equal(new(major, minor, "NULL"), ZmtpGreeting.Parse(WirePeer.Greeting(major, minor)));

    [Fact]
    public void Another_protocol_is_told_by_its_first_byte() =>
        Assert.Equal(
            "found 0x47 as the first byte, expected 0xFF of a ZMTP greeting; is this port meant for a Jupyter client?",
            Error("GET / HTTP/1.1"u8.ToArray())
        );

    [Fact]
    public void An_old_version_is_told_by_its_number() =>
        Assert.Equal("found ZMTP version 2, expected 3 or later (ZeroMQ 4.0 or later)", Error(WirePeer.Greeting(2, 0)));

    [Fact]
    public void A_broken_signature_is_told_by_its_last_byte()
    {
        var bytes = WirePeer.Greeting(3, 1);
        bytes[9] = 0x10;
        Assert.Equal("found 0x10 as the tenth byte, expected 0x7F of a ZMTP signature", Error(bytes));
    }

    [Fact]
    public void Another_mechanism_is_refused() =>
        Assert.Equal(
            "found security mechanism 'CURVE', expected NULL; Jupyter signs its messages instead",
            Error(WirePeer.Greeting(3, 1, "CURVE"))
        );

    private static string Error(byte[] bytes) =>
        Assert
            .Throws<MalformedPeerException>(() =>
            {
                ZmtpGreeting.CheckPrefix(bytes);
                ZmtpGreeting.Parse(bytes);
            })
            .Message;
}
