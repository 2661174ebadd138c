namespace PaperAnalysis.Cli.Tests.Verbs;

public sealed class BackgroundVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string File => Path.Combine(_folder.FullName, "seeds.background");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public async Task A_background_of_some_papers_is_what_others_are_compared_with()
    {
        var built = await Run.Of("background", "build", Run.Seeds, "--about", "four digests", "--out", File);
        var compared = await Run.Of("keyness", Run.Seeds, "--against", File, "--top", "5", "--format", "csv");

        Assert.Equal((0, ""), (built.ExitCode, built.Out));
        Assert.Contains(
            " papers or more, too few for classes of words (four digests)\n",
            built.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(0, compared.ExitCode);
        Assert.Contains(
            "344 papers against 344 of the background: four digests",
            compared.Error,
            StringComparison.Ordinal
        );
        Assert.Equal("term,papers,papers_background,g2,log_ratio,low,high,q", compared.Lines[0]);
        // The same papers: as many have each word.
        Assert.All(compared.Lines[1..], line => Assert.Equal(line.Split(',')[1], line.Split(',')[2]));
    }

    [Fact]
    public async Task Papers_are_compared_with_the_background_of_the_library()
    {
        var run = await Run.Of("keyness", Run.Seeds, "--against", "background", "--top", "3", "--format", "csv");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("surrogate,", run.Lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--target", "000", "--against", "background")]
    public async Task Keyness_takes_a_digest_or_a_background(params string[] options)
    {
        var run = await Run.Of(["keyness", Run.Seeds, .. options]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(
            "keyness compares one digest with the others, --target NAME, or all papers with papers at large, --against background; give one of the two.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Another_file_is_neither_replaced_nor_compared_with()
    {
        await System.IO.File.WriteAllTextAsync(File, "my notes");

        var built = await Run.Of("background", "build", Run.Seeds, "--out", File);
        var compared = await Run.Of("keyness", Run.Seeds, "--against", File);

        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains("found a file that is no background", built.Error, StringComparison.Ordinal);
        Assert.NotEqual(0, compared.ExitCode);
        Assert.Contains("so it is no background", compared.Error, StringComparison.Ordinal);
        Assert.Equal("my notes", await System.IO.File.ReadAllTextAsync(File));
    }
}
