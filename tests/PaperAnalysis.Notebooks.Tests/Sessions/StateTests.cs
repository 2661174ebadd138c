using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Sessions;

public sealed class StateTests
{
    [Fact]
    public async Task A_script_that_came_with_the_program_is_loaded_where_the_folder_has_none_of_that_name()
    {
        using var own = new References.TemporaryFolder();
        using var brought = new References.TemporaryFolder();
        brought.Write("setup.csx", "int Answer() => 42;");
        var options = new SessionOptions { WorkingDirectory = own.Path, ScriptFolder = brought.Path };
        using (var session = new ScriptSession(options))
        {
            Assert.Equal("42", await session.Value("#load \"setup.csx\"", "Answer()"));
        }

        own.Write("setup.csx", "int Answer() => 1;");
        using (var session = new ScriptSession(options))
        {
            Assert.Equal("1", await session.Value("#load \"setup.csx\"", "Answer()"));
        }
    }

    [Fact]
    public async Task A_variable_of_one_cell_is_there_in_the_next()
    {
        using var session = Cells.Session();
        Assert.Equal("42", await session.Value("var x = 6;", "x * 7"));
    }

    [Fact]
    public async Task A_cell_without_a_declaration_changes_the_variables_of_earlier_cells()
    {
        using var session = Cells.Session();
        Assert.Equal("3", await session.Value("var x = 1;", "x++;", "x++;", "x"));
    }

    [Fact]
    public async Task A_variable_can_be_declared_again_with_another_type()
    {
        using var session = Cells.Session();
        Assert.Equal("tree", await session.Value("var x = 1;", "var x = \"tree\";", "x"));
    }

    [Fact]
    public async Task Methods_types_and_usings_of_one_cell_serve_in_later_ones()
    {
        using var session = Cells.Session();
        Assert.Equal(
            "P { A = 16, B = 127.0.0.1 }",
            await session.Value(
                "int Square(int a) => a * a;",
                "record P(int A, string B);",
                "using System.Net;",
                "new P(Square(4), IPAddress.Loopback.ToString()).ToString()"
            )
        );
    }

    [Fact]
    public async Task A_type_can_be_declared_again()
    {
        using var session = Cells.Session();
        Assert.Equal("2", await session.Value("record P(int A);", "record P(int A, int B);", "new P(1, 2).B"));
    }

    [Fact]
    public async Task What_is_declared_again_hides_the_earlier_and_leaves_what_used_it()
    {
        using var session = Cells.Session();
        await session.Run(
            "record P(int A); var p = new P(1); int F() => 1; int G() => F(); enum E { X } interface I { int V() => 1; } class C : I { }",
            "record P(int A, int B); int F() => 2; enum E { Y } interface I { int W() => 2; }"
        );
        Assert.Equal("P { A = 1 }", await session.Value("p.ToString()"));
        Assert.Equal("False", await session.Value("(object)p is P"));
        Assert.Equal("2 1", await session.Value("$\"{F()} {G()}\""));
        Assert.Equal("Y", await session.Value("E.Y"));
        // The class of the earlier cell has the interface of the earlier cell.
        Assert.Equal("False", await session.Value("(object)new C() is I"));
    }

    [Fact]
    public async Task A_cell_awaits_at_the_top_level_and_goes_on_on_its_own_thread()
    {
        using var session = Cells.Session();
        Assert.Equal(
            "True",
            await session.Value(
                "var before = Environment.CurrentManagedThreadId; await Task.Delay(1); before == Environment.CurrentManagedThreadId"
            )
        );
    }

    [Fact]
    public async Task Pattern_and_out_variables_are_declarations_too()
    {
        using var session = Cells.Session();
        Assert.Equal("12", await session.Value("int.TryParse(\"5\", out var n);", "_ = (object)7 is int m;", "n + m"));
    }

    [Fact]
    public async Task A_lambda_of_a_cell_that_left_the_chain_still_works()
    {
        using var session = Cells.Session();
        Assert.Equal(
            "7",
            await session.Value(
                "var work = new List<Func<int>>(); var y = 3;",
                "work.Add(() => y + 4);",
                "GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect();",
                "work[0]()"
            )
        );
    }

    [Fact]
    public async Task A_recursion_without_end_is_an_exception()
    {
        using var session = Cells.Session();
        var failure = await session.Failure("int Deep(int n) => 1 + Deep(n + 1);", "Deep(0)");
        Assert.Equal("InsufficientExecutionStackException", failure.Name);
        failure = await session.Failure("Func<int, int> deep = null; deep = n => 1 + deep(n + 1); deep(0)");
        Assert.Equal("InsufficientExecutionStackException", failure.Name);
        Assert.Equal("2", await session.Value("1 + 1"));
    }

    [Fact]
    public async Task A_cell_that_fails_half_way_keeps_what_it_declared_before()
    {
        using var session = Cells.Session();
        await session.Failure("var early = 5; throw new Exception(\"late\");");
        Assert.Equal("5", await session.Value("early"));
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_changes_nothing()
    {
        using var session = Cells.Session();
        await session.Failure("var x = 1;", "x = 2; nonsense");
        Assert.Equal("1", await session.Value("x"));
    }

    [Fact]
    public async Task A_cell_of_comments_or_nothing_succeeds_without_a_value()
    {
        using var session = Cells.Session();
        Assert.Null(Cells.Succeeded(await session.Run("")));
        Assert.Null(Cells.Succeeded(await session.Run("  // nothing\n/* at all */")));
    }

    [Fact]
    public async Task A_statement_has_no_value_and_a_null_expression_has_one()
    {
        using var session = Cells.Session();
        Assert.Null(Cells.Succeeded(await session.Run("1.ToString();")));
        Assert.Null(Cells.Succeeded(await session.Run("await Task.CompletedTask")));
        Assert.Equal("<null>", await session.Value("(string)null"));
    }

    [Fact]
    public async Task Two_sessions_share_no_variables()
    {
        using var one = Cells.Session();
        using var other = Cells.Session();
        await one.Value("var secret = 1;");
        Assert.Contains("CS0103", (await other.Failure("secret")).Message, StringComparison.Ordinal);
    }

    // The compiler reuses what it read of an assembly for another session. Two that read the framework at the same time
    // once found each other's types in their own cells, and in these no await compiled.
    [Fact]
    public async Task Sessions_that_start_at_the_same_time_do_not_mix_what_they_read()
    {
        GC.Collect();
        var values = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    Task.Run(async () =>
                    {
                        using var session = Cells.Session();
                        return await session.Value($"var later = Task.FromResult({i});", "await later");
                    })
                )
        );
        Assert.Equal("0 1 2 3 4 5 6 7", string.Join(' ', values));
    }

    [Fact]
    public async Task Numbers_are_written_in_the_invariant_culture_whatever_the_machine_says()
    {
        using var session = Cells.Session();
        Assert.Equal("1.5|1.5", await session.Value("$\"{1.5}|\" + await Task.Run(() => 1.5.ToString())"));
    }
}
