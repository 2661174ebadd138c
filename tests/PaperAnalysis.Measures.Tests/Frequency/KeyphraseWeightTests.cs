using PaperAnalysis.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Frequency;

public class KeyphraseWeightTests
{
    private static readonly Background AtLarge = new(
        "made",
        1000,
        new Dictionary<string, BackgroundTerm>(StringComparer.Ordinal)
        {
            ["key"] = new(100, 10, null, 10),
            ["areas"] = new(100, 10, null, 10),
            ["oak"] = new(100, 10, null, 10),
            ["trees"] = new(100, 10, null, 10),
            ["key areas"] = new(48, 0, null, 30),
            ["oak trees"] = new(18, 9, null, 270),
        }
    );

    /// <summary>Of two phrases as frequent, papers at large are about one.</summary>
    [Fact]
    public void Phrases_are_weighted_by_how_far_papers_are_about_them()
    {
        var papers = new[]
        {
            MadeCorpus.Paper("a", 1, "Key areas of oak trees.", "Oak trees"),
            MadeCorpus.Paper("a", 2, "Oak trees, key areas and key areas.", "Key"),
        };

        var found = Keyphrases.Of(papers, background: AtLarge);

        Assert.Equal((1, true), (found.Known, found.IsWeighted));
        Assert.Equal(["oak trees", "key areas"], found.Phrases.Select(static r => r.Phrase.ToLowerInvariant()));
        var (oak, key) = (found.Phrases[0], found.Phrases[1]);
        Assert.Equal((3, 3), (oak.CValue, key.CValue));
        // At large 9 of 18 have it in the title, and with two papers more at .15 that counts as ten papers; here 1 of 2.
        Assert.Equal(Math.Sqrt((1 + 10 * 9.3 / 20) / 12) * 2.7 / 3, oak.About!.Value, 9);
        Assert.Equal(Math.Sqrt((0 + 10 * 0.3 / 50) / 12) * 0.3 / 0.6, key.About!.Value, 9);
        Assert.Equal(3 * oak.About!.Value, oak.Weight, 9);
    }

    [Fact]
    public void Without_a_background_and_in_another_language_the_C_value_is_the_weight()
    {
        var german = new[]
        {
            MadeCorpus.Paper("a", 1, "Die alten Eichen und Key.", ""),
            MadeCorpus.Paper("a", 2, "Junge Birken, alten Eichen.", ""),
        };

        var (against, alone) = (Keyphrases.Of(german, background: AtLarge), Keyphrases.Of(german));

        // Of nine words it knows one, "Key"; English has no stop words here.
        Assert.Equal((1 / 9.0, false), (against.Known, against.IsWeighted));
        Assert.Equal(alone.Phrases, against.Phrases);
        Assert.All(against.Phrases, static r => Assert.Equal((null, r.CValue), (r.About, r.Weight)));
        Assert.Equal(
            "the background knows 11 % of the words: the papers are of another language or field, and the phrases go by their C-value",
            against.Summary
        );
        Assert.Equal("there is no background, and the phrases go by their C-value", alone.Summary);
    }
}
