using PaperAnalysis.Notebooks.Sessions;
using PaperAnalysis.Notebooks.Sessions.Magics;

namespace PaperAnalysis.Notebooks.Tests.Sessions;

public sealed class MagicTests
{
    [Fact]
    public async Task Time_shows_how_long_the_cell_took_and_leaves_its_value()
    {
        using var session = Cells.Session();
        var channel = new RecordingChannel();
        // However slow the machine is, it sleeps no shorter than that.
        Assert.Equal("42", Cells.Plain(await session.Ended("#!time\nThread.Sleep(1100);\n6 * 7", channel)));
        Assert.Matches(@"^[1-9]\d*\.\d\d s to run, after \d+\.\d+ m?s to compile$", Shown(channel));
    }

    [Fact]
    public void A_time_has_milliseconds_below_a_second_and_seconds_from_there()
    {
        var times = new CellTimes(TimeSpan.FromMilliseconds(12.34), TimeSpan.FromSeconds(61.255));
        var shown = MagicTable.Find("#!time")!.Show(new RanCell(times, () => []))!;
        Assert.Equal("61.26 s to run, after 12.3 ms to compile", shown.Data["text/plain"]!.ToString());
    }

    [Fact]
    public async Task Who_names_the_variables_as_a_later_cell_sees_them()
    {
        using var session = Cells.Session();
        await session.Run("var tree = 1; int F() => 2; class C { public int Field; }", "var a = 1;");
        Assert.Equal("a  tree", Shown(await session.Outputs("#!who")));
        // In whatever line it stands, it tells of the cell's own variables too; a second declaration hides the first.
        Assert.Equal("a  b  tree", Shown(await session.Outputs("#!who\nvar b = 3; var tree = \"oak\";")));
    }

