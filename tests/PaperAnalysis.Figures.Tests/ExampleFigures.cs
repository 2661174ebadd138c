using PaperAnalysis.Claims;
using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Figures.Tests.Trends;
using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;

namespace PaperAnalysis.Figures.Tests;

/// <summary>
/// Every figure, drawn of the same few records, whose names and titles try to be markup, TeX and templates.
/// </summary>
internal static class ExampleFigures
{
    public const string HostileName = "<b>d</b>&amp;$x$";
    public const string HostileTitle = "<script>alert(1)</script> & $z$ %{y} <a href=\"javascript:alert(1)\">x</a>";

    /// <summary>
    /// Three digests: <c>p</c> in all, <c>q</c> in two, and one paper of each its own; 3 + 2 + 3 = 8 records, 5
    /// distinct papers.
    /// </summary>
    public static IReadOnlyList<Paper> Papers { get; } =
    [
        Paper(HostileName, 1, HostileTitle),
        Paper(HostileName, 2, "q"),
        Paper(HostileName, 3, "only here"),
        Paper("b", 1, HostileTitle),
        Paper("b", 2, "q"),
        Paper("b", 3, "only b"),
        Paper("c", 1, HostileTitle),
        Paper("c", 2, "only c"),
    ];

    public static Reconciliation Merged { get; } = Papers.Merge();

    /// <summary>
    /// Forty digests, each of a paper of its own, a paper that it shares with the next, and, in each tenth, one of all
    /// these tenths.
    /// </summary>
    public static Reconciliation ManyMerged { get; } =
        Enumerable
            .Range(0, 40)
            .SelectMany(d =>
            {
                var digest = FormattableString.Invariant($"{HostileName}{d:00}");
                return new[]
                {
                    Paper(digest, 1, FormattableString.Invariant($"own {d}")),
                    Paper(digest, 2, FormattableString.Invariant($"shared {d / 2}")),
                    Paper(digest, 3, d % 10 == 0 ? HostileTitle : FormattableString.Invariant($"third {d}")),
                };
            })
            .ToArray()
            .Merge();

    public static IReadOnlyList<ChapmanRow> ManyEstimates { get; } =
    [
        .. Enumerable.Range(0, 40).Select(i => new ChapmanRow(HostileName, "b", 20, 20, 8, 40 + i, 3, 35, 60 + i)),
        new(HostileName, "c", 20, 20, 1, 219, 100, 60, 500, "they share 1 paper, and an estimate needs 7 or more"),
    ];

    public static IReadOnlyList<Digest> Digests { get; } =
    [Digest.Parse(HostileName, "A title\n\nAn abstract that ends here.\n")];

    /// <summary>A frame of somebody's own: names that try to act, a null in each column, a negative number.</summary>
    public static DataFrame Own { get; } =
        new(
            Column.Create<string>(HostileName, [HostileTitle, "b", null, HostileTitle]),
            Column.Create<double>("n", [1.5, -2, 3, null]),
            Column.Create<int>("w", [10, 200, null, 3000]),
            Column.Create<bool>("kind", [true, false, true, null]),
            Column.Create<DateOnly>("day", [new(2025, 3, 17), new(2025, 3, 18), null, new(2025, 4, 1)])
        );

    public static IReadOnlyList<TermRow> Terms { get; } =
    [
        new("model", 1, 40, 30, 2000, 1500, 2600, 0.4),
        new(HostileName, 1, 3, 1, 150, 0, 450, 0.9),
        new(HostileTitle, 5, 2, 2, 100, 20, 300, 0.8),
    ];

    public static IReadOnlyList<KeynessRow> KeyTerms { get; } =
    [
        new("model", 1, 40, 10, 30, 9, 25, 2, 1, 3, 4, 0.0001, 0.001),
        new(HostileName, 1, 3, 1, 3, 1, 1.5, -0.5, -2, 1, 0.3, 0.4, 0.8),
    ];

