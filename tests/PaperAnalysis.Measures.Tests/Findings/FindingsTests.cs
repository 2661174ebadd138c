using PaperAnalysis.Tests.Shared;

namespace PaperAnalysis.Measures.Tests.Findings;

/// <summary>Every sentence of the notebooks over the table of small collections: the ones that were false before.</summary>
public sealed class FindingsTests(FindingsTests.Table table) : IClassFixture<FindingsTests.Table>
{
    public static TheoryData<string> Names { get; } = [.. SmallCollections.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_sentence_of_every_collection_is_one(string collection)
    {
        var said = Of(collection);

        Assert.All(said.Sentences, sentence => Assert.False(sentence.Value.IsNone, sentence.Key));
        Assert.Empty(
            said.Sentences.SelectMany(sentence =>
                SentenceLint.Faults(sentence.Value.Markdown).Select(fault => $"{sentence.Key}: {fault}")
            )
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_counts_in_the_headline_are_those_of_the_rows(string collection)
    {
        var said = Of(collection);
        var (records, kept) = (said.Merged.RowsIn, said.Merged.Kept.Count);

        Assert.StartsWith(
            records == 1 ? "- The collection is **one paper** in one digest."
                : records == kept ? $"- {Digests(said)} **{records} papers**; no record repeats another."
                : $"- {Digests(said)} **{records} records** of **{(kept == 1 ? "1 distinct paper" : $"{kept} distinct papers")}**;",
            said["01 headline"],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("one paper", "01 repairs", "The only abstract shows no damaged TeX, so there is no repair to show.")]
    [InlineData("one paper", "02 phrases", "A phrase is one that stands in two papers, and there is one.")]
    [InlineData("one paper", "03 growth", "There is one digest, and so no growth to see.")]
    [InlineData("one paper", "05 links", "The table shows the only link.")]
    [InlineData("two papers", "01 digest lengths", "There is one digest, and no other to compare it with.")]
    [InlineData("two papers", "02 rivals", "2 papers are too few for intervals.")]
    [InlineData("the same paper in two digests", "03 overlap", "Both digests hold the same paper.")]
    [InlineData("the same paper in two digests", "03 regions", "The only paper stands in both digests.")]
    [InlineData(
        "the same paper in two digests",
        "03 repeats",
        "**1 paper** has 2 records. The 2 records are 1 paper kept and 1 record merged."
    )]
    [InlineData(
        "identical digests",
        "03 repeats",
        "**11 papers** have 3 records each. The 33 records are 11 papers kept and 22 records merged."
    )]
    [InlineData("a paper in each of two digests", "03 overlap", "The two digests share no paper.")]
    [InlineData("a paper in each of two digests", "03 regions", "Every paper stands in one digest alone.")]
    [InlineData(
        "identical digests",
        "01 sources",
        "Each of the 3 digests brings 11 records of the 33 in all. After merging, **11 distinct papers** remain."
    )]
    [InlineData(
        "identical digests",
        "02 key",
        "Nothing is to be compared: a lists every paper, or all that have words."
    )]
    [InlineData("identical digests", "03 likeness", "All digests hold the same 11 papers.")]
    [InlineData(
        "identical digests",
        "03 growth",
        "The last digest read adds **no new paper** in the mean over all orders, the first 11.0."
    )]
    [InlineData("disjoint digests", "03 overlap", "No two digests share a paper.")]
    [InlineData(
        "disjoint digests",
        "03 growth",
        "The last digest read adds as many papers as the first, **10.0** in the mean over all orders: no paper stands in two."
    )]
    [InlineData("texts of one word", "03 near", "No two papers share a run of five words.")]
    public void Some_are_known_word_for_word(string collection, string sentence, string text) =>
        Assert.Equal(text, Of(collection)[sentence]);

    /// <summary>"13 papers in five stable clusters", of which any other 13 would have given others.</summary>
    [Fact]
    public void Few_papers_have_no_subjects_to_speak_of() =>
        Assert.Equal(
            "12 papers are **too few to tell subjects from chance**; from some 40 on there is something to say.",
            Of("one digest")["04 stability"]
        );

    /// <summary>"Closest two distinct papers" were near duplicates.</summary>
    [Fact]
    public void Near_duplicates_are_not_called_distinct() =>
        Assert.StartsWith(
            "**1 record** repeats a paper nearly, at a Jaccard of 0.8 or above; the closest two, `a:1` and `a:5`,",
            Of("near duplicates")["03 near"],
            StringComparison.Ordinal
        );

    /// <summary>A digest of two papers has no rate of its own, whatever its interval says.</summary>
    [Fact]
    public void A_tiny_digest_has_no_highest_rate() =>
        Assert.Contains("** in **big**", Of("tiny digests beside a big one")["02 digests"], StringComparison.Ordinal);

    [Fact]
    public void Other_languages_are_told()
    {
        Assert.Contains("**the texts are hardly English**", Of("German")["02 headline"], StringComparison.Ordinal);
        Assert.Contains("script without spaces", Of("Chinese")["01 headline"], StringComparison.Ordinal);
        Assert.DoesNotContain("median", Of("Chinese")["01 headline"], StringComparison.Ordinal);
        Assert.DoesNotContain("English", Of("one digest")["02 headline"], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_digests_are_text() =>
        Assert.Contains(
            @"**\*\*b\*\* \<i\>\&amp; \[x\](y)**",
            Of("names with markup")["03 overlap"],
            StringComparison.Ordinal
        );

    private static string Digests(Said said) =>
        said.Collection.Digests.Count == 1 ? "1 digest holds" : $"{said.Collection.Digests.Count} digests hold";

    private Said Of(string collection) => table.Of(collection);

    public sealed class Table
    {
        private readonly Dictionary<string, Said> _said = [];

        internal Said Of(string collection)
        {
            if (!_said.TryGetValue(collection, out var said))
            {
                _said.Add(collection, said = Said.Of(collection));
            }

            return said;
        }
    }
}
