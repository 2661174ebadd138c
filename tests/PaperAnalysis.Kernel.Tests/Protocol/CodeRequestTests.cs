using System.Text.Json.Nodes;

namespace PaperAnalysis.Kernel.Tests.Protocol;

public sealed class CodeRequestTests : IDisposable
{
    private readonly KernelUnderTest _kernel = new();

    private TestClient Client => _kernel.Client;

    public void Dispose() => _kernel.Dispose();

    [Fact]
    public void A_completion_has_its_type_its_signature_and_its_place()
    {
        Client.Run("int Trebled(int number) => 3 * number;");
        var reply = Complete("1 + Treb", 8);
        Assert.Equal("""["Trebled"]""", reply.Content["matches"]!.ToJsonString());
        Assert.Equal(("4", "8"), (reply["cursor_start"], reply["cursor_end"]));
        Assert.Equal(
            """{"_jupyter_types_experimental":[{"text":"Trebled","type":"function","signature":"int Trebled(int number)","start":4,"end":8}]}""",
            reply.Content["metadata"]!.ToJsonString()
        );
    }

    [Fact]
    public void Positions_count_a_character_beyond_the_16_bit_plane_as_one()
    {
        // The emoji is one code point and two UTF-16 units: the word starts at code point 4, unit 5.
        var reply = Complete("\"\U0001F600\".StartsWi", 12);
        Assert.Equal("""["StartsWith"]""", reply.Content["matches"]!.ToJsonString());
        Assert.Equal(("4", "12"), (reply["cursor_start"], reply["cursor_end"]));
        reply = Complete("\"\U0001F600\".StartsWith(\"a\")", 12);
        Assert.Equal(("4", "14"), (reply["cursor_start"], reply["cursor_end"]));
    }

    [Fact]
    public void Without_a_position_the_cursor_stands_at_the_end()
    {
        var reply = Client.Ask(Client.Shell, "complete_request", new() { ["code"] = "DayOfWeek.Fri" });
        Assert.Equal("""["Friday"]""", reply.Content["matches"]!.ToJsonString());
    }

    [Fact]
    public void Where_nothing_fits_the_matches_are_empty()
    {
        var reply = Complete("unheard.Of", 10);
        Assert.Equal(
            ("ok", "[]", "8", "10"),
            (reply["status"], reply.Content["matches"]!.ToJsonString(), reply["cursor_start"], reply["cursor_end"])
        );
    }

    [Fact]
    public void Inspection_shows_the_declaration_and_its_documentation_as_markdown_and_as_text()
    {
        Client.Run("/// <summary>Thrice as <c>much</c>.</summary>\nint Trebled(int number) => 3 * number;");
        var reply = Inspect("Trebled(2)", 3);
        Assert.Equal(("ok", "true"), (reply["status"], reply["found"]));
        Assert.Equal("int Trebled(int number)\n\nThrice as `much`.", reply.Content["data"]!["text/plain"]!.ToString());
        Assert.Equal(
            "```csharp\nint Trebled(int number)\n```\n\nThrice as `much`.",
            reply.Content["data"]!["text/markdown"]!.ToString()
        );
    }

    [Fact]
    public void Of_an_unknown_name_nothing_is_found()
    {
        var reply = Inspect("unheard", 3);
        Assert.Equal(("ok", "false", "{}"), (reply["status"], reply["found"], reply.Content["data"]!.ToJsonString()));
    }

    private Message Complete(string code, int cursor) => Ask("complete_request", code, cursor);

    private Message Inspect(string code, int cursor) => Ask("inspect_request", code, cursor);

    private Message Ask(string type, string code, int cursor) =>
        Client.Ask(Client.Shell, type, new JsonObject { ["code"] = code, ["cursor_pos"] = cursor });
}