    public static IReadOnlyList<CodeLinkRow> Links { get; } =
    [
        new(
            "https://github.com/a/b",
            "github.com",
            LinkStatus.Available,
            "b:001",
            "b.txt",
            3,
            "Code is available at …"
        ),
        new(
            "https://github.com/a/c",
            "github.com",
            LinkStatus.WillBeReleased,
            "b:002",
            "b.txt",
            5,
            "Code will be released at …"
        ),
        new(HostileTitle, HostileName, LinkStatus.Unstated, HostileName, "b.txt", 7, HostileTitle),
    ];

    public static IReadOnlyList<QuantityRow> StatedQuantities { get; } =
    [
        new("12%", 12, null, "%", Direction.Increase, 0, 0, 20, "b:001", "b.txt", 3, "We gain 12%."),
        new("3%", 3, null, "%", Direction.Decrease, 0, 0, 20, "b:001", "b.txt", 3, "We lose 3%."),
        new("14", 14, null, "", Direction.None, 0, 0, 20, "b:002", "b.txt", 5, "On 14 of them."),
        new(HostileTitle, 1, null, HostileName, Direction.None, 0, 0, 20, HostileName, "b.txt", 7, HostileTitle),
    ];

    public static IReadOnlyList<AcronymRow> AcronymMeanings { get; } =
    [
        new("LLM", "large language model", false, 1, 2, 9, 5, 12, 4, 3, 6),
        new("EP", "equilibrium propagation", true, 2, 1, 4, 1, 4, 1, 1, 1),
        new("EP", null, true, 2, 0, 2, 0, 2, 1, 0, 1),
        new(HostileName, HostileTitle, false, 1, 1, 1, 1, 1, 1, 1, 1),
    ];

    public static IReadOnlyList<TermDigestRow> TermsInDigests { get; } =
    [
        new("model", HostileName, 12, 9, 1500, 900, 2100),
        new("model", "b", 0, 0, 0),
        new(HostileTitle, "b", 1, 1, 120, 0, 300),
    ];

    public static ZipfFit Zipf { get; } =
        new(
            1,
            0.9,
            1.1,
            0,
            0,
            0.5,
            110,
            3,
            [new(1, "model", 60, 60), new(2, HostileName, 33, 30), new(3, HostileTitle, 17, 20)]
        );

    public static HeapsFit Heaps { get; } = new(4, 0.7, 0.6, 0.8, [new(1, 20, 15, 14), new(2, 40, 26, 27)]);

    public static IReadOnlyList<GroupRow> Groups { get; } =
    [
        new(0, [new(HostileName, 4), new("trees", 2)], 6, 5, 1, 5 / 6.0, 0.75, ["a:001"]),
        new(1, [new(HostileTitle, 5)], 5, 5, 0, 1, 0.5, ["b:001"]),
        new(2, [], 5, 5, null, null, null, ["b:002"]),
    ];

    public static IReadOnlyList<PaperClusterRow> PapersInClusters { get; } =
    [
        new("b:001", HostileTitle, [HostileName, "b"], 0, HostileName, 0.2, 1, 0.9, 0, 0),
        new("b:002", "q", ["b"], 0, HostileName, 0.1, 1, 0.9, 1, 0),
        new("b:003", "only b", ["b"], 1, null, -0.05, 0, 0.4, 5, 5),
        new("c:002", "only c", ["c"], null, null, null, null, null, 9, 1),
    ];

    public static MapQuality Quality { get; } = new(4, 4, 1, 0.875, 0.9, 0.5);

    public static IReadOnlyList<ClusterRow> Clusters { get; } =
    [
        new(
            0,
            [HostileName],
            [HostileName, HostileTitle],
            2,
            0.9,
            0.8,
            0.95,
            StabilityLevel.Stable,
            0.3,
            ["b:001"],
            [HostileName, "b"]
        ),
        new(1, [], ["model"], 1, 0.4, 0.3, 0.5, StabilityLevel.Unstable, null, ["b:003"], ["b"]),
    ];

