using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Sessions;

public sealed class ExtensionMethodTests
{
    [Fact]
    public async Task One_on_its_own_serves_in_later_cells_until_it_is_declared_again()
    {
        using var session = Cells.Session();
        Assert.Equal("10", await session.Value("static int Twice(this int i) => 2 * i;", "5.Twice()"));
        Assert.Equal("15", await session.Value("static int Twice(this int i) => 3 * i;", "5.Twice()"));
    }

    [Fact]
    public async Task One_of_a_static_class_serves_in_its_own_cell_and_in_later_ones()
    {
        using var session = Cells.Session();
        Assert.Equal(
            "10",
            await session.Value("static class X { public static int Twice(this int i) => 2 * i; } 5.Twice()")
        );
        Assert.Equal("14 16", await session.Value("$\"{7.Twice()} {X.Twice(8)}\""));
    }

    [Fact]
    public async Task One_of_a_static_class_can_be_declared_again()
    {
        using var session = Cells.Session();
        Assert.Equal(
            "15",
            await session.Value(
                "static class X { public static int Twice(this int i) => 2 * i; }",
                "int Four(int i) => i.Twice().Twice();",
                "static class X { public static int Twice(this int i) => 3 * i; }",
                "5.Twice()"
            )
        );
        // A method of an earlier cell keeps what it was compiled with.
        Assert.Equal("20", await session.Value("Four(5)"));
    }

    [Theory]
    [InlineData(
        "public static T Or<T>(this T? value, T other) where T : struct => value ?? other;",
        "((int?)null).Or(3)",
        "3"
    )]
    [InlineData(
        "public static string Join(this IEnumerable<string> all, string by = \"-\", params string[] more) => string.Join(by, all.Concat(more));",
        "new[] { \"a\" }.Join() + new[] { \"a\" }.Join(\"+\", \"b\", \"c\")",
        "aa+b+c"
    )]
    [InlineData(
        "public static void Raise(this ref int number, out int before) { before = number; number++; }",
        "var n = 4; n.Raise(out var m); $\"{n} {m}\"",
        "5 4"
    )]
    [InlineData(
        "internal static ref int First(this int[] all) => ref all[0];",
        "var a = new[] { 1 }; a.First() = 6; a[0]",
        "6"
    )]
    [InlineData(
        "public static double Length(this in (double X, double Y) point) => Math.Sqrt(point.X * point.X + point.Y * point.Y);",
        "(3.0, 4.0).Length()",
        "5"
    )]
    [InlineData(
        "public static async Task<int> Later(this int number) { await Task.Yield(); return number; }",
        "await 8.Later()",
        "8"
    )]
    [InlineData(
        "public static IEnumerable<int> UpTo(this int from, int to) { for (var i = from; i <= to; i++) yield return i; }",
        "2.UpTo(4).Sum()",
        "9"
    )]
    [InlineData(
        "public static string Said(this int number, [System.Runtime.CompilerServices.CallerArgumentExpression(\"number\")] string text = \"\") => text;",
        "var n = 1; n.Said()",
        "n"
    )]
    [InlineData(
        "public static void Say(this string text) => Console.Write(text); static int Own(int i) => i; public static int Use(this int i) => Own(i).Again(); public static int Again(this int i) => i;",
        "\"quiet\".Say(); 9.Use()",
        "9"
    )]
    public async Task Every_form_of_a_signature_is_kept(string method, string use, string value)
    {
        using var session = Cells.Session();
        Assert.Equal(value, await session.Value($"static class X\n{{\n    {method}\n}}", use));
    }

    [Fact]
    public async Task What_one_throws_is_told_at_the_users_line_and_without_the_call_between()
    {
        using var session = Cells.Session();
        await session.Value(
            "static class X {\n  public static int Half(this int i) => throw new FormatException(\"odd\"); } int five = 5;"
        );
        var failure = await session.Failure("five.Half()");
        Assert.Equal(
            [
                "\e[31mFormatException\e[0m: odd",
                "\e[32m  cell 1, line 2\e[0m",
                "    2 |   public static int Half(this int i) => throw new FormatException(\"odd\"); } int five = 5;",
                "      |                                         \e[31m^\e[0m",
                "   at X.Half(int i) \e[32min cell 1, line 2\e[0m",
                "   at (top level) \e[32min cell 2, line 1\e[0m",
            ],
            failure.Traceback
        );
    }

    [Fact]
    public async Task An_error_behind_the_class_has_the_users_column()
    {
        using var session = Cells.Session();
        var failure = await session.Failure(
            "static class X { public static int Twice(this int i) => 2 * i; } while (1) { }"
        );
        Assert.Equal("\e[32m  cell 1, line 1, column 73\e[0m", failure.Traceback[1]);
        Assert.EndsWith(new string(' ', 72) + "\e[31m^\e[0m", failure.Traceback[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("static class X { static int Twice(this int i) => 2 * i; }", "CS1109")]
    [InlineData("static class X { public class Own { } public static Own Make(this int i) => new(); }", "CS1109")]
    [InlineData("static class X { extension(int i) { public int Twice() => 2 * i; } }", "CS9283")]
    public async Task One_that_cannot_serve_is_refused_with_the_remedy(string cell, string id)
    {
        using var session = Cells.Session();
        var failure = await session.Failure(cell);
        Assert.StartsWith(id, failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("In a cell, ", failure.Traceback[^1], StringComparison.Ordinal);
        Assert.Contains("outside of any class", failure.Traceback[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_a_loaded_file_serves_too()
    {
        using var folder = new References.TemporaryFolder();
        folder.Write("x.csx", "static class X { public static int Twice(this int i) => 2 * i; }");
        using var session = Cells.Session(folder.Path);
        Assert.Equal("10", await session.Value("#load \"x.csx\"", "5.Twice()"));
    }

    [Fact]
    public async Task A_loop_in_one_can_be_interrupted()
    {
        using var session = Cells.Session();
        await session.Value(
            "static class X { public static void Spin(this int i) { Console.Write(\"on\"); while (true) { } } }"
        );
        var (result, _) = await session.Interrupted("1.Spin();");
        Assert.Equal(new EvaluationResult.Interrupted(false), result);
    }
}
