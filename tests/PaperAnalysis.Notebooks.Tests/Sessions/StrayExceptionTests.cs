using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Sessions;

/// <summary>An exception that nothing catches ends a process. Here it ends what threw it, and its cell says so.</summary>
public sealed class StrayExceptionTests
{
    [Theory]
    [InlineData("new Thread(() => Fail()).Start();")]
    [InlineData("var timer = new Timer(_ => Fail(), null, 0, Timeout.Infinite);")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => Fail());")]
    [InlineData("async void Later() { await Task.Yield(); Fail(); } Later();")]
    [InlineData("Task.Run(async () => { async void Later() { await Task.Yield(); Fail(); } Later(); });")]
    [InlineData("new Thread(Fail).Start();")]
    public async Task What_nothing_catches_is_told_by_the_cell_that_started_it(string start)
    {
        using var session = Cells.Session();
        await session.Value("void Fail() => throw new InvalidOperationException(\"stray\");");
        var channel = await session.Outputs(start);
        Until.True(() => channel.Text("stderr").EndsWith('\n'), "the exception is told");
        var told = channel.Text("stderr");
        Assert.StartsWith("Nothing caught this exception of work that cell ", told, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException\e[0m: stray", told, StringComparison.Ordinal);
        Assert.Contains("cell 1, line 1", told, StringComparison.Ordinal);
        Assert.Equal("2", await session.Value("1 + 1"));
    }

    [Fact]
    public async Task An_async_void_method_that_throws_while_its_cell_runs_fails_the_cell()
    {
        using var session = Cells.Session();
        var failure = await session.Failure(
            "async void Later() { await Task.Yield(); throw new InvalidOperationException(\"stray\"); } Later(); await Task.Delay(-1);"
        );
        Assert.Equal(("InvalidOperationException", "stray"), (failure.Name, failure.Message));
    }

    /// <summary>No cell, question or output waits for the pool: all of its threads, and more than it ever has, are taken.</summary>
    [Fact]
    public void Nothing_on_the_way_of_a_cell_waits_for_the_thread_pool()
    {
        using var session = Cells.Session();
        Cells.Succeeded(session.Evaluate("var gate = new ManualResetEventSlim();", new RecordingChannel(), default));
        try
        {
            Cells.Succeeded(
                session.Evaluate(
                    "for (var i = 0; i < 2000; i++) Task.Run(() => gate.Wait(TimeSpan.FromMinutes(2)));",
                    new RecordingChannel(),
                    default
                )
            );
            Assert.Equal("2", Cells.Plain(session.Evaluate("1 + 1", new RecordingChannel(), default)));
            Assert.NotEmpty(session.Complete("gat", 3).Matches);
            Assert.NotNull(session.Inspect("gate", 2));

            using var interrupt = new CancellationTokenSource();
            var channel = new RecordingChannel();
            var stopper = new Thread(() =>
            {
                while (channel.Outputs.Count == 0)
                {
                    Thread.Sleep(1);
                }
                interrupt.Cancel();
            });
            stopper.Start();
            Assert.Equal(
                new EvaluationResult.Interrupted(false),
                session.Evaluate("Console.Write(\"begun\"); while (true) { }", channel, interrupt.Token)
            );
            stopper.Join();
        }
        finally
        {
            session.Evaluate("gate.Set();", new RecordingChannel(), default);
        }
    }
}
