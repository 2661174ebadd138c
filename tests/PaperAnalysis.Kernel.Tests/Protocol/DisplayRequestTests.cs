namespace PaperAnalysis.Kernel.Tests.Protocol;

public sealed class DisplayRequestTests : IDisposable
{
    private readonly KernelUnderTest _kernel = new();

    public void Dispose() => _kernel.Dispose();

    [Fact]
    public void A_display_is_updated_under_its_id_also_from_a_later_cell()
    {
        var first = _kernel.Client.Run("var shown = display(1); shown.Update(2);").Outputs;
        Assert.Equal([("display_data", "1"), ("update_display_data", "2")], first.Select(Described));
        var later = Assert.Single(_kernel.Client.Run("shown.Update(\"three\");").Outputs);
        Assert.Equal(("update_display_data", "three"), Described(later));
        Assert.Equal(
            ["cell-1-display-1"],
            first.Append(later).Select(m => m.Content["transient"]!["display_id"]!.ToString()).Distinct()
        );
    }

    [Fact]
    public void Output_is_cleared_at_once_or_with_the_next_output()
    {
        var outputs = _kernel
            .Client.Run("Console.Write(1); ClearOutput(); Console.Write(2); ClearOutput(wait: true); Console.Write(3);")
            .Outputs;
        Assert.Equal(
            ["stdout 1", "clear_output {\"wait\":false}", "stdout 2", "clear_output {\"wait\":true}", "stdout 3"],
            outputs.Select(message => message.ToString())
        );
    }

    private static (string Type, string Text) Described(Message message) =>
        (message.Type, message.Content["data"]!["text/plain"]!.ToString());
}
