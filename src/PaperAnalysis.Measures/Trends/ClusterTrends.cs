using PaperAnalysis.Clusters;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Statistics;

namespace PaperAnalysis.Trends;

/// <summary>
/// How much of the papers of each period is in each cluster, and which clusters grow or shrink, by the test of
/// <see cref="TermTrends"/>. The clusters were found in all papers together, so a subject that is new towards the end is
/// seen only where it is large enough for a cluster of its own.
/// </summary>
/// <param name="Dates">The day of each paper.</param>
/// <param name="Days">Days with papers, or weeks (Together); those with fewer than ten papers are joined with the
/// next.</param>
/// <param name="Together">What changes places in the test: days or weeks.</param>
/// <param name="Unit">How long the periods are.</param>
/// <param name="Options">What was asked for.</param>
/// <param name="Rows">A row for each cluster, in their order; none where papers or days are too few.</param>
/// <param name="Periods">By cluster, then by period; all periods from the first to the last.</param>
public sealed record ClusterTrends(
    PaperDays Dates,
    int Days,
    PeriodUnit Together,
    PeriodUnit Unit,
    TrendOptions Options,
    IReadOnlyList<ClusterTrendRow> Rows,
    IReadOnlyList<ClusterPeriodRow> Periods
)
{
    /// <summary>Of the papers that have a day; the others are left out.</summary>
    /// <param name="merged">What the clusters were made of.</param>
    /// <exception cref="ArgumentException">The clustering is of another number of papers.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    public static ClusterTrends Of(Reconciliation merged, PaperClusters found, TrendOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(found);
        return Of(merged, found.Clustering, [.. found.Clusters.Select(static c => c.Label)], options);
    }

    /// <inheritdoc cref="Of(Reconciliation, PaperClusters, TrendOptions?)"/>
    /// <param name="clustering">Of the kept papers.</param>
    /// <param name="labels">Of the clusters; null for one without.</param>
    public static ClusterTrends Of(
        Reconciliation merged,
        Clustering clustering,
        IReadOnlyList<string?> labels,
        TrendOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(clustering);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(merged);
        options ??= TrendOptions.Default;
        options.Check();
        if (clustering.Labels.Length != merged.Kept.Count || labels.Count != clustering.Count)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{clustering.Labels.Length} points in {clustering.Count} clusters, but {merged.Kept.Count} papers and {labels.Count} labels; expected the clustering of these papers, and a label for each cluster."
                ),
                nameof(clustering)
            );
        }

        var dates = PaperDays.Of(merged, options.Source);
        DateOnly[] days = [.. dates.Days.OfType<DateOnly>()];
        var units = new TrendUnits(days);
        if (days.Length < options.LeastPapers || units.Count < options.LeastDays)
        {
            return new ClusterTrends(dates, units.Count, units.Together, PeriodUnit.Day, options, [], []);
        }

        var members = Members(clustering, dates);
        var calendar = new Calendar([.. days], options.Unit, papersEach: 30);
        return new ClusterTrends(
            dates,
            units.Count,
            units.Together,
            calendar.Unit,
            options,
            [
                .. TestedTrends
                    .Of(units, members.Length, c => members[c], options)
                    .Select((tested, c) => Row(c, labels[c], tested)),
            ],
            [
                .. members.SelectMany(
                    (papers, c) => Shares.Of(calendar, papers, options.Level).Select(s => Row(c, labels[c], s))
                ),
            ]
        );
    }

    /// <summary>
    /// The papers of each period that are in none of some clusters: in another, or in none at all. The cluster is −1.
    /// </summary>
    public IReadOnlyList<ClusterPeriodRow> Rest(IReadOnlySet<int> clusters)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        return
        [
            .. Periods
                .GroupBy(static row => row.From)
                .Select(period =>
                {
                    var row = period.First();
                    var papers = row.PeriodPapers - period.Where(r => clusters.Contains(r.Cluster)).Sum(r => r.Papers);
                    var (low, high) = Wilson.Interval(papers, row.PeriodPapers, Options.Level);
                    return row with
                    {
                        Cluster = Clustering.None,
                        Label = null,
                        Papers = papers,
                        Share = row.Share is null ? null : (double)papers / row.PeriodPapers,
                        Low = row.Share is null ? null : low,
                        High = row.Share is null ? null : high,
                    };
                }),
        ];
    }

    // The dated papers of each cluster, by their places among the dated ones.
    private static int[][] Members(Clustering clustering, PaperDays dates)
    {
        var members = new List<int>?[clustering.Count];
        var place = 0;
        for (var paper = 0; paper < dates.Days.Count; paper++)
        {
            if (dates.Days[paper] is null)
            {
                continue;
            }

            if (clustering.Labels[paper] is var cluster and >= 0)
            {
                (members[cluster] ??= []).Add(place);
            }

            place++;
        }

        return Array.ConvertAll(members, static m => m?.ToArray() ?? []);
    }

    private static ClusterTrendRow Row(int cluster, string? label, TestedTrend tested)
    {
        var (papers, first, last, change, low, high, z, p, q) = tested;
        return new ClusterTrendRow(cluster, label, papers, first, last, change, low, high, z, p, q);
    }

    private static ClusterPeriodRow Row(int cluster, string? label, Shares.Row share) =>
        new(
            cluster,
            label,
            share.Period.Name,
            share.Period.From,
            share.Period.To,
            share.Count,
            share.Papers,
            share.Share,
            share.Low,
            share.High,
            share.Whole
        );
}