    public static IReadOnlyList<ClusterDigestRow> ClustersInDigests { get; } =
    [
        new(HostileName, 0, HostileName, 1, 3, 1.0 / 3, 0.06, 0.79),
        new("b", 0, HostileName, 2, 3, 2.0 / 3, 0.21, 0.94),
        new("b", 1, null, 1, 3, 1.0 / 3, 0.06, 0.79),
    ];

    public static IReadOnlyList<KSweepRow> Sweep { get; } =
    [new(2, 0.1, 0.05, 0.9, 1, 0.2, 0.01), new(3, 0.12, 0.08, 0.7, 0.6, 0.19, 0.01)];

    /// <summary>Of the first three papers; a is 1 for each of the first two, and 4 and 5 to the third.</summary>
    public static Silhouette Silhouettes { get; } =
        Silhouette.Of(
            new double[,]
            {
                { 0, 1, 4 },
                { 1, 0, 5 },
                { 4, 5, 0 },
            },
            Clustering.Of([0, 0, 1])
        );

    /// <summary>0 and 1 merge first, then 2, then 3.</summary>
    public static Dendrogram Tree { get; } = Agglomerative.Of(new Vectors([0, 1, 3, 7], 1));

    public static IReadOnlyList<ClusterTermRow> TermsOfLeaves { get; } =
    [new(0, 1, HostileTitle, 2, 3, 2), new(0, 2, "model", 1, 2, 2), new(1, 1, HostileName, 1, 2, 1)];

    public static IReadOnlyList<SimilarRow> Similar { get; } =
    [
        new("b:001", HostileTitle, 0.5, [new(HostileName, 0.3), new("model", 0.1)], 0.05),
        new("b:002", "q", 0.2, [new("model", 0.2)]),
    ];

    public static IReadOnlyList<TopicTermRow> TopicTerms { get; } =
    [new(0, 1, HostileName, 0.2), new(0, 2, "model", 0.1), new(1, 1, HostileTitle, 0.3)];

    public static Agreement Agreed { get; } = Agreement.Of([0, 0, 0, 1, -1], [0, 0, 1, 1, 1]);

