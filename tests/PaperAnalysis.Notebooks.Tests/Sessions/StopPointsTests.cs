using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Sessions;

public sealed class StopPointsTests
{
    // What makes a cell stoppable must change neither what it means nor where its errors are.
    [Theory]
    [InlineData("new[] { 1, 2, 3 }.Select(i => i * 2).Sum()", "12")]
    [InlineData("var list = new List<int>(); new List<int> { 4, 5 }.ForEach(i => list.Add(i)); list.Count", "2")]
    [InlineData("Func<Task> go = async () => await Task.Yield(); await go(); 1", "1")]
    [InlineData("Func<Task<int>> go = async () => await Task.FromResult(7); await go()", "7")]
    [InlineData("await Task.Run(() => 8)", "8")]
    [InlineData("await Task.Run(async () => { await Task.Yield(); return 9; })", "9")]
    [InlineData(
        "System.Linq.Expressions.Expression<Func<int, int>> tree = i => i + 1; tree.ToString()",
        "i => (i + 1)"
    )]
    [InlineData("Func<int> fail = () => throw new Exception(); 3", "3")]
    [InlineData("async Task Nothing() => await Task.Yield(); await Nothing(); 4", "4")]
    [InlineData("async Task<int> Some() => await Task.FromResult(5); await Some()", "5")]
    [InlineData("int[] a = { 1 }; ref int First() => ref a[0]; First() = 6; a[0]", "6")]
    [InlineData("void Shout() => Console.Write(\"!\"); Shout(); 7", "7")]
    [InlineData(
        "var n = 0; foreach (var i in new[] { 1, 2 }) foreach (var (x, y) in new[] { (i, 1) }) n += x * y; n",
        "3"
    )]
    [InlineData("using System.Net; var n = 0; while (n < 5) n++; n", "5")]
    [InlineData("int Odd() { int i = 0; do i++; while (i % 2 == 0 || i < 4); return i; } Odd()", "5")]
    [InlineData("static T Same<T>(T t) => t; Same<Func<int, int>>(i => i)(3)", "3")]
    [InlineData("var f = (int i) => i + 1; f(1)", "2")]
    [InlineData("/// <summary>Adds.</summary>\nint Add(int a) => a + 1;", null)]
    [InlineData("var f = static delegate(int i) { return i; }; f(2)", "2")]
    [InlineData("IEnumerable<int> Two() { for (var i = 0; i < 2; i++) yield return i; } Two().Sum()", "1")]
    [InlineData("var n = 0; again: n++; if (n < 5) goto again; n", "5")]
    [InlineData("var n = 0; switch (3) { case 3: n++; goto default; default: n++; break; } n", "2")]
    [InlineData(
        "class P { int[] a = { 1 }; public ref int First => ref a[0]; } var p = new P(); p.First = 6; p.First",
        "6"
    )]
    [InlineData("class P { public int N { get => field; set => field = value + 1; } } new P { N = 1 }.N", "2")]
    [InlineData("class P { public int this[int i] => i + 1; public int N => this[3]; } new P().N", "4")]
    [InlineData("class P { static P() => Console.Write(\"!\"); public int N { get; init; } } new P { N = 5 }.N", "5")]
    [InlineData(
        "class P { Action a; public event Action E { add => a += value; remove { a -= value; } } public void R() => a(); } var n = 0; var p = new P(); p.E += () => n++; p.R(); n",
        "1"
    )]
    [InlineData(
        "struct V(int n) { public static V operator -(V v) => new(-1); public static implicit operator int(V v) => v.N; public int N => n; } (int)(-new V(1))",
        "-1"
    )]
    [InlineData(
        "class P { ~P() => Console.Write(1); public P() : this(2) => N++; P(int n) => N = n; public int N; } new P().N",
        "3"
    )]
    [InlineData("interface I { int N => 3; } class P : I; ((I)new P()).N", "3")]
    public async Task A_cell_means_the_same_with_its_stop_points(string cell, string? value)
    {
        using var session = Cells.Session();
        Assert.Equal(value, await session.Value(cell));
    }

    [Fact]
    public async Task An_error_within_a_loop_has_the_users_column()
    {
        using var session = Cells.Session();
        var failure = await session.Failure("var zero = 0;\nwhile (true) { zero = 1 / zero; }");
        Assert.Contains("    2 | while (true) { zero = 1 / zero; }", failure.Traceback);
        Assert.Contains("      |                \e[31m^\e[0m", failure.Traceback);
    }

    [Fact]
    public async Task A_compile_error_within_a_lambda_has_the_users_column()
    {
        using var session = Cells.Session();
        var failure = await session.Failure("Enumerable.Range(0, 3).Select(i => nothing)");
        Assert.Contains("column 36", failure.Traceback[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_documented_method_alone_in_its_cell_can_be_stopped()
    {
        using var session = Cells.Session();
        await session.Value("/// <summary>For ever.</summary>\nint Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);");
        var (result, _) = await session.Interrupted("Console.Write(\"begun\"); Fib(90)");
        Assert.Equal(new EvaluationResult.Interrupted(false), result);
    }
}
