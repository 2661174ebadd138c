using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public class ReconciliationTests
{
    [Fact]
    public void A_lost_record_is_an_error_with_the_counts()
    {
        var papers = MadePaper.List(("A", "x"), ("B", "y"));

        var error = Assert.Throws<ArgumentException>(() =>
            new Reconciliation(papers, [new RecordFate.Surviving(papers[0], 1)], SurvivorRule.First)
        );

        Assert.StartsWith(
            "2 records came in, but 1 kept + 0 merged went out; every record must be kept or merged exactly once.",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void One_record_is_no_records() =>
        Assert.Equal("1 record in = 1 kept + 0 merged", MadePaper.List(("A", "x")).Merge().Summary);

    [Fact]
    public void A_group_that_keeps_two_records_is_an_error()
    {
        var papers = MadePaper.List(("A", "x"), ("B", "y"));

        var error = Assert.Throws<ArgumentException>(() =>
            new Reconciliation(papers, papers.Select(p => new RecordFate.Surviving(p, 1)), SurvivorRule.First)
        );

        Assert.StartsWith(
            "Group 1 keeps both 'a:001' and 'a:002'; a group keeps one record.",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_survivor_that_is_not_kept_is_an_error()
    {
        var papers = MadePaper.List(("A", "x"), ("B", "y"));
        RecordFate[] fates =
        [
            new RecordFate.Surviving(papers[0], 1),
            new RecordFate.Merged(papers[1], 2, papers[0], MatchKind.Exact, 1, "made", []),
        ];

        var error = Assert.Throws<ArgumentException>(() => new Reconciliation(papers, fates, SurvivorRule.First));

        Assert.StartsWith(
            "'a:002' is merged into 'a:001', which its group does not keep; a survivor is a kept record of the same group.",
            error.Message,
            StringComparison.Ordinal
        );
    }

    // The digests of the four records: a, a, b, b. The second of a and the first of b are the paper of the first.
    private static Reconciliation TwoDigests()
    {
        var papers = MadePaper.List(("A", "x"), ("A", "x"), ("A", "x"), ("B", "y"));
        Paper[] records = [papers[0], papers[1], papers[2] with { Digest = "b" }, papers[3] with { Digest = "b" }];
        return records.Merge();
    }

    [Fact]
    public void A_paper_is_listed_once_for_each_digest_that_has_it()
    {
        var merged = TwoDigests();

        Assert.Equal(
            [0, 2, 3],
            merged.Listed.Select(p => merged.Fates.Index().Single(f => ReferenceEquals(f.Item.Paper, p)).Index)
        );
        Assert.Equal([true, false], merged.Kept.Select(merged.IsListedBy("a")));
        Assert.Equal([true, true], merged.Kept.Select(merged.IsListedBy("b")));
    }

    [Fact]
    public void A_digest_that_is_not_there_is_named() =>
        Assert.StartsWith(
            "No paper is of the digest 'c'; expected one of a, b.",
            Assert.Throws<ArgumentException>(() => TwoDigests().IsListedBy("c")).Message,
            StringComparison.Ordinal
        );
}
