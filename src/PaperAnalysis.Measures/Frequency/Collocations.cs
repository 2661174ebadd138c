using PaperAnalysis.Digests;
using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>
/// Ranks pairs of neighbouring words by how much more often they meet than independent words would. The table of a pair
/// has its count, the counts of either word anywhere, and all words as the total, as in nltk's collocations.
/// </summary>
public static class Collocations
{
    /// <summary>
    /// Pairs in fewer papers are left out unless the options say otherwise: chance brings rare words together.
    /// </summary>
    public static TermOptions Default { get; } = new() { MinDocuments = 3 };

    /// <summary>
    /// Rows descend by G²; ties by count, then ascend by term, ordinally. Pairs no more frequent than chance are left
    /// out.
    /// </summary>
    /// <param name="options">Its lengths are not used: pairs have two words.</param>
    public static IReadOnlyList<CollocationRow> Of(IReadOnlyList<Paper> papers, TermOptions? options = null) =>
        Of(Corpus.Of(papers, (options ?? Default).Fields), options);

    /// <inheritdoc cref="Of(IReadOnlyList{Paper}, TermOptions?)"/>
    public static IReadOnlyList<CollocationRow> Of(Corpus corpus, TermOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options = (options ?? Default) with { MinN = 2, MaxN = 2 };
        options.Check();
        var words = Words(corpus);
        var pairs = ChosenTerms
            .Of(corpus, options with { Top = null })
            .ConvertAll(t => new Pair(
                t.Term,
                t.Gram,
                words[At(corpus, t.Gram.First)],
                words[At(corpus, t.Gram.First + 1)],
                corpus.Tokens
            ));
        Pair[] ranked =
        [
            .. pairs
                .Where(static p => p.Table.Both > p.Table.Expected)
                .OrderByDescending(static p => Association.LogLikelihood(p.Table))
                .ThenByDescending(static p => p.Gram.Count)
                .ThenBy(static p => p.Term, StringComparer.Ordinal)
                .Take(options.Top ?? int.MaxValue),
        ];
        var postings = new Postings(corpus, [.. ranked.SelectMany(static p => (NGram[])[p.Gram, p.First, p.Second])]);
        var bootstrap = new PaperBootstrap(corpus.Lengths, options.Bootstrap);
        var rows = new CollocationRow[ranked.Length];
        Parallel.For(
            0,
            rows.Length,
            i => rows[i] = Row(ranked[i], 3 * i, postings, bootstrap, options.Bootstrap.Level)
        );
        return rows;
    }

    private static int At(Corpus corpus, int place) => Corpus.Number(corpus.Words[place]);

    private static NGram[] Words(Corpus corpus)
    {
        var words = new NGram[corpus.Vocabulary.Count];
        NGramCounter.Count(corpus, 1, 1, () => gram => words[At(corpus, gram.First)] = gram);
        return words;
    }

    private static CollocationRow Row(Pair pair, int place, Postings postings, PaperBootstrap bootstrap, double level)
    {
        var both = bootstrap.Sums(postings.Papers(place), postings.Counts(place));
        var first = bootstrap.Sums(postings.Papers(place + 1), postings.Counts(place + 1));
        var second = bootstrap.Sums(postings.Papers(place + 2), postings.Counts(place + 2));
        ContingencyTable Resample(int b) =>
            ContingencyTable.FromMargins(both[b], first[b], second[b], bootstrap.Totals[b]);
        var npmi = Interval(b => Association.Npmi(Resample(b)), both.Length, level);
        // Where the pair is drawn nowhere, logDice has no lower end.
        var dice = Interval(
            b => both[b] == 0 ? double.NegativeInfinity : Association.LogDice(Resample(b)),
            both.Length,
            level
        );
        return new CollocationRow(
            pair.Term,
            pair.Gram.Count,
            pair.Gram.Documents,
            pair.First.Count,
            pair.Second.Count,
            Association.LogLikelihood(pair.Table),
            Association.Npmi(pair.Table),
            npmi.Low,
            npmi.High,
            Association.LogDice(pair.Table),
            dice.Low,
            dice.High
        );
    }

    private static (double Low, double High) Interval(Func<int, double> value, int resamples, double level) =>
        Confidence.Percentile([.. Enumerable.Range(0, resamples).Select(value)], level);

    private sealed record Pair(string Term, NGram Gram, NGram First, NGram Second, long Tokens)
    {
        public ContingencyTable Table { get; } =
            ContingencyTable.FromMargins(Gram.Count, First.Count, Second.Count, Tokens);
    }
}
