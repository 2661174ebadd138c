using System.Globalization;

namespace PaperAnalysis.Cli.Tests.Verbs;

public class TopicsVerbTests
{
    [Theory]
    [InlineData("nmf")]
    [InlineData("lda")]
    public async Task The_topics_of_the_seeds_have_ranked_terms(string method)
    {
        string[] args = ["topics", Run.Seeds, "--k", "6", "--method", method, "--top", "4", "--format", "csv"];

        var run = await Run.Of(args);

        Assert.Equal(run, await Run.Of(args));
        Assert.Equal((0, "topic,rank,term,weight"), (run.ExitCode, run.Lines[0]));
        var rows = run.Lines[1..].Select(line => line.Split(',')).ToArray();
        Assert.Equal(
            Enumerable.Range(0, 24).Select(i => ($"{i / 4}", $"{i % 4 + 1}")),
            rows.Select(row => (row[0], row[1]))
        );
        Assert.All(
            rows.Chunk(4),
            topic => Assert.InRange(topic.Sum(row => double.Parse(row[3], CultureInfo.InvariantCulture)), 0.001, 1)
        );
        Assert.Equal(24, rows.Select(row => (row[0], row[2])).Distinct().Count());
    }

    [Fact]
    public async Task A_method_without_topics_is_refused()
    {
        var run = await Run.Of("topics", Run.Seeds, "--method", "ward");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
    }
}
