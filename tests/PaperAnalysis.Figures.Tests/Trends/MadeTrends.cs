using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Trends;
using PaperAnalysis.Words;

namespace PaperAnalysis.Figures.Tests.Trends;

/// <summary>
/// Twelve days of ten papers, the last a week after the others: on day d, d have the word "rising", which is markup, too,
/// in the name of its cluster.
/// </summary>
internal static class MadeTrends
{
    public static Reconciliation Merged { get; } =
        Enumerable.Range(0, 120).Select(i => Paper(i / 10, i % 10)).ToArray().Merge();

    public static PapersOverTime Papers { get; } = PapersOverTime.Of(Merged);

    public static TermTrends Terms { get; } =
        TermTrends.Of(Merged, Corpus.Of(Merged.Kept), new() { Unit = PeriodUnit.Day });

    public static ClusterTrends Subjects { get; } =
        ClusterTrends.Of(
            Merged,
            Clustering.Of([.. Enumerable.Range(0, 120).Select(i => i % 10 < i / 10 ? 1 : 0)]),
            [ExampleFigures.HostileName, null],
            new() { Unit = PeriodUnit.Day }
        );

    private static Paper Paper(int day, int paper) =>
        new()
        {
            Id = $"{day}:{paper}",
            Digest = $"d{day:00}",
            File = "d.txt",
            Position = paper + 1,
            Lines = new LineRange(1, 1),
            Title = $"{1000 * day + paper}",
            Abstract = paper < day ? "Of rising seas." : "Of falling prices.",
            Listed = new DateOnly(2024, 5, 27).AddDays(day == 11 ? 17 : day),
        };
}
