using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Digests;
using PaperAnalysis.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Frequency;

public sealed class TermFrequencyTests
{
    private static readonly TermOptions All = new() { MaxN = 2, StopWords = StopWords.None };

    [Fact]
    public void Counts_papers_and_rates_of_a_hand_worked_case()
    {
        // 4 + 3 + 1 = 8 words.
        var rows = TermFrequency.Of(MadeCorpus.Of("Deep nets. Deep nets!", "deep, deep nets", "trees"), All);

        Assert.Equal(
            [
                ("deep", 1, 4, 2, 4e6 / 8),
                ("nets", 1, 3, 2, 3e6 / 8),
                ("deep nets", 2, 3, 2, 3e6 / 8),
                // Neither "nets deep" across a sentence nor "deep deep" across the comma.
                ("trees", 1, 1, 1, 1e6 / 8),
            ],
            rows.OrderByDescending(static r => r.Count)
                .ThenBy(static r => r.N)
                .Select(static r => (r.Term, r.N, r.Count, r.Documents, r.PerMillion))
        );
    }

    [Fact]
    public void Rows_descend_by_count_then_papers_and_ties_ascend_by_term() =>
        Assert.Equal(
            ["d", "b", "e", "a", "c"],
            // d 3 times; b and e twice in two papers; a twice in one; c once.
            TermFrequency.Of(MadeCorpus.Of("a, a, d, d, d, c", "e, b", "b, e"), All).Select(static r => r.Term)
        );

    [Fact]
    public void Nothing_crosses_from_the_title_to_the_abstract() =>
        Assert.Equal(
            ["a", "b"],
            TermFrequency.Of([MadeCorpus.Paper("a", 1, "b", "a")], All).Select(static r => r.Term)
        );

    [Fact]
    public void Terms_at_whose_ends_stop_words_stand_are_not_listed_but_counted_in_the_total()
    {
        var rows = TermFrequency.Of(MadeCorpus.Of("the state of the art"), new TermOptions { MaxN = 4 });

        Assert.Equal(["art", "state", "state of the art"], rows.Select(static r => r.Term));
        Assert.All(rows, static r => Assert.Equal(1e6 / 5, r.PerMillion));
    }

    [Fact]
    public void The_most_frequent_terms_are_those_that_head_the_whole_list()
    {
        var random = new Random(4);
        var texts = Enumerable
            .Range(0, 60)
            .Select(_ =>
                string.Join(' ', Enumerable.Range(0, 80).Select(_ => "w" + (int)Math.Sqrt(random.Next(40_000))))
            )
            .ToArray();
        var papers = MadeCorpus.Of(texts);
        var options = All with { MaxN = 3, MinDocuments = 2 };
        var all = TermFrequency.Of(papers, options);

        Assert.True(all.Count > 500);
        foreach (var top in new[] { 1, 7, 300 })
        {
            Assert.Equal(all.Take(top), TermFrequency.Of(papers, options with { Top = top }));
        }
    }

