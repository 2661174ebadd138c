using PaperAnalysis.Clusters;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Findings;
using PaperAnalysis.Frequency;
using PaperAnalysis.Measures.Tests.Clusters;

namespace PaperAnalysis.Measures.Tests.Findings;

public class ClusterFindingsTests
{
    private static readonly PaperClusters Found = PaperClusters.Of(
        PlantedPapers.Titled(160, 8),
        new() { K = 2, Map = MapMethod.None }
    );

    [Fact]
    public void What_is_described_and_what_is_generalised_are_two_sentences()
    {
        var lines = ClusterFindings
            .Headline(Found, Agreement.Of(Found.Clustering, Found.Clustering))
            .Markdown.Split('\n');

        Assert.StartsWith(
            "- **8 groups** of papers, with 100 % of them, have a name that describes them: **topic",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.Equal(
            "- 160 papers fall into **2 clusters**; **none** is stable: they are described, not generalised, and other papers of the kind mostly give others.",
            lines[1]
        );
    }

    /// <summary>The title named a digest of fifteen papers that stood in no cell.</summary>
    [Fact]
    public void Of_many_digests_those_are_spoken_of_that_the_figure_shows()
    {
        // Digest i has 10 + i papers, of 31; the smallest has the greatest share, the next ones fall from 79 % to 50 %.
        ClusterDigestRow[] rows =
        [
            .. Enumerable
                .Range(0, 31)
                .Select(i =>
                {
                    var share = i == 0 ? 1 : 0.8 - (i / 100.0);
                    return new ClusterDigestRow($"d{i:00}", 0, "a", 0, 10 + i, share, share, share);
                }),
        ];

        // The twenty largest are 11 to 30: 0.8 − 0.11 = 0.69, and at least 0.8 − 0.30 = 0.50.
        var said = ClusterFindings.Digests(Found with { Digests = rows }).Text;

        Assert.StartsWith(
            "Among the 20 largest digests, the greatest share is that of ",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(" in d11: 69 % ", said, StringComparison.Ordinal);
        Assert.Contains("it is least in d30 with 50 % ", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Rates_are_those_of_digests_that_the_figure_shows()
    {
        TermDigestRow[] rows =
        [
            .. Enumerable.Range(0, 31).Select(i => new TermDigestRow("a", $"d{i:00}", 4 + i, 4, 100 - i, 1, 200)),
        ];

        Assert.Equal(
            "Among the digests that have most of these terms, the highest rate is that of a in d01: 99 per million (1 to 200), 5 times in 4 papers.",
            FrequencyFindings.Digests(rows, rows.ToDictionary(row => row.Digest, _ => 20)).Text
        );
    }

    [Fact]
    public void Groups_and_what_is_between_them_are_counted()
    {
        Assert.Equal(
            "Of 8 groups that keep together, **8** have a name that their papers earn, with **100 %** of the papers; **0 %** of the papers stand between groups.",
            ClusterFindings.Groups(Found).Markdown
        );
        Assert.Equal(
            "Every paper is in a group, and none stands between two.",
            ClusterFindings.BetweenGroups(Found).Markdown
        );
    }

    [Theory]
    [InlineData(0, 0, "1 of 160 papers is in no group, and it was together with papers of two groups in some run.")]
    [InlineData(
        0,
        1,
        "2 of 160 papers are in no group, and **1** of them was together with papers of two groups in some run."
    )]
    [InlineData(
        1,
        1,
        "2 of 160 papers are in no group, and all of them were together with papers of two groups in some run."
    )]
    [InlineData(-1, 0, "1 of 160 papers is in no group, and it was together with papers of two groups in no run.")]
    [InlineData(-1, 1, "2 of 160 papers are in no group, and they were together with papers of two groups in no run.")]
    public void Those_between_two_groups_are_all_some_or_none_of_those_in_no_group(int lastOfTwo, int last, string said)
    {
        var papers = Found.Groups.Papers.Select(
            (row, i) => i > last ? row : row with { Group = null, Second = i <= lastOfTwo ? 1 : null }
        );

        Assert.Equal(
            said,
            ClusterFindings.BetweenGroups(Found with { Groups = Found.Groups with { Papers = [.. papers] } }).Markdown
        );
    }

    [Theory]
    [InlineData(0.5, 0.4, "the silhouette and the gap statistic would take 2")]
    [InlineData(0.4, 0.5, "the silhouette would take 3, the gap statistic 2")]
    public void Measures_that_would_take_the_same_number_are_told_together(double two, double three, string said)
    {
        KSweepRow[] rows = [new(2, two, 0, 0.9, 1, 1, 0.1), new(3, three, 0, 0.9, 1, 1, 0.1)];

        Assert.StartsWith(
            $"Of 2 to 3 clusters the rule takes **3**; {said}.",
            ClusterFindings.HowMany(Found with { Sweep = new(rows, 3, "") }).Markdown,
            StringComparison.Ordinal
        );
    }

    /// <summary>Where there are finer groups it does not say that there are none, only what they are.</summary>
    [Fact]
    public void What_is_finer_than_clusters_is_said_to_describe_these_papers()
    {
        var same = Agreement.Of(Found.Clustering, Found.Clustering);
        var papers = PlantedPapers.Titled(160, 8);

        var limits = ClusterFindings.Limits(Found, papers.Merge(), same, same, []).Markdown;

        Assert.Contains(
            "of the 2 clusters, of 80 papers, none is known to come again in other papers of the kind, and a finer group describes these papers only.",
            limits,
            StringComparison.Ordinal
        );
    }

    /// <summary>A name that another sample would not give is told apart from one that it would.</summary>
    [Theory]
    [InlineData(
        0,
        "What the stable ones are called depends on the sample: other papers of the kind may give them again under another name."
    )]
    [InlineData(
        1,
        "**oaks** is a subject of the field: other papers of the kind give it again under the same name; what the other stable one is called depends on the sample."
    )]
    [InlineData(
        2,
        "**oaks** and **elms** are subjects of the field: other papers of the kind give them again under the same name."
    )]
    public void Stable_clusters_are_subjects_of_the_field_only_under_a_name_that_comes_again(int subjects, string said)
    {
        var found = Stable(subjects);
        var same = Agreement.Of(found.Clustering, found.Clustering);

        Assert.Contains($"- {said}", ClusterFindings.Headline(found, same).Markdown.Split('\n'));
        Assert.Equal(
            subjects switch
            {
                0 => "**Both clusters** are stable under names that depend on the sample.",
                1 =>
                    "Of 2 clusters, **1** is stable and a subject of the field and **1** is stable under a name that depends on the sample.",
                _ => "**Both clusters** are stable and subjects of the field.",
            },
            ClusterFindings.Stability(found).Markdown
        );
        Assert.Contains(
            $"2 are known to come again in other papers of the kind, {subjects switch { 0 => "none under", 1 => "1 under", _ => "under" }} the same name",
            ClusterFindings.Limits(found, PlantedPapers.Titled(160, 8).Merge(), same, same, []).Markdown,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Shared_words_that_a_shared_phrase_has_are_not_said_again()
    {
        SimilarRow near = new(
            "p2",
            "Trees",
            0.5,
            [
                new("models", 0.3),
                new("language models", 0.1),
                new("Language", 0.05),
                new("model", 0.04),
                new("oaks", 0.01),
            ]
        );

        Assert.EndsWith(
            "what they share most is *language models*, *model* and *oaks*.",
            ClusterFindings.Nearest("p1", [near]).Markdown,
            StringComparison.Ordinal
        );
    }

    private static PaperClusters Stable(int subjects) =>
        Found with
        {
            Clusters =
            [
                .. Found.Clusters.Select(
                    (cluster, i) =>
                        cluster with
                        {
                            LabelTerms = [i == 0 ? "oaks" : "elms", "trees"],
                            Level = StabilityLevel.Stable,
                            NamedAgain = i < subjects ? 0.9 : 0.7,
                        }
                ),
            ],
        };
}