    /// <summary>By the name of the chart, and what tells its examples apart where it has several.</summary>
    public static IReadOnlyDictionary<string, Func<Figure>> All { get; } =
        new Dictionary<string, Func<Figure>>
        {
            [nameof(PapersPerDigest)] = () => PapersPerDigest.Of(Merged),
            [nameof(LedgerBars)] = () => LedgerBars.Of(Digests),
            [nameof(LengthHistogram)] = () => LengthHistogram.Of(Merged.Kept),
            [nameof(MultiplicityBars)] = () => MultiplicityBars.Of(Merged),
            [nameof(OverlapMatrix)] = () => OverlapMatrix.Of(Incidence.Of(Merged))!,
            [nameof(OverlapMatrix) + " by Jaccard"] = () =>
                OverlapMatrix.Of(Incidence.Of(Merged), OverlapShare.Jaccard)!,
            [nameof(OverlapMatrix) + " by containment"] = () =>
                OverlapMatrix.Of(Incidence.Of(Merged), OverlapShare.Containment)!,
            [nameof(LengthHistogram) + " of titles"] = () => LengthHistogram.Of(Merged.Kept, LengthField.Title),
            [nameof(RankedTerms)] = () => RankedTerms.Of(Terms),
            [nameof(DispersionScatter)] = () => DispersionScatter.Of(Terms),
            [nameof(KeynessScatter)] = () => KeynessScatter.Of(KeyTerms, HostileName),
            [nameof(PapersOverTimeBars)] = () => PapersOverTimeBars.Of(MadeTrends.Papers)!,
            [nameof(TermTrendStrips)] = () => TermTrendStrips.Of(MadeTrends.Terms)!,
            [nameof(ClusterTrendStrips)] = () => ClusterTrendStrips.Of(MadeTrends.Subjects)!,
            [nameof(LinkHosts)] = () => LinkHosts.Of(Links),
            [nameof(QuantityUnits)] = () => QuantityUnits.Of(StatedQuantities),
            [nameof(AcronymBars)] = () => AcronymBars.Of(AcronymMeanings),
            [nameof(AccumulationCurve)] = () => AccumulationCurve.Of(Accumulation.OverDigests(Incidence.Of(Merged))),
            [nameof(AccumulationCurve) + " over records"] = () =>
                AccumulationCurve.Of(Accumulation.OverRecords(Merged), "records"),
            [nameof(PoolEstimates)] = () =>
                PoolEstimates.Of(PoolSize.Chapman(Incidence.Of(Merged)), Merged.Kept.Count)!,
            [nameof(TermDigestHeatmap)] = () => TermDigestHeatmap.Of(TermsInDigests),
            [nameof(ZipfPlot)] = () => ZipfPlot.Of(Zipf),
            [nameof(HeapsPlot)] = () => HeapsPlot.Of(Heaps),
            [nameof(PapersPerDigest) + " of many digests"] = () => PapersPerDigest.Of(ManyMerged),
            [nameof(LedgerBars) + " of many files"] = () => LedgerBars.Of([.. Digests, .. Digests, .. Digests], 2),
            [nameof(OverlapMatrix) + " of many digests"] = () => OverlapMatrix.Of(Incidence.Of(ManyMerged))!,
            [nameof(PoolEstimates) + " of many pairs"] = () => PoolEstimates.Of(ManyEstimates, 30)!,
            [nameof(TermDigestHeatmap) + " of many digests"] = () => TermDigestHeatmap.Of(TermsInDigests, 1),
            [nameof(UpSet) + " of many digests"] = () => UpSet.Of(ManyMerged)!,
            [nameof(UpSet)] = () => UpSet.Of(Merged)!,
            [nameof(ClusterMap)] = () => ClusterMap.Of(PapersInClusters, Clusters, Quality),
            [nameof(GroupBars)] = () => GroupBars.Of(Groups, Clusters),
            [nameof(KSweepChart)] = () => KSweepChart.Of(Sweep, 3),
            [nameof(StabilityBars)] = () => StabilityBars.Of(Clusters),
            [nameof(SilhouettePlot)] = () => SilhouettePlot.Of(Silhouettes, PapersInClusters),
            [nameof(ClusterDigestHeatmap)] = () => ClusterDigestHeatmap.Of(ClustersInDigests),
            [nameof(DendrogramChart)] = () => DendrogramChart.Of(Tree, 3, TermsOfLeaves),
            [nameof(SimilarBars)] = () => SimilarBars.Of(Similar, HostileTitle),
            [nameof(TopicTermBars)] = () => TopicTermBars.Of(TopicTerms),
            [nameof(FrameCharts) + " bars"] = () => Own.Bar(HostileName, "n", color: "kind", unit: HostileName),
            [nameof(FrameCharts) + " bars of dates"] = () => Own.Bar("day"),
            [nameof(FrameCharts) + " bars by powers"] = () => Own.Bar("n", "w", log: true),
            [nameof(FrameCharts) + " line"] = () => Own.Line("day", "n", color: HostileName),
            [nameof(FrameCharts) + " scatter"] = () => Own.Scatter("w", HostileName, color: "w", logX: true),
            [nameof(FrameCharts) + " histogram"] = () => Own.Histogram("w", color: HostileName),
            [nameof(FrameCharts) + " heatmap"] = () => Own.Heatmap("kind", HostileName, "n"),
            [nameof(FrameCharts) + " heatmap of rows"] = () => Own.Heatmap("kind", "day"),
            [nameof(RowCharts)] = () => Papers.Bar(paper => paper.Title, paper => paper.Position),
            [nameof(AgreementAlluvial)] = () =>
                AgreementAlluvial.Of(Agreed, (HostileName, [HostileName, null]), ("other", [HostileTitle, "model"])),
        };

    private static Paper Paper(string digest, int position, string title) =>
        new()
        {
            Id = FormattableString.Invariant($"{digest}:{position:000}"),
            Digest = digest,
            File = digest + ".txt",
            Position = position,
            Lines = new(position, position),
            Title = title,
            Abstract = "The abstract of " + title,
        };
}
