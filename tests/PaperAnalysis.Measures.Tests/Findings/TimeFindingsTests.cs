using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Findings;
using PaperAnalysis.Measures.Tests.Duplicates;
using PaperAnalysis.Trends;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Findings;

/// <summary>What is said of papers, terms and subjects over time, of collections of every size.</summary>
public class TimeFindingsTests
{
    [Fact]
    public void Without_years_nothing_is_said_over_time()
    {
        var merged = new[] { MadePaper.Of("T", "text") }.Merge();

        Assert.Equal(
            "No digest and no paper says its year, so nothing is drawn over time.",
            TimeFindings.Papers(PapersOverTime.Of(merged)).Markdown
        );
        Assert.Equal(
            "No digest and no paper says its year, so nothing is said of whether terms rise or fall.",
            TimeFindings.Terms(Terms(merged)).Markdown
        );
        Assert.Equal(
            "No digest and no paper says its year, so nothing is said of whether subjects grow or shrink.",
            TimeFindings.Subjects(ClusterTrends.Of(merged, Clustering.Of([0]), ["a"])).Markdown
        );
    }

    [Theory]
    [InlineData(1, "The only paper with a day is of **2024-01-01**, so nothing is drawn over time.")]
    [InlineData(3, "All 3 papers with a day are of **2024-01-01**, so nothing is drawn over time.")]
    public void One_day_is_no_course(int papers, string expected) =>
        Assert.Equal(expected, TimeFindings.Papers(PapersOverTime.Of(Merged(1, papers, static (_, _) => ""))).Markdown);

    [Fact]
    public void Papers_over_time_are_told_with_the_period_of_the_most_and_those_of_none()
    {
        // A paper on the 1st, one on the 2nd, two on the 4th, and one without a day.
        Paper[] papers =
        [
            Paper(0, 0, ""),
            Paper(1, 0, ""),
            Paper(3, 0, ""),
            Paper(3, 1, ""),
            MadePaper.Of("undated", "text", "u"),
        ];

        Assert.Equal(
            "**4 papers** came from 2024-01-01 to 2024-01-04. The day with the most is **2024-01-04**, with 2 papers on 1 day. 1 of 4 days had none. 1 paper without a day is left out.",
            TimeFindings.Papers(PapersOverTime.Of(papers.Merge())).Markdown
        );
        Assert.Equal(
            "**2 papers** came from 2024-01-01 to 2024-01-02. No day has more than 1 paper; 2 have as many.",
            TimeFindings.Papers(PapersOverTime.Of(papers[..2].Merge())).Markdown
        );
    }

    [Fact]
    public void Terms_that_rise_and_fall_are_told_with_their_shares()
    {
        var merged = Merged(10, 10, static (day, paper) => paper < day ? "rising" : "falling");

        Assert.Equal(
            "**2 of 2 terms** tested rise or fall by more than chance would bring (false discovery rate 5 %, the papers of a day kept together). Most surely rises **rising**, from 10 % of the papers in the first third of the days to 80 % in the last; by the line through all days it gains 90.0 (90.0 to 90.0) points. Most surely falls **falling**, from 90 % of the papers in the first third of the days to 20 % in the last; by the line through all days it loses 90.0 (90.0 to 90.0) points.",
            TimeFindings.Terms(Terms(merged)).Markdown
        );
    }

    [Fact]
    public void Terms_without_a_trend_are_told_as_such() =>
        Assert.Equal(
            "The only term tested neither rises nor falls by more than chance would bring (false discovery rate 5 %, the papers of a day kept together).",
            TimeFindings.Terms(Terms(Merged(10, 10, static (_, paper) => paper < 5 ? "steady" : ""))).Markdown
        );

    [Fact]
    public void Too_few_papers_are_told_with_what_is_needed() =>
        Assert.Equal(
            "Whether terms rise or fall is asked from 100 papers on 8 days on, where days with fewer than ten papers count together with the next; here are 90 papers on 9 such days.",
            TimeFindings.Terms(Terms(Merged(9, 10, static (_, _) => "word"))).Markdown
        );

    [Fact]
    public void Subjects_that_grow_and_shrink_are_told_by_name()
    {
        var merged = Merged(10, 10, static (_, _) => "");
        var clustering = Clustering.Of([.. Enumerable.Range(0, 100).Select(i => i % 10 < i / 10 ? 1 : 0)]);

        Assert.Equal(
            "**Both clusters** grow or shrink by more than chance would bring (false discovery rate 5 %, the papers of a day kept together). Most surely grows **small**, from 10 % of the papers in the first third of the days to 80 % in the last; by the line through all days it gains 90.0 (90.0 to 90.0) points. Most surely shrinks **large**, from 90 % of the papers in the first third of the days to 20 % in the last; by the line through all days it loses 90.0 (90.0 to 90.0) points.",
            TimeFindings.Subjects(ClusterTrends.Of(merged, clustering, ["large", "small"])).Markdown
        );
    }

    private static TermTrends Terms(Reconciliation merged) => TermTrends.Of(merged, Corpus.Of(merged.Kept));

    private static Reconciliation Merged(int days, int papers, Func<int, int, string> text) =>
        Enumerable
            .Range(0, days)
            .SelectMany(day => Enumerable.Range(0, papers).Select(paper => Paper(day, paper, text(day, paper))))
            .ToArray()
            .Merge();

    private static Paper Paper(int day, int paper, string text) =>
        MadePaper.Of($"{1000 * day + paper}", text, $"d{day:000}", paper + 1) with
        {
            Listed = new DateOnly(2024, 1, 1).AddDays(day),
        };
}
