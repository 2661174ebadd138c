using PaperAnalysis.Notebooks.Sessions;
using PaperAnalysis.Notebooks.Tests.Sessions.References;

namespace PaperAnalysis.Notebooks.Tests.Sessions;

[CollectionDefinition(nameof(CurrentDirectory), DisableParallelization = true)]
public class CurrentDirectory;

/// <summary>The process has one current directory, which a cell looks at.</summary>
[Collection(nameof(CurrentDirectory))]
public class DisplayTests
{
    private const string Chart = """
        record Chart(string Title) {
            public IReadOnlyDictionary<string, string> ToMimeBundle() => new Dictionary<string, string> {
                ["application/vnd.plotly.v1+json"] = "{\"data\":[],\"layout\":{\"title\":{\"text\":\"" + Title + "\"}}}", ["text/plain"] = Title };
        }
        """;

    [Fact]
    public async Task A_displayed_value_is_shown_before_the_cell_ends_and_can_be_replaced()
    {
        using var session = Cells.Session();
        var channel = await session.Outputs("var shown = display(1); shown.Update(2); Console.Write(3);");

        Assert.Collection(
            channel.Outputs,
            first => Assert.Equal("1", (string?)Assert.IsType<CellOutput.Display>(first).Bundle.Data["text/plain"]),
            second =>
                Assert.Equal("2", (string?)Assert.IsType<CellOutput.UpdateDisplay>(second).Bundle.Data["text/plain"]),
            third => Assert.Equal("3", Assert.IsType<CellOutput.Stream>(third).Text)
        );
    }

    [Fact]
    public async Task Markdown_is_markdown()
    {
        using var session = Cells.Session();
        var shown = await session.Shown("Markdown($\"**{1 + 1}**\")");
        Assert.Equal("**2**", (string?)shown.Data["text/markdown"]);
    }

    [Theory]
    [InlineData("$\"**{new string(\"a*b\")}**\"", @"**a\*b**")]
    [InlineData("$\"{\"[x](y)\".Trim()} {1.5:0.00} {null}\"", @"\[x\](y) 1.50 ")]
    [InlineData("$\"{\"**b**\":raw} {Markdown(\"*i*\")}\"", "**b** *i*")]
    [InlineData("\"**\" + 1 + \"**\"", "**1**")]
    public async Task What_fills_the_holes_of_markdown_is_text(string argument, string markdown)
    {
        using var session = Cells.Session();
        Assert.Equal(markdown, (string?)(await session.Shown($"Markdown({argument})")).Data["text/markdown"]);
    }

    [Fact]
    public async Task A_value_with_nothing_to_show_shows_nothing()
    {
        using var session = Cells.Session();
        await session.Outputs(
            "class Silent { public System.Collections.Generic.Dictionary<string, string> ToMimeBundle() => []; }"
        );
        Assert.Null(Assert.IsType<EvaluationResult.Success>(await session.Run("new Silent()")).Value);
    }

    [Fact]
    public async Task A_type_with_a_mime_bundle_shows_itself_and_a_chart_gets_an_html_loader()
    {
        using var session = Cells.Session();
        var shown = (await session.Shown(Chart, "new Chart(\"Papers\")")).Data;
        Assert.Equal("Papers", (string?)shown["application/vnd.plotly.v1+json"]!["layout"]!["title"]!["text"]);
        Assert.Equal("Papers", (string?)shown["text/plain"]);
        Assert.Contains("kernelspecs/", (string?)shown["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_cannot_end_the_script_of_a_chart()
    {
        using var session = Cells.Session();
        var html = (string?)
            (await session.Shown(Chart, "new Chart(\"</script><script>alert(1)</script>\")")).Data["text/html"];
        Assert.Equal(1, html!.Split("</script>").Length - 1);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_a_cell_nothing_can_be_displayed()
    {
        await Task.Yield();
        var error = Assert.Throws<InvalidOperationException>(() => NotebookFunctions.display(1));
        Assert.Equal("Only code of a cell, or what it started, can show values and ask for input.", error.Message);
    }

    [Fact]
    public async Task A_loaded_file_brings_its_references_and_names()
    {
        using var folder = new TemporaryFolder();
        File.Copy(typeof(Xunit.Assert).Assembly.Location, Path.Combine(folder.Path, "lib.assert.dll"));
        folder.Write("setup.csx", "#r \"lib.assert.dll\"\nusing Xunit;\nint Two() => 2;");
        using var session = Cells.Session(folder.Path);

        Assert.Equal("2", await session.Value("#load \"setup.csx\"", "Assert.Equal(2, Two());", "Two()"));
    }

    // Such a library names the framework by an assembly that only forwards.
    [Fact]
    public async Task A_library_for_an_older_framework_can_be_used()
    {
        using var session = Cells.Session();
        Assert.Equal(
            "<null>",
            await session.Value(
                "#r \"xunit.abstractions.dll\"\nXunit.Abstractions.ITestOutputHelper helper = null;",
                "helper?.WriteLine(\"x\"); helper?.ToString()"
            )
        );
    }

    [Fact]
    public async Task A_missing_reference_fails_the_cell_and_not_the_session()
    {
        using var session = Cells.Session();
        var failure = await session.Failure("#r \"absent.dll\"\n1");
        Assert.Equal("ReferenceException", failure.Name);
        Assert.StartsWith("#r \"absent.dll\": no such file in the folder", failure.Message, StringComparison.Ordinal);
        Assert.Equal("2", await session.Value("1 + 1"));
    }

    [Fact]
    public async Task Relative_file_names_start_at_the_working_directory()
    {
        using var folder = new TemporaryFolder();
        folder.Write("note.txt", "here");
        using var session = Cells.Session(folder.Path);
        Assert.Equal("here", await session.Value("File.ReadAllText(\"note.txt\")"));
    }
}
