using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public class RepeatedPassagesTests
{
    private static readonly PassageOptions Short = new() { Words = 3 };

    [Fact]
    public void A_passage_is_shown_as_the_first_paper_has_it()
    {
        var row = Assert.Single(
            RepeatedPassages.Of(MadePaper.List(("A", "Red fox jumps over."), ("B", "A red fox jumps.")), Short)
        );

        Assert.Equal("Red fox jumps", row.Text);
    }

    [Fact]
    public void A_passage_is_quoted_with_its_places()
    {
        var papers = MadePaper.List(
            ("A", "First, we show that Cats, purr loudly."),
            ("B", "Dogs bark. That cats purr loudly is known.")
        );

        var row = Assert.Single(RepeatedPassages.Of(papers, Short));

        Assert.Equal(
            ("that Cats, purr loudly", 4, 2, 2, "passage"),
            (row.Text, row.Words, row.Papers, row.Occurrences, row.Kind)
        );
        Assert.Equal(
            [("a:001", "that Cats, purr loudly"), ("a:002", "That cats purr loudly")],
            row.Places.Select(p => (p.Id, Text(papers, p)))
        );
    }

    [Fact]
    public void Passages_alike_in_papers_and_words_go_by_their_text()
    {
        var papers = MadePaper.List(("A", "owls see mice. cats purr loudly"), ("B", "cats purr loudly, owls see mice"));

        Assert.Equal(["cats purr loudly", "owls see mice"], RepeatedPassages.Of(papers, Short).Select(r => r.Text));
    }

    [Fact]
    public void What_many_papers_say_is_named_boilerplate_and_a_longer_passage_has_its_own_row()
    {
        var papers = MadePaper.List(
            ("A", "code is available at u one"),
            ("B", "x code is available at u two"),
            ("C", "y code is available at v three")
        );

        var rows = RepeatedPassages.Of(papers, Short);

        Assert.Equal(
            [("code is available at", 3, "boilerplate"), ("code is available at u", 2, "passage")],
            rows.Select(r => (r.Text, r.Papers, r.Kind))
        );
    }

    [Fact]
    public void A_repeat_inside_one_paper_is_none()
    {
        Assert.Empty(RepeatedPassages.Of(MadePaper.List(("A", "a b c d a b c d"), ("B", "e f g")), Short));
        Assert.Empty(RepeatedPassages.Of([], Short));
    }

    [Fact]
    public void Finds_what_comparing_all_runs_of_words_finds()
    {
        var random = new Random(21);
        for (var round = 0; round < 60; round++)
        {
            var papers = Enumerable
                .Range(0, 5)
                .Select(i =>
                    MadePaper.Of(
                        "",
                        string.Join(' ', Enumerable.Range(0, random.Next(0, 25)).Select(_ => "abc"[random.Next(3)])),
                        "a",
                        i
                    )
                )
                .ToArray();

            var rows = RepeatedPassages.Of(papers, Short);

            Assert.Equal(
                BruteForce(papers),
                rows.Select(r => (r.Text, r.Papers, r.Occurrences)).OrderBy(r => r.Text, StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void The_seeds_repeat_phrases_and_no_paragraph()
    {
        var merged = SeedDigests.Collection.Merge();

        var rows = RepeatedPassages.Of(merged.Kept);

        Assert.NotEmpty(rows);
        Assert.All(
            rows,
            r => Assert.All(r.Places, p => Assert.Equal(FoldedWords(r.Text), FoldedWords(Text(merged.Kept, p))))
        );
        Assert.All(rows, r => Assert.Equal(r.Papers, r.Places.Select(p => p.Id).Distinct().Count()));
        Assert.All(rows, r => Assert.Equal(r.Kind, r.Papers >= 3 ? "boilerplate" : "passage"));
    }

    // Every run of at least 3 words, its places, and whether one more word on either side is the same in all of them.
    private static IEnumerable<(string, int, int)> BruteForce(Paper[] papers)
    {
        var texts = papers.Select(p => p.Abstract.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var runs =
            from p in Enumerable.Range(0, texts.Length)
            from start in Enumerable.Range(0, texts[p].Length)
            from length in Enumerable.Range(3, Math.Max(0, texts[p].Length - start - 2))
            select (
                Text: string.Join(' ', texts[p][start..(start + length)]),
                Paper: p,
                Before: start == 0 ? null : texts[p][start - 1],
                After: start + length == texts[p].Length ? null : texts[p][start + length]
            );
        static bool Extends(IEnumerable<string?> words) =>
            words.All(w => w is not null) && words.Distinct().Count() == 1;
        return from run in runs
            group run by run.Text into places
            where
                places.Select(p => p.Paper).Distinct().Count() >= 2
                && !Extends(places.Select(p => p.Before))
                && !Extends(places.Select(p => p.After))
            orderby places.Key
            select (places.Key, places.Select(p => p.Paper).Distinct().Count(), places.Count());
    }

    private static string FoldedWords(string text) => string.Join(' ', Shingles.Words(FoldedText.Of(text)));

    private static string Text(IReadOnlyList<Paper> papers, PassagePlace place) =>
        papers.Single(p => p.Id == place.Id).Abstract[place.Span.Start..place.Span.End];
}
