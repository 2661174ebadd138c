using System.Text;
using System.Text.RegularExpressions;
using PaperAnalysis.Cli.Tests.Browser;
using PaperAnalysis.Cli.Tests.House;
using PaperAnalysis.Cli.Tests.Verbs;
using PaperAnalysis.Clusters;
using PaperAnalysis.Frames;
using PaperAnalysis.Kernel.Specs;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Cli.Tests.Faults;

/// <summary>
/// Every step of every verb that writes fails in turn, once or for good: what was there is there, or what is new, whole;
/// the exit code is 2 and the message names a file; and the next run, on a disk that works, is as if nothing had been.
/// </summary>
[Collection(nameof(CurrentDirectory))]
public sealed partial class WriteFaultTests : IDisposable
{
    private readonly Workspace _workspace = new();

    // What writes and does not go through it, with the reason.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["src/PaperAnalysis.Kernel/Histories"] = "lines are appended, and a line that fails is lost alone",
        ["src/PaperAnalysis.Kernel/Doctor"] = "probes in folders of its own",
        ["src/PaperAnalysis.Notebooks/Sessions/References"] = "a folder in the temporary one, made for one restore",
        ["src/PaperAnalysis.Cli/Arguments/StandardInput.cs"] =
            "a folder in the temporary one, for what standard input gives",
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_are_the_old_ones_or_the_new_ones(bool forGood)
    {
        Directory.CreateDirectory(_workspace.At("out"));
        await Told(() => WritePages("# One"));
        await EachStep(forGood, () => Told(() => WritePages("# Another")), "out");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_of_one_file_replace_others_whole_or_not_at_all(bool forGood)
    {
        Directory.CreateDirectory(_workspace.At("out"));
        await Told(() => WritePages("# One"));
        await EachStep(forGood, () => Told(() => WritePages("# Another", singleFile: true)), "out");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_comparison_is_the_old_one_or_the_new_one(bool forGood)
    {
        foreach (var (name, shown) in new[] { ("one", "1"), ("two", "2") })
        {
            await File.WriteAllTextAsync(
                _workspace.At(name + ".ipynb"),
                $$"""{"cells":[{"cell_type":"code","id":"a","metadata":{},"execution_count":1,"source":"","outputs":[{"output_type":"stream","name":"stdout","text":"{{shown}}"}]}],"metadata":{},"nbformat":4,"nbformat_minor":5}"""
            );
        }
        Directory.CreateDirectory(_workspace.At("out"));
        Assert.Equal(0, (await Compare("one", "one")).ExitCode);
        await EachStep(forGood, () => Compare("one", "two"), "out");

        Task<Run> Compare(string old, string now) =>
            Run.Of(
                "render",
                "--compare",
                _workspace.At(old + ".ipynb"),
                _workspace.At(now + ".ipynb"),
                "--out",
                _workspace.At("out")
            );
    }

    [ChromiumFact]
    public async Task A_PDF_that_cannot_be_written_leaves_the_old_pages()
    {
        AddText("a", "# A");
        string[] print = ["render", _workspace.At("notebooks"), "--pdf", "--out", _workspace.At("out")];
        var whole = new FailingDisk(int.MaxValue, false);
        Assert.Equal(0, (await whole.During(() => Run.Of(print))).ExitCode);
        var before = _workspace.Bytes("out");
        // The last file that is opened is the list of all, the one before it the last PDF.
        var opened = whole.Steps.Select((kind, i) => (kind, i)).Where(step => step.kind == "open").ToArray();
        var disk = new FailingDisk(opened[^2].i + 1, true);
        var run = await disk.During(() => Run.Of(print));
        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("a.pdf", disk.Failed, StringComparison.Ordinal);
        Assert.True(Equal(before, _workspace.Bytes("out")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_notebook_is_the_old_one_or_the_new_one(bool forGood)
    {
        AddText("a", "# A");
        AddText("b", "# B");
        await EachStep(
            forGood,
            () => Run.Of("render", "--update", _workspace.At("notebooks")),
            "notebooks",
            together: false
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_kernel_is_the_old_one_or_the_new_one(bool forGood)
    {
        var installer = new KernelspecInstaller(_workspace.At("prefix", "kernels"));
        var chart = _workspace.At("chart.js");
        await File.WriteAllTextAsync(chart, "x");
        Directory.CreateDirectory(_workspace.At("prefix"));
        installer.Install("k", "The old one", ["run"], chart);
        await EachStep(forGood, () => Told(() => installer.Install("k", "The new one", ["run"], chart)), "prefix");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Saved_clusters_are_the_old_ones_or_the_new_ones(bool forGood)
    {
        var fresh = _workspace.At("m");
        Assert.Equal(0, (await Run.Of(Clusters(fresh))).ExitCode);
        Directory.CreateDirectory(_workspace.At("models"));
        var model = _workspace.At("models", "m");
        await File.WriteAllTextAsync(model, "PaperAnalysis clusters 0 an older one\n");
        await EachStep(forGood, () => Told(() => ClusterModel.Load(fresh).Save(model)), "models");
    }

    // So large that it is written in several steps.
    [Theory]
    [InlineData("csv", false)]
    [InlineData("csv", true)]
    [InlineData("jsonl", false)]
    [InlineData("jsonl", true)]
    public async Task A_saved_frame_is_the_old_one_or_the_new_one(string format, bool forGood)
    {
        var frame = Enumerable.Range(0, 20_000).Select(i => new { Number = i, Text = $"row {i}" }).ToDataFrame();
        Directory.CreateDirectory(_workspace.At("frames"));
        var file = _workspace.At("frames", "a." + format);
        await File.WriteAllTextAsync(file, "number,text\n1,kept\n");
        Action<string> save = format == "csv" ? path => frame.SaveCsv(path) : frame.SaveJsonLines;
        await EachStep(forGood, () => Told(() => save(file)), "frames");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_new_workspace_is_there_whole_or_not_at_all(bool forGood)
    {
        (string, byte[])[] files = [("a", [1]), ("b/c", [2, 3])];
        Directory.CreateDirectory(_workspace.At("kept"));
        await EachStep(
            forGood,
            () =>
                Told(() =>
                {
                    if (!File.Exists(_workspace.At("kept", "x", "a")))
                    {
                        NewFolder.Write(_workspace.At("kept", "x"), files, "seeds");
                    }
                }),
            "kept"
        );
    }

    // One step of each kind, by the command line: what is thrown is told in one place.
    [Theory]
    [InlineData("render")]
    [InlineData("kernel")]
    [InlineData("clusters")]
    public async Task A_verb_that_cannot_write_says_where_and_ends_with_2(string verb)
    {
        AddText("a", "# A");
        string[] arguments = verb switch
        {
            "render" => ["render", _workspace.At("notebooks"), "--out", _workspace.At("out")],
            "kernel" => ["kernel", "install", "--prefix", _workspace.At("prefix")],
            _ => Clusters(_workspace.At("m")),
        };
        var whole = new FailingDisk(int.MaxValue, false);
        Assert.Equal(0, (await whole.During(() => Run.Of(arguments))).ExitCode);
        foreach (var kind in whole.Steps.Distinct().Except(["list", "delete"]))
        {
            var disk = new FailingDisk(whole.Steps.ToList().IndexOf(kind) + 1, true);
            var run = await disk.During(() => Run.Of(arguments));
            Assert.Equal(2, run.ExitCode);
            Assert.Contains($"error: No space left on device : '{disk.Failed}'", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void All_that_writes_goes_through_one_place() =>
        Repository.AssertNone(
            from file in Repository.Files("src")
            where
                file.EndsWith(".cs", StringComparison.Ordinal)
                && !file.StartsWith("src/Storage", StringComparison.Ordinal)
            where !Others.Keys.Any(other => file.StartsWith(other, StringComparison.Ordinal))
            from line in Repository.Lines(file)
            where Writes().IsMatch(line)
            select $"{file}: found {line.Trim()}; expected FileChange or FileReplacement of src/Storage, whose steps are let fail here"
        );

    public void Dispose() => _workspace.Dispose();

    /// <param name="run">What is to put a new state in the place of the one that is in the folder.</param>
    /// <param name="together">Whether all files of the folder are of one state; else each file is.</param>
    private async Task EachStep(bool forGood, Func<Task<Run>> run, string folder, bool together = true)
    {
        var old = _workspace.Bytes(folder);
        var (steps, fresh) = await Whole(run, folder);
        Assert.False(Equal(old, fresh));
        Assert.Contains("write", steps);
        Assert.Contains("rename", steps);
        for (var n = 1; n <= steps.Count; n++)
        {
            Restore(folder, old);
            var disk = new FailingDisk(n, forGood);
            var ended = await disk.During(run);
            var what = $"step {n} of {steps.Count} ({disk.Steps[n - 1]} {disk.Failed}): {ended.Error}";
            var now = _workspace.Bytes(folder);
            Assert.True(disk.Failed is not null, what);
            if (ended.ExitCode == 0)
            {
                // Only what clears up after the work is done may fail in silence.
                Assert.True(Equal(now, fresh) && disk.Steps[n - 1] is "delete" or "list", what);
            }
            else
            {
                Assert.True(ended.ExitCode == 2, what);
                Assert.Contains($"'{disk.Failed}'", ended.Error, StringComparison.Ordinal);
                Assert.True(together ? Equal(now, old) || Equal(now, fresh) : EachIsOneOf(now, old, fresh), what);
            }
            // What the fault left is in no one's way, once it is old enough to be nobody's work.
            foreach (var left in Directory.GetDirectories(_workspace.At(), "*", SearchOption.AllDirectories))
            {
                Directory.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddHours(-1));
            }
            var (_, again) = await Whole(run, folder);
            Assert.True(Equal(again, fresh), what);
        }
    }

    private async Task<(IReadOnlyList<string> Steps, IReadOnlyDictionary<string, string> Bytes)> Whole(
        Func<Task<Run>> run,
        string folder
    )
    {
        var disk = new FailingDisk(int.MaxValue, false);
        var ended = await disk.During(run);
        Assert.True(ended.ExitCode == 0, ended.Error);
        // Nothing stays beside the result.
        Assert.DoesNotContain(
            Directory.GetFileSystemEntries(_workspace.At(), "*", SearchOption.AllDirectories),
            path => Remains().IsMatch(path)
        );
        return (disk.Steps, _workspace.Bytes(folder));
    }

    private static Task<Run> Told(Action write)
    {
        try
        {
            write();
            return Task.FromResult(new Run(0, "", ""));
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            return Task.FromResult(new Run(2, "", FileFault.Describe(fault)));
        }
    }

    private void WritePages(string markdown, bool singleFile = false)
    {
        using var output = OutputFolder.Open(_workspace.At("out"));
        var notebook = new Notebook([new Cell.Markdown("a", markdown, [], [])], []);
        new Site("T", new PlotlySource(null)) { SingleFile = singleFile }.Write(
            output.Unfinished,
            [("a.ipynb", new RunResult.Completed(notebook)), ("b.ipynb", new RunResult.Completed(notebook))]
        );
        output.Complete();
    }

    private static string[] Clusters(string model) =>
        [
            "clusters",
            Directory.GetFiles(Run.Seeds).Order(StringComparer.Ordinal).First(),
            "--k",
            "2",
            "--map",
            "none",
            "--save",
            model,
        ];

    private void Restore(string folder, IReadOnlyDictionary<string, string> files)
    {
        Directory.Delete(_workspace.At(folder), recursive: true);
        Directory.CreateDirectory(_workspace.At(folder));
        foreach (var (file, bytes) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_workspace.At(folder, file))!);
            File.WriteAllBytes(_workspace.At(folder, file), Convert.FromHexString(bytes));
        }
    }

    private void AddText(string name, string markdown) =>
        File.WriteAllText(
            _workspace.At("notebooks", name + ".ipynb"),
            $$"""{"cells":[{"cell_type":"markdown","id":"a","metadata":{},"source":["{{markdown}}"]}],"metadata":{},"nbformat":4,"nbformat_minor":5}""",
            new UTF8Encoding(false)
        );

    private static bool Equal(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        Shown(one).Count == Shown(other).Count
        && Shown(one).All(file => other.GetValueOrDefault(file.Key) == file.Value);

    private static bool EachIsOneOf(
        IReadOnlyDictionary<string, string> now,
        IReadOnlyDictionary<string, string> old,
        IReadOnlyDictionary<string, string> fresh
    ) =>
        Shown(now)
            .All(file =>
                old.GetValueOrDefault(file.Key) == file.Value || fresh.GetValueOrDefault(file.Key) == file.Value
            ) && Shown(old).All(file => now.ContainsKey(file.Key));

    // What is hidden is not the user's, and the next run removes it.
    private static Dictionary<string, string> Shown(IReadOnlyDictionary<string, string> files) =>
        files
            .Where(static file => !Hidden().IsMatch("/" + file.Key))
            .ToDictionary(static file => file.Key, static file => file.Value, StringComparer.Ordinal);

    [GeneratedRegex(
        @"\bFile\.(?:Write\w*|Append\w*|Create\w*|Move|Delete|Copy|Replace|Set\w+|OpenWrite)\(|\bDirectory\.(?:CreateDirectory|Move|Delete)\(|new FileStream\([^;]*(?:Write|FileMode\.(?!Open\b))|new StreamWriter\((?:path|file)\b"
    )]
    private static partial Regex Writes();

    [GeneratedRegex(@"/\.[^/]*\.(?:unfinished|lock)(?:/|$)|/\.paper-analysis-kernels/")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\.unfinished$|\.lock$|\.(?:new|old)$|paper-analysis-kernels$")]
    private static partial Regex Remains();
}