    [Fact]
    public void Random_texts_agree_with_counting_strings() =>
        Prop.ForAll(
                MadeCorpus.Random,
                static texts =>
                {
                    var options = new TermOptions { MaxN = 5, StopWords = StopWords.None };
                    var rows = TermFrequency.Of(MadeCorpus.Of(texts), options);

                    var counts = Brute(texts, 5);
                    Assert.Equal(
                        counts.Select(static c => (c.Key, c.Value.Count, c.Value.Distinct().Count())).ToHashSet(),
                        rows.Select(static r => (r.Term, r.Count, r.Documents)).ToHashSet()
                    );
                    Assert.Equal(counts.Count, rows.Count);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Any_number_of_threads_reads_the_same_corpus() =>
        Prop.ForAll(
                MadeCorpus.Random,
                static texts =>
                {
                    var papers = MadeCorpus.Of(texts);
                    var one = CorpusReader.Read(papers, PaperFields.TitleAndAbstract, 1);
                    var many = CorpusReader.Read(papers, PaperFields.TitleAndAbstract, 4);

                    Assert.Equal(
                        Enumerable.Range(0, one.Vocabulary.Count).Select(one.Vocabulary.Shown),
                        Enumerable.Range(0, many.Vocabulary.Count).Select(many.Vocabulary.Shown)
                    );
                    for (var p = 0; p < papers.Length; p++)
                    {
                        Assert.Equal(one.WordsOf(p).ToArray(), many.WordsOf(p).ToArray());
                        Assert.Equal(
                            one.Capitals.AsSpan(one.Starts[p], one.Lengths[p]).ToArray(),
                            many.Capitals.AsSpan(many.Starts[p], many.Lengths[p]).ToArray()
                        );
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_in_parts_gives_the_same_as_counting_at_once()
    {
        var random = new Random(6);
        var corpus = Corpus.Of(
            MadeCorpus.Of([
                .. Enumerable
                    .Range(0, 100)
                    .Select(_ => string.Join(' ', Enumerable.Range(0, 200).Select(_ => "w" + random.Next(30)))),
            ])
        );
        HashSet<NGram> In(int parts)
        {
            var all = new HashSet<NGram>();
            NGramCounter.Count(
                corpus,
                1,
                4,
                () =>
                    gram =>
                    {
                        lock (all)
                        {
                            Assert.True(all.Add(gram));
                        }
                    },
                parts
            );
            return all;
        }

        var once = In(1);
        Assert.True(once.Count > 20_000);
        Assert.Equal(20_000, once.Where(static g => g.N == 1).Sum(static g => g.Count));
        Assert.Equal(once, In(8));
    }

    [Fact]
    public void No_papers_give_no_rows() => Assert.Empty(TermFrequency.Of([], All));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 6)]
    public void N_grams_have_one_to_five_words(int min, int max) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            TermFrequency.Of(Array.Empty<Paper>(), new TermOptions { MinN = min, MaxN = max })
        );

    // Each term with the paper of each of its occurrences, from the tokens as strings, in the form that it has most often
    // inside sentences, else anywhere, with few capitals rather than many.
    private static Dictionary<string, List<int>> Brute(string[] texts, int max)
    {
        var all = new List<(string Folded, string Form, bool IsInside, int Paper)>();
        for (var p = 0; p < texts.Length; p++)
        {
            Token[] terms = [.. Tokenizer.Tokenize(texts[p]).Terms];
            for (var i = 0; i < terms.Length; i++)
            {
                for (var n = 1; n <= max && i + n <= terms.Length && (n == 1 || terms[i + n - 1].Joins); n++)
                {
                    string[] forms = [.. terms[i..(i + n)].Select(t => t.In(texts[p]).ToString())];
                    all.Add(
                        (
                            string.Join(' ', forms.Select(static f => FoldedWord.Of(f))),
                            string.Join(' ', forms),
                            i > 0 && terms[i].Sentence == terms[i - 1].Sentence,
                            p
                        )
                    );
                }
            }
        }

        return all.GroupBy(static t => t.Folded)
            .ToDictionary(
                static term =>
                    term.GroupBy(static t => t.Form)
                        .OrderByDescending(static f => f.Count(static t => t.IsInside))
                        .ThenByDescending(static f => f.Count())
                        // Lower case stands behind capitals.
                        .ThenByDescending(static f => f.Key, StringComparer.Ordinal)
                        .First()
                        .Key,
                static term => term.Select(static t => t.Paper).ToList()
            );
    }

    /// <summary>
    /// Six in two papers of one digest are three a paper: three times −ln .025 occurrences may be in the ten words of a
    /// digest that has none.
    /// </summary>
    [Fact]
    public void The_rate_of_a_digest_without_the_term_is_bounded_by_papers_of_it()
    {
        Paper[] papers =
        [
            MadeCorpus.Paper("a", 1, "torus torus torus torus"),
            MadeCorpus.Paper("a", 2, "torus torus"),
            MadeCorpus.Paper("b", 1, "graph graph graph graph graph"),
            MadeCorpus.Paper("b", 2, "graph graph graph graph graph"),
        ];

        var none = TermsByDigest.Of(papers, All).Single(static r => (r.Term, r.Digest) == ("torus", "b"));

        Assert.Equal((0, 0.0), (none.Count, none.Low));
        // What occurs has an interval around its rate.
        var some = TermsByDigest.Of(papers, All).Single(static r => (r.Term, r.Digest) == ("torus", "a"));
        Assert.Equal((6, 1e6), (some.Count, some.PerMillion));
        Assert.True(some.Low > 0 && some.High > some.Low);
        Assert.Equal(1e6 * 3 * 3.6888795 / 10, none.High, 0.1);
    }

    /// <summary>Papers are read in the fields that are asked for.</summary>
    [Fact]
    public void Measures_of_papers_are_those_of_their_titles_where_titles_are_asked_for()
    {
        Paper[] papers =
        [
            MadeCorpus.Paper("a", 1, "body of one", "graph torus"),
            MadeCorpus.Paper("b", 1, "body of two", "graph torus lemma"),
        ];
        var titles = Corpus.Of(papers, PaperFields.Title);
        var options = All with { Fields = PaperFields.Title };

        Assert.Equal(TermFrequency.Of(titles, options), TermFrequency.Of(papers, options));
        Assert.Equal(TermsByDigest.Of(titles, options), TermsByDigest.Of(papers, options));
        Assert.Equal(Collocations.Of(titles, options), Collocations.Of(papers, options));
        Assert.Empty(Concordance.Of(papers, "body", new ConcordanceOptions { Fields = PaperFields.Title }));
        Assert.Equal(3, TermFrequency.Of(papers, options with { MaxN = 1 }).Count);
    }
}
