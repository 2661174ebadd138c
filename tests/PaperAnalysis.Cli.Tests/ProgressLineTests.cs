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

    private static string Shown(bool interactive)
    {
        using var error = new StringWriter();
        using (
            var progress = new ProgressLine(
                new Terminal(TextWriter.Null, error, Interactive: interactive)
            )
        )
        {
            progress.Report("reading");
            progress.Report("clustering");
        }

        return error.ToString();
    }

    [GeneratedRegex(@"^(\r\e\[Kreading  \d+\.\d s)+(\r\e\[Kclustering  \d+\.\d s)+\r\e\[K$")]
    private static partial Regex TwoPhases();
}
