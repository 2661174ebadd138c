using System.Globalization;

namespace PaperAnalysis.Cli.Tests.Verbs;

public sealed class KeynessVerbTests
{
    [Fact]
    public async Task A_digest_is_compared_with_the_papers_that_are_not_in_it()
    {
        var run = await Run.Of(
            "keyness",
            Run.Seeds,
            "--target",
            "001",
            "--top",
            "15",
            "--permutations",
            "199",
            "--format",
            "csv"
        );

        Assert.Equal(0, run.ExitCode);
        // 60 records of 001 are 60 distinct papers, some of which 000 holds too.
        Assert.Equal(
            "384 records in = 344 kept + 40 merged (40 exact)\n60 papers in 001, 284 in the rest\n",
            run.Error
        );
        Assert.Equal(
            "term,count_target,count_rest,documents_target,documents_rest,g2,log_ratio,low,high,z,p_permutation,q",
            run.Lines[0]
        );
        string[][] rows = [.. run.Lines.Skip(1).Select(line => line.Split(','))];
        Assert.Equal(15, rows.Length);
        var strengths = rows.Select(row => double.Parse(row[5], CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(strengths.OrderDescending(), strengths);
        // p is a multiple of 1/200.
        Assert.All(rows, row => Assert.Equal(0, double.Parse(row[10], CultureInfo.InvariantCulture) * 200 % 1, 1e-9));
    }

    [Fact]
    public async Task A_target_that_is_not_there_is_refused_with_the_names_that_are()
    {
        var run = await Run.Of("keyness", Run.Seeds, "--target", "004");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal("error: --target 004: no digest has that name; expected one of 000, 001, 002, 003.\n", run.Error);
    }

    [Fact]
    public async Task A_single_digest_has_nothing_to_be_compared_with()
    {
        var run = await Run.Of("keyness", Directory.GetFiles(Run.Seeds, "000*")[0], "--target", "000");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(
            "error: --target 000: it is the only digest, so there is nothing to compare it with; give the paths of at least two digests.\n",
            run.Error
        );
    }
}
