using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public class NearDuplicatesTests
{
    private static readonly TextMatching Words = new()
    {
        Threshold = 0.6,
        Shingles = new ShingleOptions { Size = 1, Text = ComparedText.Abstract },
    };

    [Fact]
    public void A_near_duplicate_names_its_survivor_evidence_and_differences()
    {
        // 4 of 5 words: J = .8
        var papers = MadePaper.List(
            ("A title", "one two three four"),
            ("A title!", "one two three four five"),
            ("Another", "six")
        );

        var merged = papers.MergeByText(Words);

        Assert.Equal("3 records in = 2 kept + 1 merged (1 near)", merged.Summary);
        var near = Assert.Single(merged.Merged);
        Assert.Equal(
            ("a:002", "a:001", MatchKind.Near, 0.8),
            (near.Paper.Id, near.Survivor.Id, near.Kind, near.Similarity)
        );
        Assert.Equal("Jaccard 0.800 on word 1-grams of the abstract (threshold 0.6)", near.Reason);
        Assert.Equal(["title", "abstract"], near.Differences.Select(d => d.Field));
    }

    [Fact]
    public void Of_two_long_titles_one_without_an_abstract_does_not_tell()
    {
        var title = string.Join(' ', Enumerable.Range(0, 20).Select(static i => $"word{i}"));
        var flagged = Assert.Single(MadePaper.List((title, "short one"), (title + ".", "")).MergeByText().Flagged);

        Assert.EndsWith("a title alone does not tell", flagged.Reason.Split(';')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Title_and_abstract_together_tell_where_both_records_have_them()
    {
        var text = string.Join(' ', Enumerable.Range(0, 40).Select(static i => $"word{i}"));

        Assert.Single(MadePaper.List(("A title", text), ("A title", text + " more")).MergeByText().Merged);
    }

    /// <summary>A record of a group and one that resembles two of it: the more alike of the two is named.</summary>
    [Fact]
    public void Of_the_links_between_two_groups_the_strongest_is_flagged()
    {
        var merged = MadePaper
            .List(("On sets, Part I", "a b c d e"), ("On sets, Part I", "a b c d"), ("On sets, Part II", "a b c d"))
            .MergeByText(Words);

        Assert.Equal(1, Assert.Single(merged.Flagged).Similarity);
    }

    [Fact]
    public void The_reason_names_the_text_that_was_compared() =>
        Assert.Equal(
            ["word 2-grams of the title", "word 2-grams of the abstract", "word 2-grams of title and abstract"],
            new[] { ComparedText.Title, ComparedText.Abstract, ComparedText.TitleAndAbstract }.Select(static text =>
                new ShingleOptions { Size = 2, Text = text }.ToString()
            )
        );

    [Fact]
    public void Rows_are_the_merged_and_the_flagged_in_the_order_of_the_input()
    {
        var merged = MadePaper
            .List(("On sets, Part I", "a b c d"), ("Other", "x y"), ("On sets, Part II", "a b c d"), ("other", "x y"))
            .MergeByText(
                new TextMatching
                {
                    Threshold = 0.6,
                    Shingles = new() { Size = 1, Text = ComparedText.Abstract },
                }
            );

        Assert.Equal(
            [("a:003", "a:001", "flagged", 1), ("a:004", "a:002", "normalised", 1)],
            DuplicateRow.Of(merged).Select(static r => (r.Id, r.KeptId, r.Kind, (int)r.Similarity))
        );
    }

    [Fact]
    public void No_pair_is_too_few_to_ask_for() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NearDuplicates.Closest([], top: 0));

    // 6 of 10 words, and 3 of 5.
    [Fact]
    public void Of_pairs_as_similar_as_each_other_the_first_is_closest_though_it_is_longer()
    {
        var papers = MadePaper.List(("", "a b c d e f g h"), ("", "a b c d e f i j"), ("", "k l m n"), ("", "k l m o"));

        var closest = Assert.Single(NearDuplicates.Closest(papers, new ShingleOptions { Size = 1 }, 1));

        Assert.Equal(("a:001", "a:002", 0.6), (closest.Id, closest.OtherId, closest.Similarity));
    }

    [Fact]
    public void A_link_that_is_missing_does_not_part_a_group()
    {
        // 1-2: 4/6, 2-3: 4/6, 1-3: 3/7 < .6
        var papers = MadePaper.List(("", "a b c d e"), ("", "b c d e f"), ("", "c d e f g"));

        var merged = papers.MergeByText(Words);

        Assert.Equal("3 records in = 1 kept + 2 merged (2 near)", merged.Summary);
        Assert.Equal(
            [
                "Jaccard 0.667 on word 1-grams of the abstract (threshold 0.6)",
                "Jaccard 0.667 on word 1-grams of the abstract (threshold 0.6), with a:002 of its group",
            ],
            merged.Merged.Select(m => m.Reason)
        );
    }

    [Fact]
    public void A_link_between_two_groups_is_flagged_where_most_of_their_pairs_are_not_linked()
    {
        // Only neighbours are linked: two groups of two, with one link of four between them.
        var papers = MadePaper.List(("", "a b c d e"), ("", "b c d e f"), ("", "c d e f g"), ("", "d e f g h"));

        var merged = papers.MergeByText(Words);

        Assert.Equal("4 records in = 2 kept + 2 merged (2 near); 1 link flagged, not merged", merged.Summary);
        Assert.Equal([("a:003", "a:001")], merged.Flagged.Select(f => (f.Paper.Id, f.Other.Id)));
        Assert.Equal(
            "of the 4 pairs between two groups only 1 is linked; Jaccard 0.667 on word 1-grams of the abstract (threshold 0.6)",
            merged.Flagged[0].Reason
        );
    }

    [Fact]
    public void Parts_of_a_series_are_flagged_and_not_merged()
    {
        var papers = MadePaper.List(
            ("A study, Part I", "one two three four"),
            ("A study, Part II", "one two three four"),
            ("A study, Part I", "four three two one")
        );

        var merged = papers.MergeByText(Words);

        // The first and third are linked and merged; the second is linked to both, and flagged once.
        Assert.Equal([("a:003", "a:001")], merged.Merged.Select(m => (m.Paper.Id, m.Survivor.Id)));
        Assert.Equal([("a:002", "a:001")], merged.Flagged.Select(f => (f.Paper.Id, f.Other.Id)));
        Assert.StartsWith(
            "the titles differ in a number (i and ii), as the parts of a series do; Jaccard 1.000",
            merged.Flagged[0].Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Copies_of_a_near_duplicate_merge_with_it()
    {
        var papers = MadePaper.List(("T", "a b c d e"), ("T", "a b c d"), ("t", "A b c d"), ("T", "a b c d"));

        var merged = papers.MergeByText(
            Words with
            {
                Survivor = new SurvivorRule("shortest abstract", (p, q) => p.Abstract.Length - q.Abstract.Length),
            }
        );

        Assert.Equal("a:002", merged.Kept.Single().Id);
        Assert.Equal(
            [("a:001", MatchKind.Near), ("a:003", MatchKind.Normalised), ("a:004", MatchKind.Exact)],
            merged.Merged.Select(m => (m.Paper.Id, m.Kind))
        );
    }

    [Fact]
    public void Empty_texts_are_near_duplicates_of_nothing() =>
        Assert.Equal(3, MadePaper.List(("", ""), ("", "..."), ("", "!!")).MergeByText(Words).Kept.Count);

    [Fact]
    public void The_closest_pairs_are_those_of_comparing_all()
    {
        var papers = MadeTexts.Of(11, 60, 20, 40);
        var options = new ShingleOptions { Size = 2 };

        var closest = NearDuplicates.Closest(papers, options, 25);

        var distinct = papers.DistinctBy(p => p.Abstract).ToArray();
        var all =
            from b in Enumerable.Range(0, distinct.Length)
            from a in Enumerable.Range(0, b)
            orderby a, b
            select (
                A: distinct[a].Id,
                B: distinct[b].Id,
                J: Shingles.Jaccard(Shingles.Of(distinct[a], options), Shingles.Of(distinct[b], options))
            );
        Assert.Equal(all.OrderByDescending(p => p.J).Take(25), closest.Select(p => (p.Id, p.OtherId, p.Similarity)));
    }
}
