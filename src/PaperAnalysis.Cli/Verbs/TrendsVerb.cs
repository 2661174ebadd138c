using System.CommandLine;
using PaperAnalysis.Findings;
using PaperAnalysis.Frames;
using PaperAnalysis.Trends;
using PaperAnalysis.Words;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>trends</c>: the terms that more, or fewer, of the papers have as time goes on.</summary>
internal static class TrendsVerb
{
    private static readonly TablePlan Plan = new()
    {
        Importance = ["term", "first", "last", "q", "documents", "change", "low", "high", "same_as"],
        Whole = ["term"],
        Essential = 4,
    };

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var format = new RowFormat();
        var by = new Option<string>("--by")
        {
            Description = "The days that papers count on: of listing, of publication, or those that more papers have.",
            DefaultValueFactory = static _ => "auto",
        };
        by.AcceptOnlyFromAmong("auto", "listed", "published");
        var top = CheckedOption.Positive("--top", "How many terms are listed, those with the surest trends.", 50);
        var all = new Option<bool>("--all") { Description = "Also terms whose trend may be chance (q above 0.05)." };
        var seed = new Option<int>("--seed")
        {
            Description = "Of the random orders of the days; the same seed gives the same result.",
            DefaultValueFactory = static _ => TrendOptions.Default.Seed,
        };
        var command = new Command("trends", "Lists the terms that rise and fall over dated digests.");
        digests.AddTo(command);
        command.Options.Add(by);
        command.Options.Add(top);
        command.Options.Add(all);
        command.Options.Add(seed);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var merged = digests.LoadDistinct(parsed, terminal);
            var trends = ProgressLine.While(
                terminal,
                "testing terms",
                () =>
                    TermTrends.Of(
                        merged,
                        Corpus.Of(merged.Kept),
                        new TrendOptions { Source = Source(parsed.GetRequiredValue(by)), Seed = parsed.GetValue(seed) }
                    )
            );
            terminal.Error.WriteLine(
                trends.IsTested
                    ? FormattableString.Invariant(
                        $"{trends.Rows.Count} terms tested over {trends.Days} {Units(trends.Together)}, {trends.Rows.Count(row => row.Q <= 0.05)} rise or fall (q at most 0.05)"
                    )
                    : TimeFindings.Terms(trends).Markdown
            );
            var rows = trends.Rows.Where(row => parsed.GetValue(all) || row.Q <= 0.05).Take(parsed.GetValue(top));
            format.Write(parsed, rows.ToDataFrame(), terminal, Plan);
            return ExitCode.Done;
        });
        return new Verb(command, "trends seeds --by published");
    }

    private static string Units(PeriodUnit together) => together == PeriodUnit.Week ? "weeks" : "days";

    private static DateSource? Source(string by) =>
        by switch
        {
            "listed" => DateSource.Listed,
            "published" => DateSource.Published,
            _ => null,
        };
}
