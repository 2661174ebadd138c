using System.Text.Json.Nodes;

namespace PaperAnalysis.Kernel.Tests.Protocol;

public sealed class ExecuteTests : IDisposable
{
    private readonly KernelUnderTest _kernel = new();

    private TestClient Client => _kernel.Client;

    public void Dispose() => _kernel.Dispose();

    [Fact]
    public void A_cell_is_busy_input_output_result_and_idle_in_this_order()
    {
        var id = Client.Execute(
            "Console.Write(\"out\"); Console.Error.Write(\"err\"); Console.Write(\"again\"); 6 * 7"
        );
        var reply = Client.Reply(Client.Shell, id);
        Assert.Equal(
            ("execute_reply", "ok", "1", "[]", "{}"),
            (reply.Type, reply["status"], reply["execution_count"], reply["payload"], reply["user_expressions"])
        );
        Assert.Equal(
            [
                "status busy",
                "input 1 Console.Write(\"out\"); Console.Error.Write(\"err\"); Console.Write(\"again\"); 6 * 7",
                "stdout out",
                "stderr err",
                "stdout again",
                "result 1 42",
                "status idle",
            ],
            Client.Published(id).Select(m => m.ToString())
        );
    }

    [Theory]
    // As JupyterLab sends a cell's metadata, and as VS Code does.
    [InlineData("""{"polyglot_notebook":{"kernelName":"fsharp"}}""", "fsharp")]
    [InlineData("""{"dotnet_interactive":{"language":"pwsh"}}""", "pwsh")]
    [InlineData("""{"cellId":"x","metadata":{"vscode":{"languageId":"sql"}}}""", "sql")]
    public void A_cell_marked_as_another_language_is_refused(string metadata, string language)
    {
        var refused = Run(metadata, "let x = 1");
        Assert.Equal(("error", "UnsupportedLanguage"), (refused["status"], refused["ename"]));
        Assert.StartsWith(
            $"found a cell that is marked as {language}, expected C#, which is all that runs here. ",
            refused["evalue"],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"polyglot_notebook":{"kernelName":"csharp"}}""")]
    [InlineData(
        """{"metadata":{"polyglot_notebook":{"kernelName":"csharp"},"vscode":{"languageId":"polyglot-notebook"}}}"""
    )]
    [InlineData("""{"dotnet_interactive":{"language":"csharp"},"polyglot_notebook":{}}""")]
    public void A_cell_marked_as_CSharp_runs(string metadata) => Assert.Equal("ok", Run(metadata, "1 + 1")["status"]);

    private Message Run(string metadata, string code) =>
        Client.Reply(
            Client.Shell,
            Client.Send(
                Client.Shell,
                "execute_request",
                new() { ["code"] = code },
                metadata: (JsonObject)JsonNode.Parse(metadata)!
            )
        );

    [Fact]
    public void The_count_starts_with_one_and_rises_only_with_stored_cells()
    {
        Assert.Equal("1", Client.Run("1").Reply["execution_count"]);
        Client.Reply(Client.Shell, Client.Execute("2", storeHistory: false));
        Client.Reply(Client.Shell, Client.Execute("3", silent: true));
        Assert.Equal("1", Client.Run("").Reply["execution_count"]);
        Assert.Equal("2", Client.Run("4").Reply["execution_count"]);
        var tail = Client.Ask(
            Client.Shell,
            "history_request",
            new()
            {
                ["hist_access_type"] = "tail",
                ["n"] = 9,
                ["output"] = true,
                ["raw"] = true,
            }
        );
        Assert.Equal("""[[1,1,["1","1"]],[1,2,["4","4"]]]""", tail.Content["history"]!.ToJsonString());
    }

    [Fact]
    public void A_silent_cell_runs_and_says_nothing()
    {
        var id = Client.Execute("Console.Write(\"unheard\"); var kept = 5; kept", silent: true);
        Assert.Equal("ok", Client.Reply(Client.Shell, id)["status"]);
        Assert.Equal(["status busy", "status idle"], Client.Published(id).Select(m => m.ToString()));
        Assert.Equal("result 1 5", Assert.Single(Client.Run("kept").Outputs).ToString());
    }

    [Fact]
    public void An_error_is_one_error_message_and_in_the_reply()
    {
        var (reply, outputs) = Client.Run("throw new InvalidOperationException(\"no\");");
        Assert.Equal("error InvalidOperationException: no", Assert.Single(outputs).ToString());
        Assert.Equal(
            ("error", "InvalidOperationException", "no", "1"),
            (reply["status"], reply["ename"], reply["evalue"], reply["execution_count"])
        );
        Assert.NotEmpty(reply.Content["traceback"]!.AsArray());
        Assert.Equal("ok", Client.Run("1").Reply["status"]);
    }

    [Fact]
    public void An_error_aborts_the_cells_that_were_sent_before_it_was_known()
    {
        var (first, further) = Client.ExecuteBefore(
            () =>
                [
                    Client.Execute("Console.Write(\"must not run\")"),
                    Client.Execute("Console.Write(\"nor this\")"),
                    Client.Send(Client.Shell, "kernel_info_request", []),
                ],
            "throw new Exception(\"stop\");"
        );
        Assert.Equal("stop", Client.Reply(Client.Shell, first)["evalue"]);
        foreach (var id in further[..2])
        {
            var reply = Client.Reply(Client.Shell, id);
            Assert.Equal(
                ("error", "Aborted", "The cell did not run, because one that was sent before it failed."),
                (reply["status"], reply["ename"], reply["evalue"])
            );
            Assert.Equal(["status busy", "status idle"], Client.Published(id).Select(m => m.ToString()));
        }
        // Other requests in the queue are answered as ever, and so is the next cell.
        Assert.Equal("kernel_info_reply", Client.Reply(Client.Shell, further[2]).Type);
        Assert.Equal("2", Client.Run("1").Reply["execution_count"]);
    }

    /// <summary>More than were ever read ahead of the cell that runs.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void All_of_thousands_of_queued_cells_are_aborted_by_an_error_and_by_an_interrupt(bool interrupt)
    {
        const int Cells = 3_000;
        var (first, further) = Client.ExecuteBefore(
            () => [.. Enumerable.Range(0, Cells).Select(_ => Client.Execute("Console.Write(\"must not run\")"))],
            interrupt ? "Console.Write(\"begun\"); while (true) { }" : "throw new Exception(\"stop\");"
        );
        if (interrupt)
        {
            while (Client.Read(Client.Iopub).Type != "stream") { }
            Client.Ask(Client.Control, "interrupt_request", []);
        }
        Assert.Equal("error", Client.Reply(Client.Shell, first)["status"]);
        Assert.All(further, id => Assert.Equal("Aborted", Client.Reply(Client.Shell, id)["ename"]));
        Assert.Equal("2", Client.Run("1").Reply["execution_count"]);
    }

    [Fact]
    public void Without_stop_on_error_the_queue_goes_on()
    {
        var (first, further) = Client.ExecuteBefore(
            () => [Client.Execute("1 + 1")],
            "throw new Exception(\"go on\");",
            stopOnError: false
        );
        Assert.Equal("error", Client.Reply(Client.Shell, first)["status"]);
        Assert.Equal("ok", Client.Reply(Client.Shell, further[0])["status"]);
    }

    [Fact]
    public void Output_of_work_that_outlives_its_cell_carries_the_header_of_that_cell()
    {
        var first = Client.Execute(
            "var gate = new TaskCompletionSource(); var late = Task.Run(async () => { await gate.Task; Console.WriteLine(\"late\"); });"
        );
        Client.Reply(Client.Shell, first);
        Assert.Equal("status idle", Client.Published(first)[^1].ToString());
        var second = Client.Execute("gate.SetResult(); await late; Console.WriteLine(\"mine\")");
        Client.Reply(Client.Shell, second);
        var heard = new List<(string, string)>();
        while (heard.Count < 2)
        {
            if (Client.Read(Client.Iopub) is { Type: "stream" } stream)
            {
                heard.Add((stream.ParentId == first ? "first" : "second", stream["text"]));
            }
        }

        Assert.Equal([("first", "late\n"), ("second", "mine\n")], heard);
    }

    [Fact]
    public void Streams_arrive_while_the_cell_still_runs()
    {
        var id = Client.Execute("Console.WriteLine(\"first\"); await Task.Delay(Timeout.Infinite);");
        Message message;
        do
        {
            message = Client.Read(Client.Iopub);
        } while (message.Type != "stream");
        Assert.Equal("stdout first\n", message.ToString());
        Assert.True(_kernel.Interrupt());
        Assert.Equal("Interrupted", Client.Reply(Client.Shell, id)["ename"]);
    }

    [Fact]
    public void User_expressions_are_evaluated_after_the_cell()
    {
        var id = Client.Execute(
            "var x = 20;",
            userExpressions: new JsonObject { ["good"] = "x + 1", ["bad"] = "nothing" }
        );
        var found = Client.Reply(Client.Shell, id).Content["user_expressions"]!;
        Assert.Equal("ok", found["good"]!["status"]!.ToString());
        Assert.Equal("21", found["good"]!["data"]!["text/plain"]!.ToString());
        Assert.Equal("error", found["bad"]!["status"]!.ToString());
        Assert.Equal("CompilationError", found["bad"]!["ename"]!.ToString());
    }

    [Fact]
    public void A_hundred_thousand_lines_arrive_whole_and_in_order()
    {
        var (reply, outputs) = Client.Run("for (var i = 0; i < 100_000; i++) Console.WriteLine(i);");
        Assert.Equal("ok", reply["status"]);
        Assert.Equal(
            string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i}\n")),
            string.Concat(outputs.Select(o => o["text"]))
        );
    }

    [Fact]
    public void Text_outside_the_basic_plane_is_never_torn()
    {
        var (_, outputs) = Client.Run(
            "for (var i = 0; i < 40_000; i++) { Console.Write('\\ud83d'); Console.Write('\\ude00'); }"
        );
        Assert.Equal(
            string.Concat(Enumerable.Repeat("\U0001F600", 40_000)),
            string.Concat(outputs.Select(o => o["text"]))
        );
    }
}
