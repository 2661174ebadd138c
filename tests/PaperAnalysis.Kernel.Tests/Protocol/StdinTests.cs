using System.Text.Json.Nodes;

namespace PaperAnalysis.Kernel.Tests.Protocol;

public sealed class StdinTests : IDisposable
{
    private readonly KernelUnderTest _kernel = new();

    private TestClient Client => _kernel.Client;

    public void Dispose() => _kernel.Dispose();

    [Fact]
    public void A_cell_reads_a_line_from_its_own_client()
    {
        using var other = new TestClient(_kernel.Connection);
        var id = Client.Execute("Console.Write(\"Name? \"); Console.ReadLine()", allowStdin: true);
        var question = Client.Read(Client.Stdin);
        Assert.Equal(("input_request", id, "false"), (question.Type, question.ParentId, question["password"]));
        // Another client's answer does not count.
        other.Send(other.Stdin, "input_reply", new() { ["value"] = "Mallory" });
        other.Stdin.Settle();
        Client.Send(Client.Stdin, "input_reply", new() { ["value"] = "Ada \U0001F600" });
        Assert.Equal("ok", Client.Reply(Client.Shell, id)["status"]);
        // What was written before the question is shown before it is asked.
        Assert.Equal(
            ["stdout Name? ", "result 1 Ada \U0001F600"],
            Client.Published(id)[2..^1].Select(m => m.ToString())
        );
    }

    [Fact]
    public void An_answer_that_came_too_early_is_not_taken_for_the_next_question()
    {
        Client.Send(Client.Stdin, "input_reply", new() { ["value"] = "stale" });
        Client.Stdin.Settle();
        var id = Client.Execute("Console.ReadLine()", allowStdin: true);
        Client.Read(Client.Stdin);
        Client.Send(Client.Stdin, "input_reply", new() { ["value"] = "fresh" });
        Client.Reply(Client.Shell, id);
        Assert.Equal("result 1 fresh", Client.Published(id)[^2].ToString());
    }

    [Fact]
    public void A_client_that_takes_no_questions_is_not_asked()
    {
        var (reply, outputs) = Client.Run("Console.ReadLine() is null");
        Assert.Equal("ok", reply["status"]);
        Assert.Equal("result 1 True", Assert.Single(outputs).ToString(), ignoreCase: true);
    }

    [Fact]
    public void An_interrupt_ends_the_waiting()
    {
        var id = Client.Execute("Console.ReadLine()", allowStdin: true);
        Client.Read(Client.Stdin);
        Client.Ask(Client.Control, "interrupt_request", []);
        Assert.Equal("Interrupted", Client.Reply(Client.Shell, id)["ename"]);
        id = Client.Execute("Console.ReadLine()", allowStdin: true);
        Client.Read(Client.Stdin);
        Client.Send(Client.Stdin, "input_reply", new JsonObject { ["value"] = "well" });
        Assert.Equal("ok", Client.Reply(Client.Shell, id)["status"]);
    }
}
