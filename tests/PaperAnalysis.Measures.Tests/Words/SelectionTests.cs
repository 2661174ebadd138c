using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Claims;
using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Frequency;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Words;

/// <summary>
/// A measure asked of papers, and of a selection from a corpus that holds them among others, answers with the same rows
/// to the last digit, or with the same words of refusal: the numbers of words, their places and their order in the
/// larger corpus do not show.
/// </summary>
public sealed class SelectionTests
{
    // Every word has one form, since a selection shows the forms of the corpus that it was taken from.
    private static readonly Gen<string> Texts = Gen.Elements(
            "ab",
            "deep",
            "of",
            "net",
            "x-y",
            ",",
            ".",
            "$m$",
            "graph net (GN)",
            "GN",
            "gains 3 %",
            "3 papers",
            "https://a.org/b"
        )
        .ListOf()
        .Select(static parts => string.Join(' ', parts));

    private static readonly TermOptions Terms = new() { MaxN = 3, StopWords = StopWords.None };

    private static readonly JsonSerializerOptions Exactly = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    [Fact]
    public void Counts_and_laws() =>
        SaidAlike(
            static c => TermFrequency.Of(c, Terms),
            static c => TermsByDigest.Of(c, Terms),
            static c => Keyness.Of(c, static p => p.Digest == "b", new() { Terms = Terms, Permutations = 20 }),
            static c => VocabularyRichness.ByDigest(c, 3),
            static c => VocabularyRichness.Of("all", c, 3),
            static c => Lengths.Of(c),
            static c => Lengths.ByDigest(c),
            static c => HeapsLaw.Fit(c),
            static c => ZipfMandelbrot.Fit(c)
        );

    [Fact]
    public void Phrases_and_claims() =>
        SaidAlike(
            static c => Collocations.Of(c),
            static c => Keyphrases.Of(c),
            static c => Concordance.Of(c, "net", new() { Order = ConcordanceOrder.Left }),
            static c => Concordance.Of(c, "deep net"),
            static c => CodeLinks.Find(c),
            static c => Quantities.Find(c),
            static c => Acronyms.Definitions(c),
            static c => Acronyms.Meanings(c),
            static c => Acronyms.Counts(c)
        );

    [Fact]
    public void Weights_and_neighbours() =>
        SaidAlike(
            static c => Cells(DocumentTerms.Of(c, Terms)),
            static c => Weights(TermWeights.Of(c)),
            static c => VectorSpace.Of(c, new() { Dimensions = 2, Threads = 1 }).Vectors.Values.ToArray(),
            static c => SimilarPapers.To(c, "a:001"),
            static c => SimilarPapers.ToText(c, "deep net"),
            static c =>
                TopicCoherence.Of(
                    c,
                    [
                        ["deep", "net"],
                    ]
                )
        );

    [Fact]
    public void Threads_that_ask_at_once_are_told_the_same()
    {
        var papers = MadeCorpus.Of([
            .. Enumerable.Range(0, 200).Select(static i => $"deep net {i} gains 3 % of w{i % 7}"),
        ]);
        string[] alone = [.. Measures(Corpus.Of(papers))];
        var corpus = Corpus.Of(papers).Select(papers);

        var together = new string[8][];
        Parallel.For(0, together.Length, t => together[t] = [.. Measures(corpus)]);

        Assert.All(together, said => Assert.Equal(alone, said));

        static IEnumerable<string> Measures(Corpus corpus) =>
            [
                Said(static c => Quantities.Find(c), corpus),
                Said(static c => TermFrequency.Of(c, Terms), corpus),
                Said(static c => VocabularyRichness.ByDigest(c.Select(c.Papers), 3), corpus),
            ];
    }

    // A selection of a selection, in another order and some papers twice, against the same papers alone.
    private static void SaidAlike(params Func<Corpus, object>[] measures) =>
        Prop.ForAll(
                Texts.ArrayOf().ToArbitrary(),
                Gen.Choose(0, 9).ArrayOf().ToArbitrary(),
                (texts, drawn) =>
                {
                    Paper[] all =
                    [
                        .. texts.Select((t, i) => MadeCorpus.Paper(i % 3 == 0 ? "b" : "a", i + 1, t, texts[i / 2])),
                    ];
                    Paper[] half = [.. all.Reverse().Where((_, i) => i % 3 < 2)];
                    Paper[] some = half.Length == 0 ? [] : [.. drawn.Select(d => half[d % half.Length])];
                    var selected = Corpus.Of(all).Select(half).Select(some);
                    foreach (var measure in measures)
                    {
                        Assert.Equal(Said(measure, Corpus.Of(some)), Said(measure, selected));
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    private static string Said(Func<Corpus, object> measure, Corpus corpus)
    {
        try
        {
            return JsonSerializer.Serialize(measure(corpus), Exactly);
        }
        catch (ArgumentException refusal)
        {
            return refusal.Message;
        }
    }

    private static object[] Cells(DocumentTermMatrix matrix) =>
        [matrix.Terms, matrix.RowStarts.ToArray(), matrix.Columns.ToArray(), matrix.Counts.ToArray()];

    private static object[] Weights(TermWeights weights) =>
        [weights.Terms, weights.RowStarts.ToArray(), weights.Columns.ToArray(), weights.Values.ToArray()];
}
