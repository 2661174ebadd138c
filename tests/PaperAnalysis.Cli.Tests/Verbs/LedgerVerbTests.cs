using System.Globalization;
using PaperAnalysis.Cli.Verbs;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Cli.Tests.Verbs;

public sealed class LedgerVerbTests
{
    [Fact]
    public async Task The_classes_of_each_seed_sum_to_its_lines()
    {
        var run = await Run.Of("ledger", Run.Seeds, "--format", "csv");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal(
            "file,layout,lines,blank,boilerplate,date,title,abstract,unrecognised,papers,unpaired",
            run.Lines[0]
        );
        string[][] rows = [.. run.Lines.Skip(1).Select(line => line.Split(','))];
        Assert.Equal(["249", "251", "261", "404"], rows.Select(row => row[2]));
        Assert.Equal(["60", "60", "63", "201"], rows.Select(row => row[9]));
        foreach (var row in rows)
        {
            int[] counts = [.. row[2..9].Select(field => int.Parse(field, CultureInfo.InvariantCulture))];
            Assert.Equal(counts[0], counts[1..].Sum());
        }
    }

    [Fact]
    public void Sums_that_do_not_hold_are_an_error_of_the_check()
    {
        var digest = Digest.Parse("a", "A title of some length\n\n" + new string('x', 300));
        var broken = digest with { Ledger = digest.Ledger with { Blank = 5 } };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = LedgerVerb.Check([digest, broken], new Terminal(TextWriter.Null, error));
        Assert.Equal(1, exitCode);
        // 5 blank + 1 title + 1 abstract.
        Assert.Equal(
            "error: a: found 7 lines in the six classes; expected 3, the lines of the file; report this, with the file.\n",
            error.ToString()
        );
    }
}
