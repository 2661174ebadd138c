namespace PaperAnalysis.Cli.Tests.Verbs;

public sealed class DuplicatesVerbTests : IDisposable
{
    private const string Text =
        "we study how the words of one abstract meet the words of another abstract and count those that both of them share";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public async Task The_seeds_have_forty_copies_and_nothing_near()
    {
        var run = await Run.Of("duplicates", Run.Seeds, "--format", "csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("id,kept_id,title,kind,similarity,reason", run.Lines[0]);
        Assert.Equal(40, run.Lines.Length - 1);
        Assert.All(
            run.Lines[1..],
            line => Assert.EndsWith(",exact,1,title and abstract are identical", line, StringComparison.Ordinal)
        );
        Assert.Equal("384 records in = 344 kept + 40 merged (40 exact)", run.Error.Split('\n')[0]);
        // The two parts on PINN surrogates: their titles share a stem.
        Assert.Equal(
            "no near duplicates: no two papers reach 0.8 on word 5-grams of title and abstract; the closest are 003:028 and 003:046 at 0.023",
            run.Error.Split('\n')[1]
        );
    }

    [Fact]
    public async Task Near_duplicates_and_flagged_parts_have_a_row_each()
    {
        var path = Digest(
            ("A title of a paper", Text),
            ("A title of a paper", Text + " today"),
            ("On words, Part I", "first " + Text),
            ("On words, Part II", "first " + Text)
        );

        var run = await Run.Of("duplicates", path, "--threshold", "0.6", "--format", "jsonl");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            run.Lines,
            line =>
                line.StartsWith("{\"id\":\"made:002\",\"kept_id\":\"made:001\",\"title\":\"", StringComparison.Ordinal)
                && line.Contains("\"kind\":\"near\",\"similarity\":0.9", StringComparison.Ordinal)
        );
        Assert.Contains(
            run.Lines,
            line =>
                line.Contains("\"id\":\"made:004\",\"kept_id\":\"made:003\"", StringComparison.Ordinal)
                && line.Contains("\"kind\":\"flagged\"", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Records_match_by_all_their_fields()
    {
        var path = Digest(("A title of a paper", Text + " " + Text), ("A title of a Paper", Text + " and " + Text));

        var run = await Run.Of("duplicates", path, "--match", "records", "--format", "csv");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("made:002,made:001,A title of a Paper,near,", run.Lines[1], StringComparison.Ordinal);
        Assert.Equal("2 records in = 1 kept + 1 merged (1 near)\n", run.Error);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("0")]
    [InlineData("0,8")]
    [InlineData("much")]
    public async Task A_threshold_out_of_range_is_bad_usage(string threshold)
    {
        var run = await Run.Of("duplicates", Run.Seeds, "--threshold", threshold);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Out);
        Assert.Equal(
            $"error: --threshold {threshold}: expected a number above 0 and at most 1, as in 0.8.\npaper-analysis duplicates --help shows how it is used.\n",
            run.Error
        );
    }

    [Fact]
    public async Task A_threshold_says_nothing_to_records()
    {
        var run = await Run.Of("duplicates", Run.Seeds, "--match", "records", "--threshold", "0.7");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(
            "error: --threshold is for --match text; leave it out, or match by text.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_empty_file_is_bad_input()
    {
        var path = Path.Combine(_folder.FullName, "empty.txt");
        await File.WriteAllTextAsync(path, "");

        var run = await Run.Of("duplicates", path);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Out);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
    }

    private string Digest(params (string Title, string Abstract)[] papers)
    {
        var path = Path.Combine(_folder.FullName, "made.jsonl");
        File.WriteAllLines(
            path,
            papers.Select(p =>
                System.Text.Json.JsonSerializer.Serialize(
                    new Dictionary<string, string> { ["title"] = p.Title, ["abstract"] = p.Abstract }
                )
            )
        );
        return path;
    }
}
