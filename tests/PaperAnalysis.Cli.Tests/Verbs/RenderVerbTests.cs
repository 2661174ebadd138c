using System.Net;
using System.Net.Sockets;

namespace PaperAnalysis.Cli.Tests.Verbs;

[Collection(nameof(CurrentDirectory))]
public sealed class RenderVerbTests : IDisposable
{
    private static readonly Dictionary<string, string> Usual = [];

    private readonly Workspace _workspace = new();

    private string Notebooks => _workspace.At("notebooks");

    private string Out => _workspace.At("out");

    [Fact]
    public async Task Every_notebook_becomes_a_page_and_the_index_lists_them()
    {
        _workspace.Add("02-b", "2 * top");
        _workspace.Add("01-a", "Console.WriteLine(\"a line\")");
        var run = await Run.Of("render", Notebooks, "--out", Out);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Path.Combine(Out, "index.html"), run.Lines[^1]);
        Assert.Matches("""^.*01-a\.ipynb: 3 cells in [0-9.]+ s\n.*02-b\.ipynb: 3 cells in [0-9.]+ s\n$""", run.Error);
        // 2 * 10
        Assert.Contains("<pre class=\"text\">20</pre>", Page("02-b"), StringComparison.Ordinal);
        Assert.Contains("<pre class=\"stdout\">a line</pre>", Page("01-a"), StringComparison.Ordinal);
        Assert.Matches("(?s)01-a.html.*02-b.html", Page("index"));
    }

    [Fact]
    public async Task A_failing_cell_stops_its_notebook_alone_and_its_page_and_the_index_show_where()
    {
        var file = _workspace.Add(
            "a",
            "Console.WriteLine(\"so far\");\nvar zero = 0;\nConsole.WriteLine(1 / zero);",
            "\"never\""
        );
        _workspace.Add("b", "1 + 1");
        var run = await Run.Of("render", Notebooks, "--out", Out);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Path.Combine(Out, "index.html"), run.Lines[^1]);
        Assert.Contains($"error: {file}, cell 3 (code cell 2, id ", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            ") failed with DivideByZeroException: Attempted to divide by zero.\n"
                + "  source:\n    Console.WriteLine(\"so far\");\n    var zero = 0;\n    Console.WriteLine(1 / zero);\n"
                + "  output:\n    so far\n"
                + "  error:\n",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "error: 1 of 2 notebooks stopped at a cell that failed; the page of each shows the error, and the index names it.\n",
            run.Error,
            StringComparison.Ordinal
        );

        Assert.Contains("<pre class=\"text\">2</pre>", Page("b"), StringComparison.Ordinal);
        Assert.DoesNotContain("stopped", Page("b"), StringComparison.Ordinal);
        var page = Page("a");
        Assert.Matches("(?s)<pre class=\"stdout\">so far</pre>\n<pre class=\"error\">.*DivideByZeroException", page);
        Assert.Contains("<summary>Code, not run: ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<pre class=\"text\">never", page, StringComparison.Ordinal);
        var said = new System.Text.RegularExpressions.Regex(
            "<p class=\"stopped\"><a href=\"(?<page>.*)#(?<cell>cell-[0-9a-f]{8})\">Cell 3 of 4</a> failed with DivideByZeroException: Attempted to divide by zero. The cells after it were not run.</p>"
        );
        Assert.Equal("", said.Match(page).Groups["page"].Value);
        Assert.Contains($"id=\"{said.Match(page).Groups["cell"].Value}\"", page, StringComparison.Ordinal);
        Assert.Equal("a.html", said.Match(Page("index")).Groups["page"].Value);
    }

    [Fact]
    public async Task A_failing_notebook_is_not_stored_or_checked_as_right_and_the_others_are()
    {
        var failing = _workspace.Add("a", "throw new InvalidOperationException(\"mine\");");
        var other = _workspace.Add("b", "top * 2");
        var before = await File.ReadAllTextAsync(failing);
        var update = await Run.Of("render", "--update", failing, other);
        Assert.Equal(1, update.ExitCode);
        Assert.Equal(before, await File.ReadAllTextAsync(failing));
        Assert.Contains("\"20\"", await File.ReadAllTextAsync(other), StringComparison.Ordinal);

        Assert.Equal(0, (await Run.Of("render", "--check", other)).ExitCode);
        var check = await Run.Of("render", "--check", failing, other);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("failed with InvalidOperationException: mine", check.Error, StringComparison.Ordinal);
        Assert.Matches("b\\.ipynb: 3 cells in", check.Error);
    }

    /// <summary>Before, such a cell ended the check with exit code 0, and nothing had been compared.</summary>
    [Theory]
    [InlineData("--check")]
    [InlineData("--update")]
    [InlineData("--out=out")]
    public async Task A_cell_that_ends_the_process_is_no_success(string option)
    {
        var file = _workspace.Add("a", "Environment.Exit(0)");
        var before = await File.ReadAllTextAsync(file);
        var run = await _workspace.RunAsync(Usual, "render", option);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "error: notebooks/a.ipynb, cell 3 ended the process (as Environment.Exit does), expected a cell that comes to its end. No page was written and no output stored; take that call out.\n",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, await File.ReadAllTextAsync(file));
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task An_exception_that_nothing_caught_is_shown_with_its_cell_and_the_run_is_no_success()
    {
        _workspace.Add(
            "a",
            "var work = new Thread(() => throw new InvalidOperationException(\"stray\")); work.Start(); work.Join();",
            "6 * 7"
        );
        var run = await _workspace.RunAsync(Usual, "render");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "error: notebooks/a.ipynb, cell 3: found an exception that nothing caught, InvalidOperationException of work that a cell started: stray\n",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Matches(
            "(?s)<pre class=\"stderr\">.*InvalidOperationException.*<pre class=\"text\">42</pre>",
            Page("a")
        );
    }

    [Fact]
    public async Task A_thread_that_a_cell_leaves_behind_does_not_keep_the_run_alive()
    {
        _workspace.Add("a", "new Thread(() => Thread.Sleep(Timeout.Infinite)).Start();");
        Assert.Equal(0, (await _workspace.RunAsync(Usual, "render")).ExitCode);
    }

    [Fact]
    public async Task An_edit_that_is_saved_during_the_run_is_kept_and_told()
    {
        // The cell itself does what an editor would do meanwhile.
        var file = _workspace.Add("a", "File.AppendAllText(\"a.ipynb\", \"\\n\")");
        var other = _workspace.Add("b", "top * 2");
        var before = await File.ReadAllTextAsync(file);
        var run = await Run.Of("render", "--update", Notebooks);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            $"error: {file}: found that it was changed while its cells ran, expected what was read before. It stays as it is: run again.\n",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before + "\n", await File.ReadAllTextAsync(file));
        Assert.Contains("\"20\"", await File.ReadAllTextAsync(other), StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFileSystemEntries(Notebooks).Length);
    }

    [Fact]
    public async Task A_link_stays_a_link_and_the_file_behind_it_keeps_its_mode()
    {
        var file = _workspace.Add("a", "top * 2");
        var behind = _workspace.At("behind.ipynb");
        File.Move(file, behind);
        File.CreateSymbolicLink(file, "../behind.ipynb");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(behind, Mode);
        }

        Assert.Equal(0, (await Run.Of("render", "--update", file)).ExitCode);
        Assert.Equal("../behind.ipynb", new FileInfo(file).LinkTarget);
        Assert.Contains("\"20\"", await File.ReadAllTextAsync(behind), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(Mode, File.GetUnixFileMode(behind));
        }
    }

    [Fact]
    public async Task Two_runs_that_store_into_one_notebook_are_one_too_many()
    {
        // The cell runs the program again over its own notebook.
        var file = _workspace.Add("a", "1");
        using var held = PaperAnalysis.Notebooks.Pages.NotebookLocks.Take([file]);
        var before = await File.ReadAllTextAsync(file);
        var run = await _workspace.RunAsync(Usual, "render", "--update");
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.EndsWith(
            "a.ipynb: found another run that stores outputs in it, expected none. Wait for it.\n",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, await File.ReadAllTextAsync(file));
        // To render and to check need no lock.
        Assert.Equal(0, (await _workspace.RunAsync(Usual, "render")).ExitCode);
    }

    [Fact]
    public async Task A_folder_without_notebooks_gets_the_programs_own_over_the_digests_that_are_named()
    {
        Directory.Delete(Notebooks);
        var refused = await _workspace.RunAsync(Usual, "render");
        Assert.Equal((2, ""), (refused.ExitCode, refused.Out));
        Assert.EndsWith(
            "found no notebooks in a folder `notebooks` here or above, expected some, or digests for the notebooks that come with this program. Name digests with --seeds, or the notebooks.\n",
            refused.Error,
            StringComparison.Ordinal
        );

        Directory.CreateDirectory(_workspace.At("mine"));
        foreach (var seed in Directory.GetFiles(Run.Seeds))
        {
            File.Copy(seed, _workspace.At("mine", Path.GetFileName(seed)));
        }
        var run = await _workspace.RunAsync(Usual, "render", "--seeds", "mine");
        Assert.Equal((0, "out/index.html"), (run.ExitCode, run.Lines[^1]));
        foreach (var notebook in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "notebooks"), "*.ipynb"))
        {
            // Relative to the folder of the run, not to that of the program.
            Assert.Matches(
                "(?s)Values given to this run</summary><pre tabindex=\"0\"><code>seeds = [^\n]*&quot;mine&quot;",
                Page(Path.GetFileNameWithoutExtension(notebook))
            );
        }
        Assert.Equal(["mine", "out"], Directory.GetFileSystemEntries(_workspace.At()).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Standard_input_is_a_digest_for_notebooks_too()
    {
        _workspace.Add("a", "File.ReadAllText(seeds[0])");
        using var input = new MemoryStream("a digest"u8.ToArray());
        var run = await Run.With(input, "render", Notebooks, "--out", Out, "--seeds", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("<pre class=\"text\">a digest</pre>", Page("a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_killed_run_leaves_the_previous_pages_and_the_next_removes_its_remains()
    {
        using var waiting = new TcpListener(IPAddress.Loopback, 0);
        waiting.Start();
        // The cell says that it runs, and goes on only when the test lets go of the line.
        var port = ((IPEndPoint)waiting.LocalEndpoint).Port;
        _workspace.Add(
            "a",
            $"if (File.Exists(\"wait\")) {{ new System.Net.Sockets.TcpClient(\"127.0.0.1\", {port}).GetStream().ReadByte(); }}"
        );
        Assert.Equal(0, (await _workspace.RunAsync(Usual, "render")).ExitCode);
        var before = _workspace.Bytes("out");
        await File.WriteAllTextAsync(_workspace.At("notebooks", "wait"), "");
        using (var process = _workspace.Start(Usual, "render"))
        {
            var ended = Workspace.EndOf(process);
            var called = waiting.AcceptTcpClientAsync();
            Assert.True(
                await Task.WhenAny(called, ended) == called,
                "the run ended, or was stopped, before its cell called"
            );
            using var line = await called;
            process.Kill();
            await ended;
        }
        Assert.Equal(before, _workspace.Bytes("out"));
        File.Delete(_workspace.At("notebooks", "wait"));
        Assert.Equal(0, (await _workspace.RunAsync(Usual, "render")).ExitCode);
        Assert.Equal(before, _workspace.Bytes("out"));
        Assert.Equal(
            ["notebooks", "out"],
            Directory.GetFileSystemEntries(_workspace.At()).Select(Path.GetFileName).Order()
        );
    }

    [Fact]
    public async Task Values_are_given_by_the_declared_type_and_shown_on_the_page()
    {
        var file = _workspace.Add("a", "string.Join('+', seeds) + top");
        var run = await Run.Of("render", file, "--out", Out, "--seeds", "/x", "/y z", "--set", "top=7");
        Assert.Equal("", run.Error.Contains("error", StringComparison.Ordinal) ? run.Error : "");
        Assert.Contains("<pre class=\"text\">/x+/y z7</pre>", Page("a"), StringComparison.Ordinal);
        Assert.Contains("Values given to this run", Page("a"), StringComparison.Ordinal);
        // The notebook itself is not touched.
        Assert.DoesNotContain("/y z", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_arguments_it_takes_the_folders_of_the_repository_from_anywhere_inside()
    {
        _workspace.Add("a", "string.Join(' ', seeds)", "Environment.CurrentDirectory.EndsWith(\"notebooks\")");
        Directory.CreateDirectory(_workspace.At("src", "deep"));
        var run = await _workspace.RunAsync(Usual, "render", "--seeds", "src", "../else");
        Assert.Equal((0, "out/index.html"), (run.ExitCode, run.Lines[^1]));
        Assert.Contains("<pre class=\"text\">../src ../../else</pre>", Page("a"), StringComparison.Ordinal);
        Assert.Contains("<pre class=\"text\">True</pre>", Page("a"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Outputs_are_stored_and_the_check_passes_until_a_number_changes()
    {
        var file = _workspace.Add("a", "Console.WriteLine($\"{top * 38 + 4} papers\")");
        Assert.Equal(1, (await Run.Of("render", "--check", file)).ExitCode);
        Assert.Equal(0, (await Run.Of("render", "--update", file)).ExitCode);
        var stored = await File.ReadAllTextAsync(file);
        Assert.Contains("384 papers", stored, StringComparison.Ordinal);
        Assert.Equal(0, (await Run.Of("render", "--check", file)).ExitCode);

        await File.WriteAllTextAsync(file, stored.Replace("384", "385", StringComparison.Ordinal));
        var changed = await Run.Of("render", "--check", file);
        Assert.Equal(1, changed.ExitCode);
        Assert.Matches(
            $"error: {file}, cell 3 \\(id [0-9a-f]{{8}}\\), output 1 → text\\[0\\]: committed \"385 papers\", now \"384 papers\"\n",
            changed.Error
        );
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task Outputs_with_a_path_of_this_machine_are_not_stored()
    {
        var file = _workspace.Add("a", "Environment.CurrentDirectory");
        var before = await File.ReadAllTextAsync(file);
        var run = await Run.Of("render", "--update", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(
            $"error: {file}, cell 3 \\(id [0-9a-f]{{8}}\\) shows a path of this machine, {_workspace.At()}; show paths relative to the notebook.\n",
            run.Error
        );
        Assert.Equal(before, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Pages_and_stored_outputs_are_the_same_in_any_culture_time_zone_and_number_of_cores()
    {
        var file = _workspace.Add(
            "a",
            "Console.WriteLine($\"{1234.5:N1} {new DateTime(2026, 1, 31)} {\"title\".ToUpper()}\")",
            "new[] { \"b\", \"a\", \"B\", \"ä\" }.Order()",
            "using System.Globalization;\n$\"{0.1 + 0.2} {double.Parse(\"1.5\")}\""
        );
        await _workspace.RunAsync(new Dictionary<string, string> { ["TZ"] = "UTC", ["LANG"] = "C.UTF-8" }, "render");
        await _workspace.RunAsync(Usual, "render", "--update");
        var pages = _workspace.Bytes("out");
        Assert.NotEmpty(pages);
        foreach (
            var (zone, culture) in new[] { ("Asia/Kathmandu", "de_DE.UTF-8"), ("Pacific/Auckland", "tr_TR.UTF-8") }
        )
        {
            var other = new Dictionary<string, string>
            {
                ["TZ"] = zone,
                ["LANG"] = culture,
                ["LC_ALL"] = culture,
                ["DOTNET_PROCESSOR_COUNT"] = "1",
            };
            Assert.Equal(0, (await _workspace.RunAsync(other, "render")).ExitCode);
            Assert.Equal(pages, _workspace.Bytes("out"));
            Assert.Equal("", Errors(await _workspace.RunAsync(other, "render", "--check", file)));
        }
    }

    [Theory]
    [InlineData(
        "--set topp=1",
        "--set topp=1: found no parameter `topp`, expected one of these: `string[] seeds = [\"../seeds\"]` in a.ipynb, `int top = 10` in a.ipynb."
    )]
    [InlineData(
        "--set top=x",
        "--set top=x: expected a whole number such as 10, for `int top = 10;` in NOTEBOOK, cell 2."
    )]
    [InlineData("--set top", "--set top: found no `=` after a name, expected NAME=VALUE. Write it as in --set top=20.")]
    [InlineData(
        "--set top=1 --set top=2",
        "--set top=2: found a second value for `top`, expected one. Leave one out; commas part the items of a list."
    )]
    [InlineData(
        "--check --update",
        "render: found --check with --update, expected --check or --update alone: they work on the outputs that notebooks have with their own parameters. Leave one out."
    )]
    [InlineData(
        "--check --set top=1",
        "render: found other values for parameters (--seeds, --set), expected --check or --update alone: they work on the outputs that notebooks have with their own parameters. Leave one out."
    )]
    [InlineData(
        "--update --out x",
        "render: found --out, expected --check or --update alone: they work on the outputs that notebooks have with their own parameters. Leave one out."
    )]
    [InlineData(
        "missing.ipynb",
        "missing.ipynb: found nothing there, expected a notebook or a folder of notebooks. Check the path."
    )]
    public async Task What_cannot_be_used_is_refused_before_anything_runs(string options, string message)
    {
        var file = _workspace.Add("a", "throw new Exception()");
        var run = await Run.Of(["render", file, .. options.Split(' ')]);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"error: {message.Replace("NOTEBOOK", file, StringComparison.Ordinal)}\n", run.Error);
    }

    [Fact]
    public async Task A_file_that_is_no_notebook_is_refused_with_its_place()
    {
        var file = _workspace.At("notebooks", "a.ipynb");
        await File.WriteAllTextAsync(file, "{\n\"nbformat\": 3}");
        var run = await Run.Of("render", Notebooks, "--out", Out);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(
            $"error: {file}: found nbformat 3.0, expected nbformat 4.0 to 4.5.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_folder_that_is_not_of_pages_is_refused()
    {
        _workspace.Add("a", "1");
        var run = await Run.Of("render", Notebooks, "--out", Notebooks);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(
            $"error: {Notebooks}: found a folder with other content, expected",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Help_ends_with_an_example()
    {
        var run = await Run.Of("render", "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("  paper-analysis render --seeds my-digests --out my-pages", run.Lines[^1]);
        Assert.Contains("--update", run.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();

    private string Page(string name) => File.ReadAllText(Path.Combine(Out, $"{name}.html"));

    private static string Errors(Run run) =>
        string.Join('\n', run.Error.Split('\n').Where(l => l.StartsWith("error", StringComparison.Ordinal)));
}
