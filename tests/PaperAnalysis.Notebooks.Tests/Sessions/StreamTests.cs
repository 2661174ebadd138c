using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Sessions;

public sealed class StreamTests
{
    [Fact]
    public async Task Output_and_errors_arrive_in_the_order_written()
    {
        using var session = Cells.Session();
        var channel = await session.Outputs(
            "Console.Write(\"a\"); Console.WriteLine(1.5); Console.Error.Write(\"e\"); Console.Write('z');"
        );
        Assert.Equal(
            [
                new CellOutput.Stream("stdout", "a1.5\n"),
                new CellOutput.Stream("stderr", "e"),
                new CellOutput.Stream("stdout", "z"),
            ],
            channel.Outputs
        );
    }

    [Fact]
    public async Task Output_arrives_while_the_cell_still_runs()
    {
        using var session = Cells.Session();
        var (result, channel) = await session.Interrupted("Console.Write(\"early\"); await Task.Delay(-1);");
        // It was still running when its output had come.
        Assert.Equal(new EvaluationResult.Interrupted(false), result);
        Assert.Equal("early", channel.Text("stdout"));
    }

    [Fact]
    public async Task Many_lines_become_few_outputs_and_lose_nothing()
    {
        using var session = new ScriptSession(new SessionOptions { StreamDelay = TimeSpan.FromDays(1) });
        var channel = await session.Outputs("for (var i = 0; i < 20000; i++) Console.WriteLine(i);");
        Assert.Equal(string.Concat(Enumerable.Range(0, 20000).Select(i => $"{i}\n")), channel.Text("stdout"));
        // 108,890 characters, which wait for each other up to 64 Ki.
        Assert.Equal(2, channel.Outputs.Count);
    }

    [Fact]
    public async Task Late_output_reaches_the_cell_that_started_it()
    {
        using var session = Cells.Session();
        var first = await session.Outputs(
            "var go = new TaskCompletionSource(); var done = Task.Run(async () => { await go.Task; Console.Write(\"late\"); });"
        );
        var second = await session.Outputs("go.SetResult(); await done; Console.Write(\"own\");");
        Assert.Equal("late", first.Text("stdout"));
        Assert.Equal("own", second.Text("stdout"));
    }

    [Fact]
    public async Task What_a_cell_leaves_unawaited_goes_on_after_it()
    {
        using var session = Cells.Session();
        var first = await session.Outputs(
            "var go = new TaskCompletionSource(); async Task Later() { await go.Task; await Task.Yield(); Console.Write(\"later\"); } var later = Later();"
        );
        await session.Value("go.SetResult(); await later;");
        Assert.Equal("later", first.Text("stdout"));
    }

    [Fact]
    public async Task Console_input_comes_from_the_front_end()
    {
        using var session = Cells.Session();
        var channel = await session.Outputs(
            "Console.Write(\"name? \"); var name = Console.ReadLine(); var key = Console.Read(); Console.Write(name + (char)key);",
            "Ada",
            "x"
        );
        Assert.Equal("name? Adax", channel.Text("stdout"));
        Assert.Equal([("", false), ("", false)], channel.Questions);
    }
}
