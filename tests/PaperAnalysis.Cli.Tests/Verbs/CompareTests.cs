using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Cli.Tests.Verbs;

/// <summary><c>render --compare</c>: the page of what changed between two runs.</summary>
[Collection(nameof(CurrentDirectory))]
public sealed class CompareTests : IDisposable
{
    private readonly Workspace _workspace = new();

    private string Changes => _workspace.At("changes");

    [Fact]
    public async Task Numbers_that_moved_in_sentences_and_tables_stand_with_their_difference()
    {
        await RenderAsync(
            "old",
            "Console.WriteLine(\"384 papers, 12.50 % of them old\");",
            "new[] { (Name: \"a\", Papers: 10), (Name: \"b\", Papers: 20) }"
        );
        await RenderAsync(
            "new",
            "Console.WriteLine(\"388 papers, 12.25 % of them old\");",
            "new[] { (Name: \"a\", Papers: 10), (Name: \"b\", Papers: 17) }"
        );

        var run = await Run.Of("render", "--compare", _workspace.At("old"), _workspace.At("new"), "--out", Changes);

        Assert.Equal((0, Path.Combine(Changes, "index.html")), (run.ExitCode, run.Lines[^1]));
        Assert.StartsWith("3 numbers moved, 0 charts changed, ", run.Error, StringComparison.Ordinal);
        var page = Page();
        Assert.Contains(
            "<del>384</del> <ins>388</ins> <span class=\"by\">+4</span> papers, <del>12.50</del> <ins>12.25</ins> <span class=\"by\">−0.25</span> % of them old",
            page,
            StringComparison.Ordinal
        );
        Assert.Matches("<del>20</del></td><td><ins>17</ins></td><td class=\"by\">−3</td>", page);
        // It stands alone, and runs nothing.
        Assert.Contains("script-src &#39;none&#39;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain(_workspace.At(), page, StringComparison.Ordinal);
        Assert.Contains("From <code>old</code> to <code>new</code>", page, StringComparison.Ordinal);
        Assert.Contains("<code>paper-analysis render --compare old new</code>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_runs_with_the_same_outcome_are_said_to_be_the_same()
    {
        await RenderAsync("old", "6 * 7");
        await RenderAsync("new", "6 * 7");
        var run = await Run.Of("render", "--compare", _workspace.At("old"), _workspace.At("new"), "--out", Changes);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "Nothing changed: code, texts, numbers, charts and inputs are the same.",
            Page(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Charts_stand_before_and_after_beside_each_other_and_marks_that_changed_their_group_are_listed()
    {
        await RenderAsync("old", Map("\"id=1\", \"id=2\"", "\"id=3\", \"id=4\""));
        // The groups changed their order, and one mark its group.
        await RenderAsync("new", Map("\"id=3\", \"id=4\", \"id=2\"", "\"id=1\", \"id=5\""));

        var run = await Run.Of("render", "--compare", _workspace.At("old"), _workspace.At("new"), "--out", Changes);

        Assert.Contains("1 chart changed, 1 of the records changed its group, ", run.Error, StringComparison.Ordinal);
        var page = Page();
        Assert.Contains("<figcaption>Before</figcaption>", page, StringComparison.Ordinal);
        Assert.Contains("<figcaption>After</figcaption>", page, StringComparison.Ordinal);
        Assert.Contains("<tr><td>2</td><td>two</td><td>A</td><td>A</td></tr>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inputs_that_were_added_stand_with_their_hashes()
    {
        string[] seeds = [.. Directory.GetFiles(Run.Seeds).Order(StringComparer.Ordinal)];
        var notebook = Path.Combine(Path.GetDirectoryName(Run.Seeds)!, "notebooks", "01-collection.ipynb");
        foreach (var (name, count) in new[] { ("old", 1), ("new", 2) })
        {
            var made = await Run.Of([
                "render",
                notebook,
                "--out",
                _workspace.At(name),
                "--seeds",
                .. seeds.Take(count),
            ]);
            Assert.True(made.ExitCode == 0, made.Error);
        }

        await Run.Of("render", "--compare", _workspace.At("old"), _workspace.At("new"), "--out", Changes);

        var hash = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(seeds[1]))
        );
        Assert.Contains(
            $"<tr><td>{Path.GetFileName(seeds[1])}</td><td>added</td><td></td><td></td><td>60</td><td><code>{hash}</code></td></tr>",
            Page(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain($"<tr><td>{Path.GetFileName(seeds[0])}</td>", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_whose_code_changed_and_cells_that_came_and_went_are_named()
    {
        var (old, now) = (_workspace.At("old.ipynb"), _workspace.At("new.ipynb"));
        const string Gone =
            """{"cell_type":"code","id":"gone","metadata":{},"execution_count":2,"source":"Call()","outputs":[]}""";
        const string Came = """{"cell_type":"markdown","id":"came","metadata":{},"source":"Words"}""";
        foreach (var (file, source, other) in new[] { (old, "1 + 1", Gone), (now, "1 + 2", Came) })
        {
            await File.WriteAllTextAsync(
                file,
                $$"""{"cells":[{"cell_type":"code","id":"a","metadata":{},"execution_count":1,"source":"{{source}}","outputs":[{"output_type":"stream","name":"stdout","text":"same"}]},{{other}}],"metadata":{},"nbformat":4,"nbformat_minor":5}"""
            );
        }

        Assert.Equal(0, (await Run.Of("render", "--compare", old, now, "--out", Changes)).ExitCode);

        Assert.Contains(
            "<summary>The code changed</summary><p class=\"line\">1 + <del>1</del> <ins>2</ins>",
            Page(),
            StringComparison.Ordinal
        );
        Assert.Contains("A cell that is new: <code>Words</code>", Page(), StringComparison.Ordinal);
        Assert.Contains("A cell that is gone: <code>Call()</code>", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_holds_no_outputs_is_refused_with_what_to_do()
    {
        _workspace.Add("a", "1");
        Directory.CreateDirectory(_workspace.At("empty"));
        await RefusedAsync(
            _workspace.At("notebooks"),
            "found notebooks without outputs, expected executed ones: only these say what a run showed. Run `render --update` there, or name a folder that `render` wrote.\n"
        );
        await RefusedAsync(
            _workspace.At("empty"),
            "found a folder without notebooks, expected executed notebooks, in it or in a folder notebooks within. Name the folder of the notebooks, or one that `render` wrote; one that it wrote before it kept the notebooks with the pages is rendered again first.\n"
        );
        await RefusedAsync(
            _workspace.At("nowhere"),
            "found nothing there, expected a folder of executed notebooks, or of rendered pages. Check the path.\n"
        );
        var mixed = await Run.Of("render", "--compare", "a", "b", "--check");
        Assert.Equal(2, mixed.ExitCode);
        Assert.StartsWith(
            "error: render: found --check, expected --compare OLD NEW with --out alone",
            mixed.Error,
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(Changes));

        async Task RefusedAsync(string path, string message)
        {
            var run = await Run.Of("render", "--compare", path, path, "--out", Changes);
            Assert.Equal((2, "", $"error: {path}: {message}"), (run.ExitCode, run.Out, run.Error));
        }
    }

    [Theory]
    [InlineData("12", "15", "+3")]
    [InlineData("1,200", "1,150.5", "−49.5")]
    [InlineData("45 %", "44 %", "−1")]
    [InlineData("many", "15", null)]
    public void A_difference_has_the_digits_of_the_more_exact_number(string before, string after, string? difference) =>
        Assert.Equal(difference, TextChange.Difference(before, after));

    public void Dispose() => _workspace.Dispose();

    private string Page() => File.ReadAllText(Path.Combine(Changes, "index.html"));

    private async Task RenderAsync(string folder, params string[] cells)
    {
        var file = _workspace.Add("a", cells);
        var run = await Run.Of("render", file, "--out", _workspace.At(folder));
        Assert.True(run.ExitCode == 0, run.Error);
        File.Delete(file);
    }

    private static string Map(string first, string second) =>
        """
            class Map { public Dictionary<string, string> ToMimeBundle() => new() { ["application/vnd.plotly.v1+json"] = System.Text.RegularExpressions.Regex.Replace("{'data': [{'name': 'A', 'opens': [FIRST], 'customdata': ['one', 'x', 'two']}, {'name': 'B', 'opens': [SECOND]}]}", "'", "\"") }; }
            new Map()
            """.Replace("FIRST", first.Replace('"', '\''), StringComparison.Ordinal).Replace(
            "SECOND",
            second.Replace('"', '\''),
            StringComparison.Ordinal
        );
}
