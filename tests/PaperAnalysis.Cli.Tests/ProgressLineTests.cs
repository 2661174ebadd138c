using System.Text.RegularExpressions;

namespace PaperAnalysis.Cli.Tests;

public partial class ProgressLineTests
{
    [Fact]
    public void A_terminal_shows_each_phase_with_its_time_and_is_left_clean()
    {
        var written = Shown(interactive: true);

        // Each drawing clears the line first; the timer may draw a phase again.
        Assert.Matches(TwoPhases(), written);
    }

    [Fact]
    public void A_pipe_gets_nothing() => Assert.Equal("", Shown(interactive: false));

    [Theory]
    [InlineData("terms", "counting terms")]
    [InlineData("keyness --target 000 --permutations 9", "comparing terms")]
    [InlineData("concordance --term models", "looking for the term")]
    [InlineData("duplicates", "comparing 384 records")]
    [InlineData("claims", "reading the abstracts")]
    public async Task A_verb_says_on_a_terminal_what_it_does(string verb, string phase)
    {
        using var error = new StringWriter();
        var words = verb.Split(' ');

        await CommandLine.RunAsync(
            [words[0], Run.Seeds, .. words[1..]],
            new Terminal(TextWriter.Null, error, Interactive: true)
        );

        Assert.Contains($"\r\e[K{phase}  ", error.ToString(), StringComparison.Ordinal);
    }

    private static string Shown(bool interactive)
    {
        using var error = new StringWriter();
        using (var progress = new ProgressLine(new Terminal(TextWriter.Null, error, Interactive: interactive)))
        {
            progress.Report("reading");
            progress.Report("clustering");
        }

        return error.ToString();
    }

    [GeneratedRegex(@"^(\r\e\[Kreading  \d+\.\d s)+(\r\e\[Kclustering  \d+\.\d s)+\r\e\[K$")]
    private static partial Regex TwoPhases();
}
