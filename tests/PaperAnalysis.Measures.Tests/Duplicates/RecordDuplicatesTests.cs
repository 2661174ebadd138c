using System.Globalization;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public class RecordDuplicatesTests
{
    private const string Authors = "Ann Bell, Carl Dorn";

    [Fact]
    public void A_record_without_abstract_merges_by_title_authors_and_year()
    {
        var merged = Merge(
            Record("Constraints for Semi-structured Data and XML Documents", "", Authors, 1996),
            Record("On constraints for semistructured data and XML", "", "C. Dorn, A. Bell", 1996)
        );

        var near = Assert.Single(merged.Merged);
        Assert.Equal(("a:002", "a:001", MatchKind.Near), (near.Paper.Id, near.Survivor.Id, near.Kind));
        Assert.EndsWith("authors 1.00, same year", near.Reason, StringComparison.Ordinal);
        Assert.Equal(["title", "authors"], near.Differences.Select(d => d.Field));
    }

    [Fact]
    public void A_year_in_digits_of_another_script_is_none()
    {
        var paper = Record("On constraints", "", Authors, null) with { DateText = "20\u0662\u0664" };

        Assert.Single(Merge(paper, paper).Kept);
    }

    [Fact]
    public void What_repeats_title_authors_and_venue_is_no_abstract()
    {
        var merged = Merge(
            Record(
                "Tail Recursion Elimination",
                "Tail Recursion Elimination Ann Bell, Carl Dorn ACM Trans. 1996",
                Authors,
                1996
            ),
            Record(
                "Tail recursion elimination",
                "Tail recursion elimination Carl Dorn, Ann Bell ACM Transactions on Systems 1996",
                Authors,
                1996
            )
        );

        Assert.Equal("title 1.00, authors 1.00, same year", Assert.Single(merged.Merged).Reason);
        Assert.Equal(1, merged.Merged[0].Similarity);
    }

    [Fact]
    public void The_journal_version_of_another_year_is_flagged()
    {
        var merged = Merge(
            Record("A case for fractured mirrors", "", Authors, 2002),
            Record("A Case for Fractured Mirrors", "", Authors, 2003)
        );

        Assert.Equal("2 records in = 2 kept + 0 merged; 1 link flagged, not merged", merged.Summary);
        Assert.Equal(
            "the years differ, and there are no abstracts to compare; title 1.00, authors 1.00, 1 year apart",
            merged.Flagged[0].Reason
        );
    }

    [Fact]
    public void Abstracts_that_agree_outweigh_a_year_and_ones_that_differ_keep_a_title_apart()
    {
        var words = Enumerable.Range(0, 60).Select(i => "word" + i).ToArray();
        string Text(int from, int count) => string.Join(' ', words[from..(from + count)]);

        // 40 of 44 different words shared: .909
        Assert.Single(
            Merge(
                Record("Effects of incretin in mice", Text(0, 42), Authors, 2013),
                Record("Effects of incretin in mice", Text(2, 42), Authors, 2014)
            ).Merged
        );
        // 6 of 66: .09
        Assert.Empty(
            Merge(
                Record("Effects of incretin in mice", Text(0, 33), Authors, 2014),
                Record("Effects of incretin in mice", Text(27, 33), Authors, 2014)
            ).Merged
        );
        // 30 of 50: .6, but other titles
        Assert.Empty(
            Merge(
                Record("Effects of incretin in mice", Text(0, 40), Authors, 2014),
                Record("Effects of incretins in old mice", Text(10, 40), Authors, 2014)
            ).Merged
        );
        // the same text, other authors: a later version
        Assert.Empty(
            Merge(
                Record("Effects of incretin in mice", Text(0, 40), Authors, 2014),
                Record("Effects of Incretin in Mice", Text(0, 40) + " and", "Carl Dorn, Eve Frank, Gus Hall", 2014)
            ).Merged
        );
    }

    [Theory]
    [InlineData("A long title of more than twenty-five letters", 20, 1, 0)] // 20 of 60: .33
    [InlineData("A long title of more than twenty-five letters", 10, 0, 1)] // 10 of 70: .14
    [InlineData("Effects in mice", 20, 0, 1)] // too short a title to tell
    [InlineData("Effects in mice", 10, 0, 0)]
    public void One_title_tells_beside_a_revised_abstract_and_is_flagged_beside_another(
        string title,
        int shared,
        int merged,
        int flagged
    )
    {
        var words = Enumerable.Range(0, 80).Select(i => "word" + i).ToArray();
        var papers = Merge(
            Record(title, string.Join(' ', words[..40]), "", null),
            Record(title, string.Join(' ', words[(40 - shared)..(80 - shared)]), "", null)
        );

        Assert.Equal((merged, flagged), (papers.Merged.Count, papers.Flagged.Count));
    }

    [Fact]
    public void Abstracts_that_agree_carry_titles_that_are_only_like()
    {
        var text = string.Join(' ', Enumerable.Range(0, 40).Select(static i => "word" + i));

        Assert.Single(
            Merge(
                Record("Constraints for Semi-structured Data and XML Documents", text, "", null),
                Record("On constraints for semistructured data and XML", text + " more", "", null)
            ).Merged
        );
    }

    /// <summary>
    /// Each limit is the least that agrees. An abstract that is compared: nearly the same title, nearly all of the authors;
    /// none: the same persons, half of them, fewer.
    /// </summary>
    [Theory]
    [InlineData(1.0, 25, 0.8, 0.85, 5, 2)]
    [InlineData(1.0, 24, 0.8, 0.84, 3, -10)]
    [InlineData(0.9, 25, 0.8, 1.0, 1, 2)]
    [InlineData(0.89, 25, 0.8, 1.0, 0, 2)]
    [InlineData(1.0, 25, null, 0.85, 4, 5)]
    [InlineData(1.0, 24, null, 0.84, 3, 3)]
    [InlineData(0.9, 25, null, 0.5, 3, 3)]
    [InlineData(0.7, 25, null, 0.49, 1, -4)]
    [InlineData(0.69, 25, null, 1.0, 0, 5)]
    public void Titles_and_authors_weigh_from_their_limits_on(
        double title,
        int letters,
        double? @abstract,
        double persons,
        int titleWeight,
        int authorsWeight
    )
    {
        var weights = new RecordComparison(title, letters, @abstract, persons, null).Weigh(new RecordMatching());

        Assert.Equal((titleWeight, authorsWeight), (weights.Title, weights.Authors));
    }

    [Theory]
    [InlineData(0.9, 0.85, true)]
    [InlineData(0.9, 0.84, false)]
    [InlineData(0.89, 0.85, false)]
    public void Nearly_the_same_title_with_the_same_authors_is_worth_a_look(double title, double authors, bool look) =>
        Assert.Equal(look, new RecordComparison(title, 30, null, authors, null).IsWorthALook(new RecordMatching()));

    /// <summary>The most against a pair is what its reason says.</summary>
    [Theory]
    [InlineData(1, 6, -10, -4, "the authors differ")]
    [InlineData(3, -5, 0, 1, "the abstracts differ")]
    [InlineData(3, 0, 0, -4, "the years differ")]
    [InlineData(0, 0, 2, 1, "titles and abstracts both differ")]
    [InlineData(5, 0, 2, 1, null)]
    public void The_reason_against_a_pair_is_what_weighs_most(
        int title,
        int @abstract,
        int authors,
        int years,
        string? reason
    ) =>
        Assert.Equal(
            reason,
            new RecordWeights(title, @abstract, authors, years).Against(new RecordComparison(1, 30, 0.5, null, null))
        );

    [Theory]
    [InlineData(4, 0, 0, "a title alone does not tell")]
    [InlineData(4, 5, -6, "the years differ, and there are no abstracts to compare")]
    public void Without_abstracts_the_reason_says_so(int title, int authors, int years, string reason) =>
        Assert.Equal(
            reason,
            new RecordWeights(title, 0, authors, years).Against(new RecordComparison(1, 30, null, null, null))
        );

    [Fact]
    public void Similarity_is_the_mean_of_what_both_records_have()
    {
        Assert.Equal(0.8, new RecordComparison(1, 30, 0.8, 0.6, null).Similarity, 1e-12);
        Assert.Equal(0.9, new RecordComparison(1, 30, 0.8, null, 3).Similarity, 1e-12);
    }

    [Fact]
    public void The_shorter_title_counts_the_letters()
    {
        var texts = new[] { "On sets", "On sets of sets" }
            .Select(static t => RecordText.Of(MadePaper.Of(t, "")))
            .ToArray();

        Assert.Equal(6, RecordComparison.Of(texts[0], texts[1], 1, new RecordMatching()).Letters);
        Assert.Equal(6, RecordComparison.Of(texts[1], texts[0], 1, new RecordMatching()).Letters);
    }

    [Fact]
    public void A_date_that_one_record_lacks_is_a_difference_from_nothing()
    {
        var merged = Merge(
            Record("On sets and their parts", "", Authors, 1996),
            Record("On sets and their parts", "", Authors, null)
        );

        var difference = Assert.Single(Assert.Single(merged.Merged).Differences);
        Assert.Equal(("date", "", "1996"), (difference.Field, difference.Merged, difference.Kept));
    }

    [Fact]
    public void What_is_not_known_weighs_nothing()
    {
        var fields = new RecordComparison(1, 30, 0.8, null, null);

        var weights = fields.Weigh(new RecordMatching());

        Assert.Equal(new RecordWeights(5, 6, 0, 0), weights);
        Assert.Equal(11, weights.Sum);
        Assert.Null(weights.Against(fields));
    }

    [Fact]
    public void Groups_of_many_records_merge_though_some_links_are_missing()
    {
        // Twelve records of one paper, whose titles are misprinted each in its own way: not each two reach the threshold.
        const string Title = "constraints for semistructured data and documents";
        var papers = Enumerable
            .Range(0, 12)
            .Select(i => Record(Title.Insert(4 * i, "xq"), "", Authors, 1996))
            .Append(Record("A survey of another thing altogether", "", Authors, 1996));

        var merged = Merge([.. papers]);

        Assert.Equal((2, 11), (merged.Kept.Count, merged.Merged.Count));
    }

    [Theory]
    [InlineData(
        "PINN surrogate of Li-ion battery models, Part I: Implementation",
        "PINN surrogate of Li-ion battery models, Part II: Implementation"
    )]
    [InlineData("OLMo", "OLMo 2")]
    [InlineData("Lectures on sets, Part A", "Lectures on sets, Part B")]
    public void Series_are_flagged_and_never_merged(string a, string b)
    {
        var merged = Merge(Record(a, "", Authors, 2020), Record(b, "", Authors, 2020));

        Assert.Equal(2, merged.Kept.Count);
        Assert.All(
            merged.Flagged,
            f => Assert.StartsWith("the titles differ in a number", f.Reason, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(2001, 2001, true)]
    [InlineData(null, 2001, false)]
    [InlineData(null, null, false)]
    public void A_title_alone_tells_only_with_the_same_year(int? a, int? b, bool same) =>
        Assert.Equal(
            same,
            Merge(
                Record("Mining the world wide web", "", "", a),
                Record("Mining the World-Wide Web", "", "", b)
            ).Merged.Count == 1
        );

    [Fact]
    public void Marks_of_markup_are_no_difference_and_no_number() =>
        Assert.Single(
            Merge(
                Record("Plaques in ApoE<sup>-/-</sup> mice of M&#252;ller", "", Authors, 2016),
                Record("Plaques in ApoE-/- mice of M\u00FCller", "", Authors, 2016)
            ).Merged
        );

    [Fact]
    public void The_seeds_lose_no_paper()
    {
        var merged = SeedDigests.Collection.Papers.MergeByRecord();

        Assert.Equal((384, 344, 40), (merged.RowsIn, merged.Kept.Count, merged.Merged.Count));
    }

    private static Reconciliation Merge(params Paper[] papers) =>
        papers.Select((p, i) => p with { Id = $"a:{i + 1:000}", Position = i + 1 }).ToArray().MergeByRecord();

    private static Paper Record(string title, string @abstract, string authors, int? year) =>
        MadePaper.Of(title, @abstract) with
        {
            Authors = authors.Length == 0 ? [] : [authors],
            DateText = year?.ToString(CultureInfo.InvariantCulture),
        };
}
