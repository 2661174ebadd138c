using System.Text.RegularExpressions;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Sessions;

public sealed partial class ErrorTests
{
    [Fact]
    public async Task A_compile_error_shows_its_line_with_a_caret_under_the_place()
    {
        using var session = Cells.Session();
        var failure = await session.Failure("var x = 1;\nvar y = x + missing;");
        Assert.Equal("CompilationError", failure.Name);
        Assert.Equal("CS0103: The name 'missing' does not exist in the current context", failure.Message);
        Assert.Equal(
            """
            CS0103: The name 'missing' does not exist in the current context
              cell 1, line 2, column 13
                2 | var y = x + missing;
                  |             ^~~~~~~
            """,
            Bare(failure)
        );
    }

    [Theory]
    [InlineData("\"a\".Lenght", "Length")]
    [InlineData("\"a\".tolower()", "ToLower")]
    [InlineData("new[] { 1 }.Selct(n => n)", "Select")]
    [InlineData("Math.Sqr(2)", "Sqrt")]
    [InlineData("DayOfWeek.Fridai", "Friday")]
    public async Task A_member_that_is_not_there_is_told_with_the_nearest(string code, string nearest)
    {
        using var session = Cells.Session();

        Assert.EndsWith(
            $"The nearest name is `{nearest}`.",
            Bare(await session.Failure(code)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_member_like_no_other_is_told_without_a_guess()
    {
        using var session = Cells.Session();

        Assert.DoesNotContain("nearest", Bare(await session.Failure("\"a\".Zygote()")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_compile_errors_are_told_in_the_order_of_the_text()
    {
        using var session = Cells.Session();
        var failure = await session.Failure("int a = \"one\";\nint b = two;");
        Assert.Equal(
            ["cell 1, line 1, column 9", "cell 1, line 2, column 9"],
            failure
                .Traceback.Select(Bare)
                .Where(line => line.Contains("column", StringComparison.Ordinal))
                .Select(line => line.Trim())
        );
    }

    [Fact]
    public async Task An_exception_shows_the_line_of_the_cell_and_the_users_frames()
    {
        using var session = Cells.Session();
        var failure = await session.Failure(
            "int Divide(int a, int b)\n{\n    return a / b;\n}",
            "var zero = 0;\nDivide(1, zero);"
        );
        Assert.Equal("DivideByZeroException", failure.Name);
        Assert.Equal("Attempted to divide by zero.", failure.Message);
        Assert.Equal(
            """
            DivideByZeroException: Attempted to divide by zero.
              cell 1, line 3
                3 |     return a / b;
                  |     ^
               at Divide(int a, int b) in cell 1, line 3
               at (top level) in cell 2, line 2
            """,
            Bare(failure)
        );
    }

    [Fact]
    public async Task A_library_frame_above_the_users_is_shown_and_the_plumbing_below_is_not()
    {
        using var session = Cells.Session();
        var failure = await session.Failure("await Task.Yield();\nint.Parse(\"x\")");
        Assert.Equal("FormatException", failure.Name);
        var frames = failure
            .Traceback.Select(Bare)
            .Where(line => line.StartsWith("   at ", StringComparison.Ordinal))
            .ToList();
        Assert.Equal("   at (top level) in cell 1, line 2", frames[^1]);
        Assert.StartsWith("   at Number.ThrowFormatException", frames[0], StringComparison.Ordinal);
        Assert.Equal(2, frames.Count);
    }

    [Fact]
    public async Task An_inner_exception_is_told_as_the_cause()
    {
        using var session = Cells.Session();
        var failure = await session.Failure(
            "try { throw new IOException(\"disk\"); } catch (Exception e) { throw new InvalidOperationException(\"save\", e); }"
        );
        Assert.Equal("InvalidOperationException", failure.Name);
        Assert.Contains("caused by", failure.Traceback);
        Assert.Contains("IOException: disk", failure.Traceback.Select(Bare));
    }

    [Fact]
    public async Task The_name_of_a_cell_can_be_given()
    {
        using var session = Cells.Session();
        var result = await session.EvaluateAsync(
            "throw new Exception();",
            new RecordingChannel(),
            CancellationToken.None,
            "cell 17"
        );
        Assert.Contains("  cell 17, line 1", Assert.IsType<EvaluationResult.Failure>(result).Traceback.Select(Bare));
    }

    private static string Bare(EvaluationResult.Failure failure) =>
        string.Join(Environment.NewLine, failure.Traceback.Select(Bare));

    private static string Bare(string line) => Colour().Replace(line, "");

    [GeneratedRegex(@"\e\[\d+m")]
    private static partial Regex Colour();

    [Theory]
    [InlineData("namespace N { class C { } }", "In a cell, declare types without a namespace")]
    [InlineData("using var m = new MemoryStream();", "In a cell, a `using` has its braces outside")]
    [InlineData("record P(int A); var p = new P(1);\np with { A = 2 }", "In a cell, put a `with`")]
    public async Task What_a_program_may_and_a_cell_may_not_is_told_with_the_remedy(string cell, string hint)
    {
        using var session = Cells.Session();
        Assert.Single((await session.Failure(cell)).Traceback, line => line.StartsWith(hint, StringComparison.Ordinal));
        Assert.Equal("2", await session.Value("record P(int A); (new P(1) with { A = 2 }).A"));
    }
}
