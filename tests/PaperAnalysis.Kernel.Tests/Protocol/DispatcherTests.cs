using System.Net;
using System.Text.Json.Nodes;
using PaperAnalysis.Kernel.Messages;
using PaperAnalysis.Kernel.Tests.Transport;
using PaperAnalysis.Kernel.Transport;

namespace PaperAnalysis.Kernel.Tests.Protocol;

public sealed class DispatcherTests
{
    [Fact]
    public async Task A_fault_is_answered_and_the_next_request_is_served()
    {
        var router = new Router(new());
        using var listener = new ZmtpListener(new(IPAddress.Loopback, 0), router, new());
        var wire = new JupyterWire(new([]));
        using var iopub = new Iopub(new Publisher(new()), wire);
        var answers = new Dictionary<string, Func<JupyterMessage, JsonObject?>>
        {
            ["broken_request"] = _ => throw new InvalidOperationException("broken"),
            // JSON has no such number: the fault comes only when the answer is written.
            ["unwritable_request"] = _ => new() { ["number"] = double.NaN },
            ["good_request"] = _ => new() { ["number"] = 1 },
        };
        var served = Task.Run(new Dispatcher(router, wire, iopub, answers, _ => { }, _ => { }).Run);
        using var peer = WirePeer.Greeted(listener.EndPoint, "DEALER", "peer");

        Assert.Equal("InvalidOperationException", (string?)Ask("broken")["ename"]);
        Assert.Equal("ArgumentException", (string?)Ask("unwritable")["ename"]);
        Assert.Equal(1, (int?)Ask("good")["number"]);

        router.Complete();
        await Until.DoneAsync(served, "the dispatcher has ended");

        JsonNode Ask(string type)
        {
            peer.Send("<IDS|MSG>", "", $$"""{"msg_id":"1","msg_type":"{{type}}_request"}""", "{}", "{}", "{}");
            return JsonNode.Parse(peer.ReadText()[^1])!;
        }
    }
}
