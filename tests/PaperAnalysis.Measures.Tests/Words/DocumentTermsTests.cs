using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Words;

public sealed class DocumentTermsTests
{
    private static readonly VocabularyOptions All = new() { StopWords = StopWords.None };

    [Fact]
    public void A_hand_worked_matrix()
    {
        var matrix = DocumentTerms.Of(MadeCorpus.Of("b a b", "", "a c"), All);

        // a and b twice; a in two papers.
        Assert.Equal(["a", "b", "c"], matrix.Terms);
        Assert.Equal([2, 1, 1], matrix.DocumentFrequency.ToArray());
        Assert.Equal([0, 2, 2, 4], matrix.RowStarts.ToArray());
        Assert.Equal([0, 1, 0, 2], matrix.Columns.ToArray());
        Assert.Equal([1, 2, 1, 1], matrix.Counts.ToArray());
        Assert.Equal((2, 0), (matrix[0, 1], matrix[2, 1]));
        Assert.Equal([0, 2], matrix.Row(2).Columns.ToArray());
    }

    [Fact]
    public void Terms_in_too_few_or_too_many_papers_are_no_columns() =>
        // b in 3 of 3, a in 2 of 3, c in 1.
        Assert.Equal(
            ["a"],
            DocumentTerms
                .Of(MadeCorpus.Of("a b", "a b", "b c"), All with { MinDocuments = 2, MaxDocumentShare = 0.7 })
                .Terms
        );

    [Fact]
    public void Every_cell_of_random_texts_is_the_count_of_the_term_in_the_text() =>
        Prop.ForAll(
                MadeCorpus.Random,
                static texts =>
                {
                    var matrix = DocumentTerms.Of(MadeCorpus.Of(texts), All with { MaxN = 2 });
                    for (var paper = 0; paper < texts.Length; paper++)
                    {
                        var terms = Tokenizer.Tokenize(texts[paper]).Terms.ToArray();
                        var words = terms.Select(t => FoldedWord.Of(t.In(texts[paper]))).ToArray();
                        for (var column = 0; column < matrix.Terms.Count; column++)
                        {
                            // The texts' words are shown folded, or "Ab" for ab where that is written more.
                            var parts = matrix.Terms[column].Split(' ').Select(static w => FoldedWord.Of(w)).ToArray();
                            var count = Enumerable
                                .Range(0, Math.Max(0, words.Length - parts.Length + 1))
                                .Count(i =>
                                    words.AsSpan(i, parts.Length).SequenceEqual(parts)
                                    && (parts.Length == 1 || terms[i + 1].Joins)
                                );
                            Assert.Equal(count, matrix[paper, column]);
                        }
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Terms_of_random_texts_neither_begin_nor_end_with_a_stop_word_and_are_in_enough_papers() =>
        Prop.ForAll(
                MadeCorpus.Random,
                static texts =>
                {
                    var matrix = DocumentTerms.Of(
                        MadeCorpus.Of(texts),
                        new VocabularyOptions
                        {
                            MaxN = 3,
                            MinDocuments = 2,
                            StopWords = new StopWords("made", "", ["c"]),
                        }
                    );

                    var expected = texts
                        .SelectMany(static text => Grams(text, 3).Distinct())
                        .GroupBy(static gram => gram)
                        .Where(static g => g.Count() > 1 && g.Key.Split(' ') is not (["c", ..] or [.., "c"]))
                        .Select(static g => g.Key);
                    Assert.Equal(
                        expected.Order(StringComparer.Ordinal),
                        matrix.Terms.Select(Folded).Order(StringComparer.Ordinal)
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    private static IEnumerable<string> Grams(string text, int longest)
    {
        var terms = Tokenizer.Tokenize(text).Terms.ToArray();
        for (var i = 0; i < terms.Length; i++)
        {
            for (var n = 1; n <= longest && i + n <= terms.Length; n++)
            {
                if (n > 1 && !terms[i + n - 1].Joins)
                {
                    break;
                }

                yield return string.Join(' ', terms[i..(i + n)].Select(t => FoldedWord.Of(t.In(text))));
            }
        }
    }

    private static string Folded(string term) => string.Join(' ', term.Split(' ').Select(static w => FoldedWord.Of(w)));
}
