namespace PaperAnalysis.Cli.Tests.Verbs;

[Collection(nameof(CurrentDirectory))]
public sealed class NewVerbTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public async Task A_new_workspace_holds_the_notebooks_without_outputs_and_renders_what_is_put_into_its_seeds()
    {
        var folder = _workspace.At("my papers");

        var made = await Run.Of("new", folder);

        Assert.Equal((0, folder + "\n"), (made.ExitCode, made.Out));
        string[] expected = [".devcontainer", ".gitignore", "README.md", "notebooks", "seeds"];
        Assert.Equal(
            expected,
            Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(folder, "seeds")));
        string[] notebooks = Directory.GetFiles(Path.Combine(folder, "notebooks"), "*.ipynb");
        Assert.NotEmpty(notebooks);
        Assert.All(
            notebooks,
            notebook => Assert.DoesNotContain("output_type", File.ReadAllText(notebook), StringComparison.Ordinal)
        );

        var digest = Directory.GetFiles(Run.Seeds).Order(StringComparer.Ordinal).First();
        File.Copy(digest, Path.Combine(folder, "seeds", "mine.txt"));
        var notebook = Path.Combine(folder, "notebooks", "01-collection.ipynb");
        var rendered = await Run.Of("render", notebook, "--out", Path.Combine(folder, "out"));

        Assert.Equal(
            (0, ""),
            (
                rendered.ExitCode,
                string.Concat(rendered.Error.Split('\n').Where(l => l.StartsWith("error", StringComparison.Ordinal)))
            )
        );
        Assert.True(File.Exists(Path.Combine(folder, "out", "01-collection.html")));
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        File.WriteAllText(_workspace.At("file"), "kept");
        Directory.CreateDirectory(_workspace.At("full"));
        File.WriteAllText(_workspace.At("full", "mine.txt"), "kept");
        Directory.CreateDirectory(_workspace.At("empty"));

        var file = await Run.Of("new", _workspace.At("file"));
        var full = await Run.Of("new", _workspace.At("full"));
        var here = await Run.Of("new", Environment.CurrentDirectory);
        var empty = await Run.Of("new", _workspace.At("empty"));

        Assert.Equal((2, 2, 2, 0), (file.ExitCode, full.ExitCode, here.ExitCode, empty.ExitCode));
        Assert.Equal(
            $"error: {_workspace.At("full")}: found a folder that holds mine.txt, expected a name that is new, or an empty folder: nothing is overwritten. Name another.\n",
            full.Error
        );
        Assert.Equal("kept", File.ReadAllText(_workspace.At("full", "mine.txt")));
        Assert.Equal("kept", File.ReadAllText(_workspace.At("file")));
        Assert.DoesNotContain(
            Directory.GetFileSystemEntries(_workspace.At()),
            path => path.EndsWith(".unfinished", StringComparison.Ordinal)
        );
    }

    public void Dispose() => _workspace.Dispose();
}
