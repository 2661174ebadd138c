namespace PaperAnalysis.Cli.Tests.Verbs;

public class SimilarVerbTests
{
    [Fact]
    public async Task A_text_finds_papers_with_the_terms_they_share()
    {
        var run = await Run.Of(
            "similar",
            Run.Seeds,
            "--query",
            "diffusion models for video generation",
            "--top",
            "3",
            "--format",
            "jsonl"
        );

        Assert.Equal((0, 3), (run.ExitCode, run.Lines.Length));
        Assert.All(
            run.Lines,
            line => Assert.Matches("\"similarity\":0\\.[0-9]+,\"shared_terms\":\"[^\"]*diffusion", line)
        );
    }

    [Fact]
    public async Task The_id_of_a_merged_record_stands_for_the_paper()
    {
        var merged = (await Run.Of("duplicates", Run.Seeds, "--format", "csv")).Lines[1].Split(',');

        var asked = await Run.Of("similar", Run.Seeds, "--id", merged[0], "--format", "csv");
        var kept = await Run.Of("similar", Run.Seeds, "--id", merged[1], "--format", "csv");

        Assert.Equal((0, 11), (asked.ExitCode, asked.Lines.Length));
        Assert.Equal(kept, asked);
    }

    [Theory]
    [InlineData("--id 000:999", "There is no paper '000:999'; expected the id of one of these, such as '000:001'.")]
    [InlineData("--query the", "'the' has none of the ")]
    [InlineData("", "Give one of --id and --query: the paper or the text that others are compared with.")]
    [InlineData("--id 000:001 --query x", "Give one of --id and --query")]
    public async Task What_cannot_be_compared_is_bad_input(string options, string error)
    {
        var run = await Run.Of(["similar", Run.Seeds, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("error: " + error, run.Error, StringComparison.Ordinal);
    }
}
