using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using PaperAnalysis.Kernel.Tests.Transport;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Kernel.Tests.Protocol;

public sealed class RequestTests : IDisposable
{
    private readonly KernelUnderTest _kernel = new();

    private TestClient Client => _kernel.Client;

    public void Dispose() => _kernel.Dispose();

    [Fact]
    public void The_kernel_introduces_itself_on_shell_and_on_control()
    {
        foreach (var channel in new[] { Client.Shell, Client.Control })
        {
            var id = Client.Send(channel, "kernel_info_request", []);
            var reply = Client.Reply(channel, id);
            Assert.Equal(
                ("kernel_info_reply", "ok", "5.3", "paper-analysis"),
                (reply.Type, reply["status"], reply["protocol_version"], reply["implementation"])
            );
            var language = reply.Content["language_info"]!;
            Assert.Equal("C#", language["name"]!.ToString());
            Assert.Equal(".cs", language["file_extension"]!.ToString());
            Assert.Equal(
                CellSyntax.Options.LanguageVersion.MapSpecifiedToEffectiveVersion().ToDisplayString(),
                language["version"]!.ToString()
            );
            Assert.Equal(["status busy", "status idle"], Client.Published(id).Select(m => m.ToString()));
        }
    }

    [Fact]
    public void Control_answers_while_a_cell_runs()
    {
        var cell = Client.Execute("Thread.Sleep(Timeout.Infinite);");
        UntilRunning(cell);
        Assert.Equal("ok", Client.Ask(Client.Control, "kernel_info_request", [])["status"]);
        Assert.Equal("interrupt_reply", Client.Ask(Client.Control, "interrupt_request", []).Type);
        Assert.Equal("Interrupted", Client.Reply(Client.Shell, cell)["ename"]);
        Assert.Equal("ok", Client.Run("1").Reply["status"]);
    }

    [Fact]
    public void The_heartbeat_beats_while_a_cell_blocks_every_thread_of_the_pool()
    {
        Client.Run("var gate = new ManualResetEventSlim();");
        var cell = Client.Execute(
            "for (var i = 0; i < 200; i++) ThreadPool.QueueUserWorkItem(_ => gate.Wait()); gate.Wait();"
        );
        UntilRunning(cell);
        using var heart = WirePeer.Greeted(new(_kernel.Connection.Ip, _kernel.Connection.HeartbeatPort), "REQ");
        for (var i = 0; i < 20; i++)
        {
            heart.Send("", $"beat {i}");
            Assert.Equal(["", $"beat {i}"], heart.ReadText());
        }
        Assert.Equal("ok", Client.Ask(Client.Control, "kernel_info_request", [])["status"]);
        Client.Ask(Client.Control, "interrupt_request", []);
        Assert.Equal("Interrupted", Client.Reply(Client.Shell, cell)["ename"]);
        Assert.Equal("ok", Client.Run("gate.Set();").Reply["status"]);
    }

    // Their stop comes on threads of the pool, where an exception that nothing catches ends the process.
    [Fact]
    public void Work_left_with_the_pool_is_stopped_by_an_interrupt_and_the_kernel_lives()
    {
        var cell = Client.Execute(
            "for (var i = 0; i < 500; i++) ThreadPool.QueueUserWorkItem(_ => { while (true) { } }); while (true) { }"
        );
        UntilRunning(cell);
        Client.Ask(Client.Control, "interrupt_request", []);
        Assert.Equal("Interrupted", Client.Reply(Client.Shell, cell)["ename"]);
        Assert.Equal("ok", Client.Run("6 * 7").Reply["status"]);
    }

    [Fact]
    public void An_interrupt_between_cells_does_nothing_to_the_next()
    {
        Client.Run("1");
        Assert.Equal("ok", Client.Ask(Client.Control, "interrupt_request", [])["status"]);
        Assert.False(_kernel.Interrupt());
        Assert.Equal("ok", Client.Run("2").Reply["status"]);
    }

