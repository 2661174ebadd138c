using System.Globalization;

namespace PaperAnalysis.Cli.Tests.Verbs;

public sealed class TrendsVerbTests
{
    [Fact]
    public async Task Digests_without_a_year_have_no_trends_and_are_told_so()
    {
        var run = await Run.Of("trends", Run.Seeds, "--format", "csv");

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith(
            "No digest and no paper says its year, so nothing is said of whether terms rise or fall.\n",
            run.Error
        );
        Assert.Equal(["term,n,documents,first,last,change,low,high,z,p,q,same_as"], run.Lines);
    }

    [Fact]
    public async Task A_term_that_rises_from_day_to_day_is_listed()
    {
        using var folder = new Workspace();
        var seeds = folder.At("dated");
        Directory.CreateDirectory(seeds);
        for (var day = 1; day <= 12; day++)
        {
            // Of ten papers, as many as the day's number, at most all, have the word.
            var lines = Enumerable
                .Range(0, 10)
                .Select(paper =>
                    $$"""{"title": "{{1000 * day + paper}}", "abstract": "A text on {{(paper < day ? "rising" : "falling")}} seas."}"""
                );
            await File.WriteAllLinesAsync(
                Path.Combine(seeds, string.Create(CultureInfo.InvariantCulture, $"2024-05-{day:00}.jsonl")),
                lines
            );
        }

        var run = await Run.Of("trends", seeds, "--top", "1", "--format", "jsonl");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("terms tested over 12 days, ", run.Error, StringComparison.Ordinal);
        // 1 + 2 + 3 + 4 of 40 papers in the first third, all of 40 less one in the last.
        Assert.StartsWith(
            """{"term":"rising","n":1,"documents":75,"first":0.25,"last":0.975,""",
            Assert.Single(run.Lines)
        );
    }

    [Fact]
    public async Task A_day_that_is_neither_of_listing_nor_of_publication_is_refused()
    {
        var run = await Run.Of("trends", Run.Seeds, "--by", "noon");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("noon", run.Error, StringComparison.Ordinal);
    }
}
