using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Digests;
using PaperAnalysis.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Frequency;

public sealed class ConcordanceTests
{
    private static readonly Paper[] Papers =
    [
        MadeCorpus.Paper("a", 1, "A big deep net. Deep net, ok; deep, net.", "Deep Net"),
        MadeCorpus.Paper("a", 2, "small deep net wins (at $x$) LLM"),
    ];

    [Fact]
    public void Rows_show_the_text_on_both_sides_as_it_is_written()
    {
        var rows = Concordance.Of(Papers, "deep net", new ConcordanceOptions { Window = 2 });

        Assert.Equal(
            [
                ("a:001", "", "Deep Net", ""),
                ("a:001", "A big", "deep net", ". Deep net"),
                ("a:001", "deep net.", "Deep net", ", ok; deep"),
                ("a:002", "small", "deep net", "wins (at"),
            ],
            rows.Select(static r => (r.Id, r.Left, r.Match, r.Right))
        );
        Assert.Equal(("a.txt", 1), (rows[0].File, rows[0].Line));
    }

    [Fact]
    public void A_row_tells_the_line_on_which_its_match_stands()
    {
        var digest = Digest.Parse(
            "wrapped",
            "new\n\nGet trending papers in your email inbox once a day!\n\nA title of the first net\n\nWe study the first net,\nthen the second net.\n"
        );

        Assert.Equal([5, 7, 8], Concordance.Of(digest.Papers, "net").Select(static r => r.Line));
    }

    [Fact]
    public void Less_than_no_word_cannot_be_shown() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Concordance.Of(Papers, "net", new ConcordanceOptions { Window = -1 })
        );

    [Fact]
    public void Rows_sort_by_the_words_nearest_to_the_match()
    {
        // Before, nearest first: (none), (big a), (net deep …), (small); after: (none), (deep net …), (ok …), (wins …).
        Assert.Equal(
            ["", "A big", "A big deep net.", "small"],
            Sorted(ConcordanceOrder.Left).Select(static r => r.Left)
        );
        Assert.Equal(
            ["", ". Deep net, ok; deep", ", ok; deep, net.", "wins (at $x$) LLM"],
            Sorted(ConcordanceOrder.Right).Select(static r => r.Right)
        );
    }

    [Fact]
    public void The_nearest_word_before_decides_first() =>
        Assert.Equal(
            ["zeta alpha", "alpha zeta"],
            Concordance
                .Of(MadeCorpus.Of("alpha zeta net", "zeta alpha net"), "net", new() { Order = ConcordanceOrder.Left })
                .Select(static r => r.Left)
        );

    [Fact]
    public void A_name_with_capitals_within_is_not_the_word_in_small_letters() =>
        Assert.Equal("OLMo", Assert.Single(Concordance.Of(MadeCorpus.Of("an olmo and an OLMo"), "OLMo")).Match);

    [Fact]
    public void No_term_is_no_problem_to_be_named() =>
        Assert.Throws<ArgumentNullException>(() => Concordance.ProblemOf(null!));

    // "net" is followed by "is" three times, by "has" twice and by "so" once; then nothing follows it, once.
    [Fact]
    public void Telling_lines_show_each_word_that_follows_once_before_any_twice()
    {
        string[] texts =
        [
            "The net so.",
            "A net has a.",
            "A net is b.",
            "A net is c.",
            "The net has d.",
            "A net is e.",
            "A net.",
        ];
        var rows = Concordance.Of(
            [.. texts.Select((text, i) => MadeCorpus.Paper("a", i + 1, text, ""))],
            "net",
            new ConcordanceOptions { Order = ConcordanceOrder.Telling }
        );

        Assert.Equal(["is b.", "has a.", ".", "so.", "is c.", "has d.", "is e."], rows.Select(static row => row.Right));
    }

    [Theory]
    [InlineData("llm", 1)]
    [InlineData("LLM", 1)]
    [InlineData("Llm", 1)]
    [InlineData("NET", 0)]
    [InlineData("at", 1)]
    [InlineData("x", 0)]
    public void Capitals_in_the_term_must_be_there_and_small_letters_may_be_capital(string term, int expected) =>
        Assert.Equal(expected, Concordance.Of(Papers, term).Count);

    [Theory]
    [InlineData("")]
    [InlineData("a, b")]
    [InlineData("$x$")]
    public void A_term_is_made_of_words(string term) =>
        Assert.StartsWith(
            $"'{term}' is not one word, or words with white space between them; expected such as 'neural network' or 'OLMo 2'.",
            Assert.Throws<ArgumentException>(() => Concordance.Of(Papers, term)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void There_are_as_many_rows_as_the_term_has_occurrences() =>
        Prop.ForAll(
                MadeCorpus.Random,
                static texts =>
                {
                    var papers = MadeCorpus.Of(texts);
                    var options = new TermOptions { MaxN = 3, StopWords = StopWords.None };
                    foreach (var term in TermFrequency.Of(papers, options))
                    {
                        Assert.Equal(term.Count, Concordance.Of(papers, term.Term).Count);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    private static IReadOnlyList<ConcordanceRow> Sorted(ConcordanceOrder order) =>
        Concordance.Of(Papers, "deep net", new ConcordanceOptions { Window = 4, Order = order });
}
