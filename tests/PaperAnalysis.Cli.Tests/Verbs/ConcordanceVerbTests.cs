namespace PaperAnalysis.Cli.Tests.Verbs;

public sealed class ConcordanceVerbTests
{
    [Fact]
    public async Task Every_occurrence_names_its_file_and_line()
    {
        var run = await Run.Of("concordance", Run.Seeds, "--term", "olmo 2", "--window", "2", "--format", "csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("384 records in = 344 kept + 40 merged (40 exact)\n5 occurrences in 1 papers\n", run.Error);
        Assert.Equal("id,title,file,line,left,match,right", run.Lines[0]);
        Assert.All(run.Lines.Skip(1), line => Assert.Contains(",OLMo 2,", line, StringComparison.Ordinal));
        foreach (var fields in run.Lines.Skip(1).Select(line => line.Split(',')))
        {
            var lines = await File.ReadAllLinesAsync(Directory.GetFiles(Run.Seeds, Path.GetFileName(fields[2]))[0]);
            Assert.Contains(
                "OLMo 2",
                lines[int.Parse(fields[3], System.Globalization.CultureInfo.InvariantCulture) - 1],
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_term_without_a_word_is_refused()
    {
        var run = await Run.Of("concordance", Run.Seeds, "--term", "a, b");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(
            "error: --term 'a, b' is not one word, or words with white space between them; expected such as 'neural network' or 'OLMo 2'.\n"
                + "paper-analysis concordance --help shows how it is used.\n",
            run.Error
        );
    }
}
