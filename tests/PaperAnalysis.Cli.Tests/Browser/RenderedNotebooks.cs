namespace PaperAnalysis.Cli.Tests.Browser;

/// <summary>The repository's own notebooks, run and rendered once.</summary>
public sealed class RenderedNotebooks : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pages-");

    public string Folder => Path.Combine(_folder.FullName, "out");

    public IReadOnlyList<string> Pages =>
        [.. Directory.GetFiles(Folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public async Task InitializeAsync()
    {
        if (MachineBrowser.Missing is not null)
        {
            return;
        }
        var notebooks = Path.Combine(Path.GetDirectoryName(Run.Seeds)!, "notebooks");
        var run = await Run.Of("render", notebooks, "--out", Folder);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
