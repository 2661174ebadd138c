using PaperAnalysis.Clusters;
using PaperAnalysis.Measures.Tests.Frequency;

namespace PaperAnalysis.Measures.Tests.Clusters;

/// <summary>Three groups of eight, six and four papers, and two papers in none; the last two groups lie in clusters.</summary>
public sealed class GroupRowsTests
{
    private static readonly Clustering Groups = Clustering.Of([
        .. Enumerable
            .Range(0, 20)
            .Select(static i =>
                i < 8 ? 0
                : i < 14 ? 1
                : i < 18 ? 2
                : Clustering.None
            ),
    ]);

    private static readonly int[] Parents = [Clustering.None, 0, 1];

    // Of the first group each paper is a little more with it than the one before; of cores the first is the third group's.
    private static readonly GroupRows Rows = new(
        MadeCorpus.Of([.. Enumerable.Repeat("", 20)]),
        Groups,
        [
            .. Enumerable
                .Range(0, 20)
                .Select(static i => new GroupPlace(i < 8 ? 1 : 2, i / 20.0, i < 10 ? Clustering.None : 0, 0.01)),
        ],
        Clustering.Of([
            .. Enumerable
                .Range(0, 20)
                .Select(static i =>
                    i < 9 ? 0
                    : i < 16 ? 1
                    : i < 19 ? 2
                    : -1
                ),
        ]),
        [1, 2, 0]
    );

    private static readonly SubjectNames Names = new(
        MadeSubjects.Of(20, []),
        Groups,
        Clustering.Of([.. Enumerable.Range(0, 20).Select(static i => i < 15 ? 0 : 1)]),
        Parents
    );

    [Fact]
    public void A_group_has_its_cluster_its_core_and_the_papers_that_are_most_with_it()
    {
        var rows = Rows.Groups(
            Names,
            Parents,
            [
                [],
                [],
                [],
            ]
        );

        Assert.Equal([(0, 8, 7), (1, 6, 3), (2, 4, 9)], rows.Select(static r => (r.Group, r.Size, r.Core)));
        Assert.Equal([null, 0, 1], rows.Select(static r => r.Cluster));
        Assert.Equal(["a:008", "a:007", "a:006", "a:005", "a:004"], rows[0].Representatives);
        Assert.Equal(4, rows[2].Representatives.Count);
        Assert.All(rows, static r => Assert.Equal((null, null, null), (r.Label, r.Named, r.Held)));
    }

    [Fact]
    public void A_name_that_is_earned_is_shown_with_its_papers_and_shares()
    {
        SubjectTerms.Entry[] name =
        [
            MadeSubjects.Entry("elm", 0, 1, 2, 3),
            MadeSubjects.Entry("oak", 2, 3, 4, 5, 6, 18),
        ];

        // By the number of its core the first group is the second.
        var row = Rows.Groups(
            Names,
            Parents,
            [
                [],
                name,
                [],
            ]
        )[0];

        Assert.Equal([new NameTerm("oak", 5), new NameTerm("elm", 4)], row.Terms);
        Assert.Equal((7 / 8.0, 5 / 6.0), (row.Named, row.Held));
        Assert.Null(
            Rows.Groups(
                Names,
                Parents,
                [
                    [],
                    name[..1],
                    [],
                ]
            )[0].Label
        );
    }

    [Fact]
    public void A_paper_has_its_group_and_those_that_it_is_most_with_by_their_numbers()
    {
        var rows = Rows.Papers();

        Assert.Equal([0, 1, 2, null], new[] { 0, 8, 14, 18 }.Select(i => rows[i].Group));
        // Cores 1, 2 and 0 are those of groups 0, 1 and 2.
        Assert.Equal((0, 0.2, null), (rows[4].First, rows[4].FirstShare, rows[4].Second));
        Assert.Equal((1, 0.5, 2, 0.01), (rows[10].First, rows[10].FirstShare, rows[10].Second, rows[10].SecondShare));
    }
}
