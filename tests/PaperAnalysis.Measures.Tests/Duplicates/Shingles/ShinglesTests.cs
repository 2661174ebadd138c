using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public class ShinglesTests
{
    [Fact]
    public void Words_overlap_by_all_but_one() =>
        Assert.Equal(
            ["the l2nas search", "l2nas search space"],
            Shingles
                .Of("The L\u00B2NAS search-space", new ShingleOptions { Size = 3 })
                .Order(StringComparer.Ordinal)
                .Reverse()
        );

    /// <summary>Marks that combine with a letter, and numbers that are letters, are within words; a dash is not.</summary>
    [Theory]
    [InlineData("a\u2014b", "a|b")]
    [InlineData("\u0939\u093F\u0928\u094D\u0926\u0940", "\u0939\u093F\u0928\u094D\u0926\u0940")]
    [InlineData("x\u3007y", "x\u3007y")]
    [InlineData("x\U0001D4D0y", "x\U0001D4D0y")]
    public void Words_of_any_script_stay_whole(string text, string words) =>
        Assert.Equal(words, string.Join('|', Shingles.Words(text)));

    [Fact]
    public void Characters_run_over_the_folded_text() =>
        Assert.Equal(
            ["a, ", ", b", " bc"],
            Shingles.Of(" A,  bc", new ShingleOptions { Unit = ShingleUnit.Characters, Size = 3 })
        );

    [Fact]
    public void A_missing_paper_or_missing_options_are_named()
    {
        var paper = MadePaper.Of("", "one");

        Assert.Throws<ArgumentNullException>("paper", static () => Shingles.Of((Paper)null!, new ShingleOptions()));
        Assert.Throws<ArgumentNullException>("options", () => Shingles.Of(paper, null!));
    }

    [Fact]
    public void A_short_text_is_one_shingle_and_an_empty_one_is_none()
    {
        Assert.Equal(["one two"], Shingles.Of("One two", new ShingleOptions()));
        Assert.Empty(Shingles.Of(" ... ", new ShingleOptions()));
        Assert.Equal(0, Shingles.Jaccard(Shingles.Of("", new ShingleOptions()), Shingles.Of("", new ShingleOptions())));
    }

    [Fact]
    public void Jaccard_by_hand()
    {
        var options = new ShingleOptions { Size = 1 };
        // {a b c d} and {c d e}: 2 shared of 5
        Assert.Equal(2.0 / 5, Shingles.Jaccard(Shingles.Of("a b c d", options), Shingles.Of("c d e", options)));
    }

    [Fact]
    public void Hashes_are_equal_exactly_where_shingles_are()
    {
        // Every shape of text: words over three letters, so that shingles repeat, with accents, punctuation and case.
        var texts = Gen.Elements("a", "B", "b", "\u00E9", "\uFB01", "_", "7", " ", ", ", "\n", "-")
            .ArrayOf()
            .Select(string.Concat);
        var options =
            from unit in Gen.Elements(ShingleUnit.Words, ShingleUnit.Characters)
            from size in Gen.Choose(1, 4)
            select new ShingleOptions { Unit = unit, Size = size };
        Prop.ForAll(
                (from title in texts from rest in texts from o in options select (title, rest, o)).ToArbitrary(),
                c =>
                {
                    var hashes = new ShingleHasher(c.o).Hash(c.title, c.rest).ToArray();
                    var shingles = Shingles.Of(c.title + "\n" + c.rest, c.o);
                    return hashes.Distinct().Count() == shingles.Count;
                }
            )
            .QuickCheckThrowOnFailure();
        Prop.ForAll(
                (from a in texts from b in texts from o in options select (a, b, o)).ToArbitrary(),
                c =>
                {
                    var hasher = new ShingleHasher(c.o);
                    var a = hasher.Hash(c.a, "").ToArray().ToHashSet();
                    var b = hasher.Hash("", c.b).ToArray().ToHashSet();
                    var shared = Shingles.Of(c.a, c.o).Intersect(Shingles.Of(c.b, c.o)).Count();
                    return a.Intersect(b).Count() == shared;
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
