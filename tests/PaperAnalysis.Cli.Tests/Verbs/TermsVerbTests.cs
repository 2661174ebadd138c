using System.Globalization;

namespace PaperAnalysis.Cli.Tests.Verbs;

public sealed class TermsVerbTests
{
    [Fact]
    public async Task Terms_of_the_distinct_papers_come_with_their_intervals()
    {
        var run = await Run.Of(
            "terms",
            Run.Seeds,
            "--ngrams",
            "1-2",
            "--top",
            "30",
            "--min-documents",
            "20",
            "--format",
            "csv"
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("384 records in = 344 kept + 40 merged (40 exact)\n", run.Error);
        Assert.Equal("term,n,count,documents,per_million,low,high,dp_norm", run.Lines[0]);
        string[][] rows = [.. run.Lines.Skip(1).Select(line => line.Split(','))];
        Assert.Equal(30, rows.Length);
        Assert.Equal("models", rows[0][0]);
        foreach (var row in rows)
        {
            var numbers = Array.ConvertAll(row[1..], field => double.Parse(field, CultureInfo.InvariantCulture));
            Assert.Equal(row[0].Split(' ').Length, numbers[0]);
            Assert.True(numbers[1] >= numbers[2] && numbers[2] >= 20);
            Assert.True(numbers[4] < numbers[3] && numbers[3] < numbers[5]);
            Assert.InRange(numbers[6], 0, 1);
        }

        Assert.Equal(
            rows.Select(row => int.Parse(row[2], CultureInfo.InvariantCulture)).OrderDescending(),
            rows.Select(row => int.Parse(row[2], CultureInfo.InvariantCulture))
        );
    }

    [Fact]
    public async Task Two_runs_write_the_same()
    {
        string[] args = ["terms", Run.Seeds, "--ngrams", "2-3", "--format", "jsonl", "--stop-words", "none"];

        Assert.Equal(await Run.Of(args), await Run.Of(args));
    }

    [Theory]
    [InlineData(
        "--ngrams",
        "3-1",
        "error: --ngrams 3-1: expected a number from 1 to 5, or a range of two such as 1-2."
    )]
    [InlineData("--ngrams", "0", "error: --ngrams 0: expected a number from 1 to 5, or a range of two such as 1-2.")]
    [InlineData(
        "--ngrams",
        "1-6",
        "error: --ngrams 1-6: expected a number from 1 to 5, or a range of two such as 1-2."
    )]
    [InlineData(
        "--ngrams",
        "two",
        "error: --ngrams two: expected a number from 1 to 5, or a range of two such as 1-2."
    )]
    [InlineData("--top", "0", "error: --top 0: expected a whole number of at least 1.")]
    [InlineData("--min-documents", "-1", "error: --min-documents -1: expected a whole number of at least 1.")]
    public async Task A_bad_option_says_what_is_expected(string option, string value, string error)
    {
        var run = await Run.Of("terms", Run.Seeds, option, value);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(error + "\npaper-analysis terms --help shows how it is used.\n", run.Error);
    }
}
