using System.Globalization;

namespace PaperAnalysis.Cli.Tests.Verbs;

public sealed class KeyphrasesVerbTests
{
    [Fact]
    public async Task Phrases_descend_by_weight_and_it_is_said_what_weighs_them()
    {
        var run = await Run.Of("keyphrases", Run.Seeds, "--top", "20", "--format", "csv");

        Assert.Equal((0, 21), (run.ExitCode, run.Lines.Length));
        Assert.Equal("phrase,n,count,documents,longer,nested,c_value,low,high,about,weight", run.Lines[0]);
        Assert.Equal(
            "384 records in = 344 kept + 40 merged (40 exact)\nthe background knows 95 % of the words, and weighs the phrases\n",
            run.Error
        );
        var weights = run.Lines.Skip(1).Select(line => double.Parse(line.Split(',')[^1], CultureInfo.InvariantCulture));
        Assert.Equal(weights.OrderDescending(), weights);
    }

    [Fact]
    public async Task A_file_that_is_no_background_is_refused()
    {
        var file = Path.Combine(Run.Seeds, "..", "README.md");

        var run = await Run.Of("keyphrases", Run.Seeds, "--against", file);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"error: --against {file} cannot be read: ", run.Error, StringComparison.Ordinal);
    }
}