    [Theory]
    [InlineData("debug_request", "debug_reply")]
    [InlineData("made_up_request", "made_up_reply")]
    public void An_unknown_request_is_busy_idle_and_an_error(string type, string replyType)
    {
        var id = Client.Send(Client.Shell, type, []);
        var reply = Client.Reply(Client.Shell, id);
        Assert.Equal(
            (replyType, "error", "UnknownRequest", $"found {type}, expected a message type of Jupyter protocol 5.3"),
            (reply.Type, reply["status"], reply["ename"], reply["evalue"])
        );
        Assert.Equal(["status busy", "status idle"], Client.Published(id).Select(m => m.ToString()));
    }

    [Fact]
    public void An_unknown_message_that_asks_nothing_is_busy_and_idle()
    {
        var id = Client.Send(Client.Shell, "made_up", []);
        Assert.Equal(["status busy", "status idle"], Client.Published(id).Select(m => m.ToString()));
        Assert.Equal("kernel_info_reply", Client.Ask(Client.Shell, "kernel_info_request", []).Type);
    }

    [Fact]
    public void A_request_that_lacks_what_it_needs_is_told_so()
    {
        var reply = Client.Ask(Client.Shell, "execute_request", new() { ["silent"] = false });
        Assert.Equal(
            ("error", "BadRequest", "found no code in the content, expected a string"),
            (reply["status"], reply["ename"], reply["evalue"])
        );
        reply = Client.Ask(Client.Shell, "execute_request", new() { ["code"] = "1", ["silent"] = "no" });
        Assert.Equal("found String as silent, expected true or false", reply["evalue"]);
    }

    [Fact]
    public void A_message_with_a_wrong_signature_is_dropped_and_reported()
    {
        Client.Send(Client.Shell, "execute_request", new() { ["code"] = "1" }, signature: new string('0', 64));
        Client.Send(Client.Shell, "execute_request", new() { ["code"] = "1" }, signature: "");
        Assert.Equal("1", Client.Run("1").Reply["execution_count"]);
        Assert.Equal(
            2,
            _kernel.Reports.Count(r => r.StartsWith("dropped a message: found a signature", StringComparison.Ordinal))
        );
    }

    /// <summary>JSON can write half of a surrogate pair; whoever reads it as text gets an exception.</summary>
    [Theory]
    [InlineData("msg_id")]
    [InlineData("msg_type")]
    public void Half_a_surrogate_in_a_header_drops_the_message_alone(string field)
    {
        var header = new JsonObject
        {
            ["msg_id"] = "1",
            ["msg_type"] = "execute_request",
            [field] = "HALF",
        };
        foreach (var channel in new[] { Client.Shell, Client.Control })
        {
            Client.SendText(
                channel,
                header.ToJsonString().Replace("HALF", "\\ud800", StringComparison.Ordinal),
                "{}",
                "{}"
            );
        }
        Assert.Equal("ok", Client.Run("1").Reply["status"]);
        Assert.Equal("ok", Client.Ask(Client.Control, "kernel_info_request", [])["status"]);
        Assert.Equal(
            2,
            _kernel.Reports.Count(report =>
                report
                == $"dropped a message: found half of a surrogate pair, or no UTF-8, in the header's {field}, expected Unicode"
            )
        );
    }

    [Theory]
    [InlineData("execute_request", """{"code":"\ud800"}""")]
    [InlineData("execute_request", """{"code":"1","\udc00":1}""")]
    [InlineData("execute_request", """{"code":"1","user_expressions":{"a":"\ud800"}}""")]
    [InlineData("execute_request", """{"code":"1","user_expressions":{"\ud800":"1"}}""")]
    [InlineData("complete_request", """{"code":"\ud800","cursor_pos":1}""")]
    [InlineData("inspect_request", """{"code":"\ud800","cursor_pos":1}""")]
    [InlineData("is_complete_request", """{"code":"\ud800"}""")]
    [InlineData("history_request", """{"hist_access_type":"search","pattern":"\ud800"}""")]
    [InlineData("comm_open", """{"comm_id":"\ud800"}""")]
    [InlineData("kernel_info_request", """{"\ud800":"\ud800"}""")]
    public void Half_a_surrogate_in_a_request_is_answered_and_the_kernel_lives(string type, string content)
    {
        var header = new JsonObject { ["msg_id"] = "1", ["msg_type"] = type }.ToJsonString();
        Client.SendText(Client.Shell, header, """{"\ud800":"\ud800"}""", content);
        Assert.Equal("status idle", Client.Published("1")[^1].ToString());
        if (type.EndsWith("_request", StringComparison.Ordinal))
        {
            Client.Reply(Client.Shell, "1");
        }
        Assert.Equal("ok", Client.Ask(Client.Shell, "kernel_info_request", [])["status"]);
    }

