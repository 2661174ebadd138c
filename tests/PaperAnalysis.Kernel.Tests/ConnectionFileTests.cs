using System.Net;

namespace PaperAnalysis.Kernel.Tests;

public sealed class ConnectionFileTests
{
    private const string Good = """
        {"shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5,
         "ip": "127.0.0.1", "key": "a0436f6c", "transport": "tcp", "signature_scheme": "hmac-sha256",
         "kernel_name": "x", "jupyter_session": "/a.ipynb", "something_new": [1]}
        """;

    [Fact]
    public void Its_ports_its_address_and_its_key_are_read_and_other_fields_ignored()
    {
        var file = ConnectionFile.Parse(Good, "c.json");
        Assert.Equal(
            (1, 2, 3, 4, 5),
            (file.ShellPort, file.IopubPort, file.StdinPort, file.ControlPort, file.HeartbeatPort)
        );
        Assert.Equal(IPAddress.Loopback, file.Ip);
        Assert.Equal("a0436f6c"u8.ToArray(), file.Key);
    }

    [Theory]
    [InlineData("localhost", "127.0.0.1")]
    [InlineData("127.0.0.7", "127.0.0.7")]
    [InlineData("::1", "::1")]
    public void Every_loopback_address_is_served(string ip, string expected) =>
        Assert.Equal(IPAddress.Parse(expected), ConnectionFile.Parse(With(ip), "c.json").Ip);

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("*")]
    [InlineData("192.0.2.1")]
    public void Any_other_address_is_refused_unless_told(string ip)
    {
        Assert.Equal(
            $"connection file c.json: found ip '{ip}', expected a loopback address such as 127.0.0.1; whoever reaches the ports and knows the key runs code here. "
                + "Start the kernel with --allow-remote to serve that address all the same",
            Error(With(ip))
        );
        Assert.Equal(
            ip == "*" ? IPAddress.Any : IPAddress.Parse(ip),
            ConnectionFile.Parse(With(ip), "c.json", allowRemote: true).Ip
        );
    }

    [Theory]
    [InlineData("\"hb_port\": 5", "\"hb_port\": 0", "found 0 as hb_port, expected a port from 1 to 65535")]
    [InlineData("\"hb_port\": 5", "\"hb_port\": 65536", "found 65536 as hb_port, expected a port from 1 to 65535")]
    [InlineData("\"hb_port\": 5", "\"hb_port\": \"5\"", "found 5 as hb_port, expected a port from 1 to 65535")]
    [InlineData("\"hb_port\": 5,", "", "has no hb_port")]
    [InlineData("\"tcp\"", "\"ipc\"", "found transport 'ipc', expected 'tcp'")]
    [InlineData("hmac-sha256", "hmac-md5", "found signature_scheme 'hmac-md5', expected 'hmac-sha256'")]
    [InlineData("\"a0436f6c\"", "7", "found Number as key, expected a string")]
    [InlineData("127.0.0.1", "nowhere", "found ip 'nowhere', expected an address such as 127.0.0.1")]
    public void What_is_wrong_is_named(string good, string bad, string message)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        Assert.Equal($"connection file c.json: {message}", Error(Good.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_that_is_no_JSON_is_told_with_its_line() =>
        Assert.StartsWith(
            "connection file c.json: line 2 is no JSON: ",
            Error("{\n\"ip\": oops}"),
            StringComparison.Ordinal
        );

    private static string With(string ip) => Good.Replace("127.0.0.1", ip, StringComparison.Ordinal);

    private static string Error(string json) =>
        Assert.Throws<FormatException>(() => ConnectionFile.Parse(json, "c.json")).Message;

    [Theory]
    [InlineData("{\"transport\":\"\\ud800\"}")]
    [InlineData("{\"\\ud80eport\":5}")]
    public void Half_of_a_surrogate_pair_is_refused(string json) =>
        Assert.Equal(
            "connection file c: found half of a surrogate pair, expected text in Unicode",
            Assert.Throws<FormatException>(() => ConnectionFile.Parse(json, "c")).Message
        );
}
