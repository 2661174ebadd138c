using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public class ExactDuplicatesTests
{
    [Fact]
    public void Copies_merge_into_the_first_and_rows_reconcile()
    {
        var papers = MadePaper.List(("A", "x"), ("B", "y"), ("A", "x"), ("a", " X"), ("A", "z"));

        var merged = papers.Merge();

        // 5 in = 3 kept (A/x, B/y, A/z) + 2 merged into A/x
        Assert.Equal(["a:001", "a:002", "a:005"], merged.Kept.Select(p => p.Id));
        Assert.Equal(
            [("a:003", "a:001", MatchKind.Exact), ("a:004", "a:001", MatchKind.Normalised)],
            merged.Merged.Select(m => (m.Paper.Id, m.Survivor.Id, m.Kind))
        );
        Assert.Equal([1, 2, 1, 1, 3], merged.Fates.Select(f => f.Group));
        Assert.Equal("5 records in = 3 kept + 2 merged (1 exact, 1 normalised)", merged.Summary);
    }

    [Fact]
    public void A_merged_record_names_evidence_and_differing_fields()
    {
        var papers = MadePaper.List(("A", "x"), ("a", "x"));

        var merged = Assert.Single(papers.Merge().Merged);

        Assert.Equal("title and abstract are equal after NFKC, case and white-space folding", merged.Reason);
        Assert.Equal([new FieldDifference("title", "a", "A")], merged.Differences);
    }

    [Fact]
    public void Fields_do_not_run_into_each_other()
    {
        // Joined by a space both would read "a b c".
        Assert.Equal(2, MadePaper.List(("a b", "c"), ("a", "b c")).Merge().Kept.Count);
    }

    [Fact]
    public void Empty_records_are_never_duplicates()
    {
        var merged = MadePaper.List(("", ""), (" ", "\t"), ("", "")).Merge();

        Assert.Equal(3, merged.Kept.Count);
        Assert.Empty(merged.Merged);
    }

    [Fact]
    public void Without_an_abstract_authors_and_date_must_be_equal_too()
    {
        Paper[] papers =
        [
            MadePaper.Of("Editorial", "", "a") with
            {
                Authors = ["Ann Bell"],
                DateText = "2001",
            },
            MadePaper.Of("Editorial", "", "b") with
            {
                Authors = ["Carl Dorn"],
                DateText = "2001",
            },
            MadePaper.Of("Editorial", "", "c") with
            {
                Authors = ["Ann Bell"],
                DateText = "2002",
            },
            MadePaper.Of("editorial", "", "d") with
            {
                Authors = ["ann bell"],
                DateText = "2001",
            },
        ];

        Assert.Equal([("d:001", "a:001")], papers.Merge().Merged.Select(m => (m.Paper.Id, m.Survivor.Id)));
    }

    /// <summary>Each field that the second fills in makes it the more complete.</summary>
    [Fact]
    public void The_most_complete_record_has_the_most_fields()
    {
        var bare = MadePaper.Of("", "");
        Paper[] fuller =
        [
            bare with
            {
                Title = "A",
            },
            bare with
            {
                Abstract = "x",
            },
            bare with
            {
                Authors = ["Ann Bell"],
            },
            bare with
            {
                Categories = ["cs.CL"],
            },
            bare with
            {
                DateText = "2001",
            },
            bare with
            {
                Date = new DateOnly(2001, 2, 3),
            },
            bare with
            {
                Url = "u",
            },
        ];

        Assert.All(fuller, paper => Assert.Equal(1, SurvivorRule.MostComplete.Choose([bare, paper], [0, 1])));
    }

    [Fact]
    public void The_survivor_follows_the_rule()
    {
        Paper[] papers =
        [
            MadePaper.Of("A", "x"),
            MadePaper.Of("A", "x", "b") with
            {
                Url = "u",
                Date = new DateOnly(2024, 1, 2),
            },
            MadePaper.Of("a", "x  ", "c"),
        ];

        Assert.Equal("a:001", papers.Merge().Kept.Single().Id);
        Assert.Equal("b:001", papers.Merge(SurvivorRule.MostComplete).Kept.Single().Id);
        Assert.Equal("b:001", papers.Merge(SurvivorRule.Latest).Kept.Single().Id);
        Assert.Equal("c:001", papers.Merge(SurvivorRule.LongestAbstract).Kept.Single().Id);
    }

    [Fact]
    public void Merges_what_comparing_every_pair_merges()
    {
        // Two titles and abstracts of three letters each, in either case: many collisions, by hand impossible to
        // arrange.
        var random = new Random(4);
        var letters = "aAbB \t";
        string Word() => string.Concat(Enumerable.Range(0, 2).Select(_ => letters[random.Next(letters.Length)]));
        var papers = Enumerable.Range(0, 200).Select(i => MadePaper.Of(Word(), Word(), "a", i)).ToArray();

        var merged = papers.Merge();

        bool Same(Paper p, Paper q) =>
            p.Title.Trim().ToLowerInvariant() is var t
            && p.Abstract.Trim().ToLowerInvariant() is var x
            && t.Length + x.Length > 0
            && Spaces(t) == Spaces(q.Title.Trim().ToLowerInvariant())
            && Spaces(x) == Spaces(q.Abstract.Trim().ToLowerInvariant());
        static string Spaces(string s) => s.Replace('\t', ' ');
        var expected = papers
            .Select((p, i) => Array.FindIndex(papers, q => ReferenceEquals(p, q) || Same(p, q)))
            .ToArray();
        Assert.Equal(
            expected.Select((first, i) => first == i ? papers[i].Id : papers[first].Id),
            merged.Fates.Select(f => f is RecordFate.Merged m ? m.Survivor.Id : f.Paper.Id)
        );
        Assert.Equal(papers.Length, merged.Kept.Count + merged.Merged.Count);
    }

    [Fact]
    public void Authors_differ_as_lists_and_not_as_the_text_that_joins_them()
    {
        var papers = MadePaper.List(("A", "x"), ("A", "x"));

        var merged = new[] { papers[0] with { Authors = ["a; b"] }, papers[1] with { Authors = ["a", "b"] } }.Merge();

        Assert.Equal(["authors"], merged.Merged.Single().Differences.Select(d => d.Field));
    }
}
