using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates.Records;

public sealed class RecordPairsTests
{
    /// <summary>Three joins find what a look at every pair finds, with and without abstracts, authors and years.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_link_and_no_flag_of_all_pairs_is_missed(int seed)
    {
        var papers = Made(seed);
        var matching = new RecordMatching();
        var texts = Array.ConvertAll(papers, RecordText.Of);
        var titles = Array.ConvertAll(
            texts,
            text => Shingles.Of(text.Key, new ShingleOptions { Unit = ShingleUnit.Characters, Size = 3 })
        );
        var expected =
            from a in Enumerable.Range(0, papers.Length)
            from b in Enumerable.Range(a + 1, papers.Length - a - 1)
            let title = Shingles.Jaccard(titles[a], titles[b])
            where title >= matching.Title
            let fields = RecordComparison.Of(texts[a], texts[b], title, matching)
            where fields.Weigh(matching).Sum >= RecordWeights.Enough || fields.IsWorthALook(matching)
            select (a, b, fields.ToString());

        var found = RecordDuplicates.Links(papers, matching).Select(link => (link.A, link.B, link.Reason)).ToArray();

        Assert.Equal(expected, found);
        Assert.InRange(found.Length, 40, papers.Length * 10);
    }

    [Fact]
    public void Words_are_runs_of_letters_or_of_digits_without_accents_and_case()
    {
        int Different(string text) => RecordText.Of(MadePaper.Of("On y", text)).Words.Length;

        Assert.Equal(2, Different("B2 b, B y"));
        Assert.Equal(4, RecordText.Of(MadePaper.Of("On y", "B2 b, B y")).AddedWords);
        Assert.Equal(1, Different("Étude étude ETUDE e\u0301tude"));
        Assert.Equal(2, Different("x &lt; z <sub>X</sub>"));
        Assert.Equal(0, Different("— … ∑"));
        Assert.Equal(1, Different("Straße strasse"));
    }

    // Titles and abstracts that are edits of others, some records without abstract, authors or year.
    private static Paper[] Made(int seed)
    {
        var random = new Random(seed);
        var titles = MadeTexts.Of(seed, 400, words: 12);
        var abstracts = MadeTexts.Of(seed + 100, 400, words: 70);
        string[] people = ["Ann Bell", "Carl Dorn", "Eve Frank"];
        return
        [
            .. titles.Select(
                (title, i) =>
                    MadePaper.Of(
                        title.Abstract,
                        random.Next(3) == 0 ? "" : abstracts[random.Next(400)].Abstract,
                        "a",
                        i + 1
                    ) with
                    {
                        Authors = people[..random.Next(4)],
                        DateText = random.Next(2) == 0 ? null : $"{2000 + random.Next(3)}",
                    }
            ),
        ];
    }
}