    [Fact]
    public async Task Whos_shows_types_and_short_values()
    {
        using var session = Cells.Session();
        await session.Run(
            """
            var tree = 1;
            """,
            """
            class Plain { }
            class Loud { public override string ToString() => throw new FormatException(); }
            record Point(int X, int Y);
            var tree = "an oak\nof many lines";
            var half = 0.5;
            string? nothing = null;
            var primes = new List<int> { 2, 3, 5 };
            var one = new Dictionary<string, Point> { ["a"] = new(1, 2) };
            var point = new Point(1, 2);
            (int Low, string High) pair = (1, "b");
            var plain = new Plain();
            var loud = new Loud();
            var text = new string('x', 100);
            """
        );
        var channel = await session.Outputs("#!whos");
        Assert.Equal(
            $$"""
            Name     Type                       Value
            half     double                     0.5
            loud     Loud                       (ToString threw FormatException)
            nothing  string?                    null
            one      Dictionary<string, Point>  1 item
            pair     (int Low, string High)     (1, b)
            plain    Plain
            point    Point                      Point { X = 1, Y = 2 }
            primes   List<int>                  3 items
            text     string                     "{{new string('x', 59)}}…"
            tree     string                     "an oak of many lines"
            """,
            Shown(channel)
        );
        var html = Assert.IsType<CellOutput.Display>(channel.Outputs[0]).Bundle.Data["text/html"]!;
        Assert.Contains("Point { X = 1, Y = 2 }", html.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_variables_that_is_said()
    {
        using var session = Cells.Session();
        Assert.Equal("no variables yet", Shown(await session.Outputs("#!who")));
        Assert.Equal("no variables yet", Shown(await session.Outputs("#!whos")));
    }

    [Fact]
    public async Task A_value_whose_text_never_ends_can_be_interrupted()
    {
        using var session = Cells.Session();
        await session.Run(
            "class Endless { public override string ToString() { Console.Write(\"on\"); while (true) { } } } var endless = new Endless();"
        );
        var (result, _) = await session.Interrupted("#!whos");
        Assert.Equal(new EvaluationResult.Interrupted(RestartNeeded: false), result);
        Assert.Equal("2", await session.Value("1 + 1"));
    }

    [Fact]
    public async Task Help_lists_every_magic_and_says_what_no_interrupt_reaches()
    {
        using var session = Cells.Session();
        var help = Shown(await session.Outputs("#!help"));
        Assert.All(MagicTable.All, magic => Assert.Matches($@"(?m)^  {magic.Name} +{magic.Help}$", help));
        Assert.Contains("It does not reach into a compiled library", help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_marked_as_CSharp_is_CSharp()
    {
        using var session = Cells.Session();
        Assert.Equal("3", await session.Value("#!csharp\n1 + 2"));
    }

    [Theory]
    [InlineData("#!fsharp\nlet x = 1", "F# does not run here. Write the cell in C#, or build")]
    [InlineData("#!pwsh\n$x = 'a\"", "PowerShell does not run here. Start the program from C#")]
    [InlineData("#!html\n<b>don't</b>", "HTML does not run here. Show it from C#")]
    [InlineData("#!markdown\n# Title", "Markdown does not run here. Use a markdown cell")]
    [InlineData("#!javascript\nalert(`x`)", "JavaScript does not run here. Show it from C#")]
    [InlineData("#!sql\nSELECT 'it''s'", "A query language does not run here. Query from C#")]
    [InlineData("#!mermaid\ngraph TD", "Mermaid does not run here. Put the diagram")]
    [InlineData("#!value --name x\n\"open", "The store of texts does not run here. Keep the text")]
    [InlineData("#!share --from fsharp x", "Sharing between languages does not run here. All cells")]
    [InlineData("#!set --name x --value 1", "Sharing between languages does not run here. All cells")]
    [InlineData("#!import \"other.ipynb\"", "The import of notebooks does not run here. Load a file")]
    [InlineData("#!connect mssql", "The connection to other kernels does not run here. Open a")]
    public async Task What_only_Polyglot_runs_is_refused_with_the_remedy(string cell, string says)
    {
        using var session = Cells.Session();
        var failure = await session.Failure(cell);
        var magic = cell.Split('\n', ' ')[0];
        Assert.Equal("UnsupportedLanguage", failure.Name);
        Assert.StartsWith($"found {magic}, expected C#: {says}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_magic_is_refused_where_it_stands_before_the_cell_runs()
    {
        using var session = Cells.Session();
        await session.Run("var x = 1;");
        var failure = await session.Failure("x = 2;\n  #!tmie\n");
        Assert.Equal(
            [
                "\e[31mUnknownMagic: found #!tmie, expected one of #!help, #!time, #!who, #!whos, #!csharp. Only C# runs here; #!help lists what a cell can be told.\e[0m",
                "\e[32m  cell 2, line 2, column 3\e[0m",
                "    2 |   #!tmie",
                "      |   \e[31m^~~~~~\e[0m",
            ],
            failure.Traceback
        );
        Assert.Equal("1", await session.Value("x"));
    }

    [Fact]
    public async Task Code_behind_a_magic_is_not_passed_over()
    {
        using var session = Cells.Session();
        Assert.Equal(
            "found 'var x = 1;' behind #!time, expected nothing: put the code on the next line.",
            (await session.Failure("#!time var x = 1;")).Message
        );
    }

    [Fact]
    public async Task A_magic_in_a_text_is_text()
    {
        using var session = Cells.Session();
        Assert.Equal("#!fsharp", await session.Value("\"\"\"\n#!fsharp\n\"\"\""));
    }

    [Fact]
    public async Task A_loaded_file_may_begin_with_a_line_for_the_shell()
    {
        using var folder = new References.TemporaryFolder();
        folder.Write("tool.csx", "#!/usr/bin/env dotnet-script\nint Two() => 2;");
        using var session = Cells.Session(folder.Path);
        Assert.Equal("2", await session.Value("#load \"tool.csx\"", "Two()"));
        folder.Write("other.csx", "var y = 1;\n#!fsharp\n");
        var failure = await session.Failure("#load \"other.csx\"");
        Assert.StartsWith("found #!fsharp, expected C#", failure.Message, StringComparison.Ordinal);
        Assert.Equal("\e[32m  other.csx, line 2, column 1\e[0m", failure.Traceback[1]);
    }

    [Fact]
    public async Task A_reference_alone_in_its_cell_serves_in_later_cells()
    {
        using var session = Cells.Session();
        var failure = await session.Failure("#r \"absent.dll\"");
        Assert.Equal("ReferenceException", failure.Name);
        Assert.Equal("True", await session.Value("#r \"xunit.assert.dll\"", "typeof(Xunit.Assert) != null"));
    }

    private static string Shown(RecordingChannel channel) =>
        Assert.Single(channel.Outputs.OfType<CellOutput.Display>()).Bundle.Data["text/plain"]!.ToString();
}