    /// <summary>What cells print and return may hold half a pair: C# counts it as a character.</summary>
    [Fact]
    public void Half_a_surrogate_in_an_output_is_shown_as_unknown()
    {
        var (reply, outputs) = Client.Run("Console.Write(\"a\\ud800b\"); \"c\\udc00d\"");
        Assert.Equal("ok", reply["status"]);
        Assert.Equal(["stdout a\uFFFDb", "result 1 c\uFFFDd"], outputs.Select(output => output.ToString()));
    }

    [Fact]
    public void An_empty_key_turns_signatures_off()
    {
        using var unsigned = new KernelUnderTest(key: "");
        Assert.Equal("ok", unsigned.Client.Run("1").Reply["status"]);
    }

    [Fact]
    public void The_lifecycle_of_a_comm_ends_where_nobody_is_at_home()
    {
        Assert.Equal("{}", Client.Ask(Client.Shell, "comm_info_request", [])["comms"]);
        foreach (var type in new[] { "comm_open", "comm_msg" })
        {
            var id = Client.Send(
                Client.Shell,
                type,
                new()
                {
                    ["comm_id"] = "c1",
                    ["target_name"] = "jupyter.widget",
                    ["data"] = new JsonObject(),
                }
            );
            Assert.Equal(
                ["status busy", """comm_close {"comm_id":"c1","data":{}}""", "status idle"],
                Client.Published(id).Select(m => m.ToString())
            );
        }
        var close = Client.Send(Client.Shell, "comm_close", new() { ["comm_id"] = "c1" });
        Assert.Equal(["status busy", "status idle"], Client.Published(close).Select(m => m.ToString()));
    }

    [Fact]
    public void The_ports_are_told_to_whoever_asks() =>
        Assert.Equal(
            _kernel.Connection.HeartbeatPort.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Client.Ask(Client.Shell, "connect_request", [])["hb_port"]
        );

    [Fact]
    public void History_can_be_asked_for_in_three_ways()
    {
        foreach (var code in new[] { "11", "22", "11" })
        {
            Client.Run(code);
        }

        Assert.Equal("""[[1,3,"11"]]""", History(new() { ["hist_access_type"] = "tail", ["n"] = 1 }));
        Assert.Equal(
            """[[1,2,"22"]]""",
            History(
                new()
                {
                    ["hist_access_type"] = "range",
                    ["session"] = 0,
                    ["start"] = 2,
                    ["stop"] = 3,
                }
            )
        );
        Assert.Equal(
            """[[1,3,"11"]]""",
            History(
                new()
                {
                    ["hist_access_type"] = "search",
                    ["pattern"] = "1*",
                    ["unique"] = true,
                }
            )
        );
        Assert.Equal(
            "found hist_access_type 'guess', expected tail, range or search",
            Client.Ask(Client.Shell, "history_request", new() { ["hist_access_type"] = "guess" })["evalue"]
        );
    }

    [Theory]
    [InlineData("var x = 1;", "complete", "")]
    [InlineData("if (true) {", "incomplete", "    ")]
    [InlineData("var = ;", "invalid", "")]
    public void Completeness_is_the_compilers_word(string code, string status, string indent)
    {
        var reply = Client.Ask(Client.Shell, "is_complete_request", new() { ["code"] = code });
        Assert.Equal((status, indent), (reply["status"], reply["indent"]));
    }

    private void UntilRunning(string cell)
    {
        while (Client.Read(Client.Iopub) is var message)
        {
            if (message.ParentId == cell && message.Type == "execute_input")
            {
                return;
            }
        }
    }

    private string History(JsonObject request)
    {
        request["output"] = false;
        request["raw"] = true;
        return Client.Ask(Client.Shell, "history_request", request).Content["history"]!.ToJsonString();
    }
}
