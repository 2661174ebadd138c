using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Sessions;

public sealed class InterruptTests
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) { try { while (true) { } } catch { } }")]
    [InlineData("Thread.Sleep(-1);")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("await Task.Yield(); while (true) { }")]
    [InlineData("async Task Spin() { while (true) { await Task.Yield(); } } await Spin();")]
    [InlineData("class Spinner { public void Go() { for (;;) { } } } new Spinner().Go();")]
    [InlineData("lock (new object()) { new ManualResetEvent(false).WaitOne(); }")]
    [InlineData("Parallel.For(0, 4, i => { while (true) { } });")]
    [InlineData("Enumerable.Repeat(1, int.MaxValue).Select(i => i + 1).Where(i => i < 0).Count();")]
    [InlineData("while (true) { string.Format(\"{0} {1}\", 1.5, DayOfWeek.Friday); }")]
    [InlineData("while (true) { Enumerable.Range(0, 9).GroupBy(i => i % 3).ToDictionary(g => g.Key); }")]
    [InlineData(
        "var made = 0; while (true) { new System.Text.RegularExpressions.Regex(\"a\" + made++).IsMatch(\"b\"); }"
    )]
    [InlineData("do ; while (true);")]
    [InlineData("for (;;) if (DateTime.Now.Year < 0) break;")]
    [InlineData("int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); Fib(90)")]
    [InlineData("foreach (var i in Forever()) { } IEnumerable<int> Forever() { while (true) yield return 1; }")]
    [InlineData("again: goto again;")]
    [InlineData("void Go() { again: goto again; } Go();")]
    [InlineData("{ again: int n = 1; if (n > 0) goto again; }")]
    [InlineData("var at = 1; switch (at) { case 1: goto case 2; case 2: goto default; default: goto case 1; }")]
    [InlineData(
        "struct V { public int N; public static int operator !(V v) => v.N < 2 ? 1 : !new V { N = v.N - 1 } + !new V { N = v.N - 2 }; } !new V { N = 90 }"
    )]
    [InlineData(
        "struct V { public int N; public static explicit operator int(V v) { return v.N < 2 ? 1 : (int)new V { N = v.N - 1 } + (int)new V { N = v.N - 2 }; } } (int)new V { N = 90 }"
    )]
    [InlineData("class P { public int this[int n] => n < 2 ? 1 : this[n - 1] + this[n - 2]; } new P()[90]")]
    [InlineData("class P(int n) { public int F => n < 2 ? 1 : new P(n - 1).F + new P(n - 2).F; } new P(90).F")]
    [InlineData("class P(int n) { public int F { get => n < 2 ? 1 : new P(n - 1).F + new P(n - 2).F; } } new P(90).F")]
    [InlineData("class P { public P(int n) { if (n > 1) { new P(n - 1); new P(n - 2); } } } new P(90);")]
    [InlineData("Func<int, int> f = null; f = delegate(int n) { return n < 2 ? 1 : f(n - 1) + f(n - 2); }; f(90)")]
    public async Task An_interrupt_stops_the_cell_and_leaves_the_session_whole(string endless)
    {
        using var session = Cells.Session();
        await session.Value("var x = 41;");
        Assert.Equal(new EvaluationResult.Interrupted(false), await Interrupted(session, endless));
        Assert.Equal(0, session.RunawayCells);
        Assert.Equal("42", await session.Value("x + 1"));
    }

    [Fact]
    public async Task Code_that_a_stopped_session_kept_runs_again()
    {
        using var session = Cells.Session();
        await session.Value(
            "int Square(int a) => a * a; var work = new List<Func<int>>();",
            "work.Add(() => Square(5));"
        );
        await Interrupted(session, "while (true) { }");
        Assert.Equal("25", await session.Value("work[0]()"));
    }

    [Fact]
    public async Task A_cell_stopped_half_way_keeps_what_it_declared()
    {
        using var session = Cells.Session();
        await Interrupted(session, "var begun = 1; Console.Write(\"begun\"); while (true) { }");
        Assert.Equal("1", await session.Value("begun"));
    }

    [Fact]
    public async Task Code_that_cannot_be_stopped_is_left_behind_and_counted_until_it_ends()
    {
        using var session = new ScriptSession(new SessionOptions { InterruptGrace = TimeSpan.FromSeconds(0.5) });
        await session.Value(
            "using System.Net; using System.Net.Sockets;",
            "var listener = new TcpListener(IPAddress.Loopback, 0); listener.Start();"
        );
        Assert.Equal(
            new EvaluationResult.Interrupted(true),
            await Interrupted(session, "Console.Write(\"begun\"); listener.Server.Accept();")
        );
        Assert.Equal(1, session.RunawayCells);
        Assert.Equal("2", await session.Value("1 + 1"));

        await session.Value("var client = new TcpClient(); client.Connect((IPEndPoint)listener.LocalEndpoint);");
        Until.True(() => session.RunawayCells == 0, "the cell that was left behind has ended");
    }

    [Fact]
    public async Task A_cell_that_waits_its_turn_can_be_interrupted()
    {
        using var session = Cells.Session();
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var running = session.Ended("while (true) { }", new RecordingChannel(), first.Token);
        var waiting = session.Ended("1", new RecordingChannel(), second.Token);
        await second.CancelAsync();
        Assert.Equal(new EvaluationResult.Interrupted(false), await waiting);
        await first.CancelAsync();
        Assert.Equal(new EvaluationResult.Interrupted(false), await running);
    }

    /// <summary>Interrupts once the cell's own code runs.</summary>
    private static async Task<EvaluationResult> Interrupted(ScriptSession session, string cell) =>
        (await session.Interrupted("Console.Write(\"begun\"); " + cell)).Result;
}
