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
        var sums = new PairSums(corpus, ranked, options.Bootstrap);
        var rows = new CollocationRow[ranked.Length];
        Parallel.For(0, rows.Length, i => rows[i] = Row(ranked[i], sums, i, options.Bootstrap.Level));
        return rows;
    }

    private static int At(Corpus corpus, int place) => Corpus.Number(corpus.Words[place]);

    private static NGram[] Words(Corpus corpus)
    {
        var words = new NGram[corpus.Vocabulary.Count];
        NGramCounter.Count(corpus, 1, 1, () => gram => words[At(corpus, gram.First)] = gram);
        return words;
    }

    private static CollocationRow Row(Pair pair, PairSums sums, int place, double level)
    {
        var both = sums.Both(place);
        var first = sums.Of(pair.First);
        var second = sums.Of(pair.Second);
        ContingencyTable Resample(int b) => ContingencyTable.FromMargins(both[b], first[b], second[b], sums.Totals[b]);
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

    /// <summary>
    /// How often pairs and their words stand in each resample. A frequent word is part of hundreds of pairs, so its sums
    /// are kept; those of a rare one are taken sooner than kept.
    /// </summary>
    private sealed class PairSums
    {
        private const int Rare = 32;

        private readonly PaperBootstrap _bootstrap;
        private readonly Postings _postings;
        private readonly Dictionary<int, int> _places = [];
        private readonly double[]?[] _kept;

        public PairSums(Corpus corpus, Pair[] pairs, BootstrapOptions options)
        {
            _bootstrap = new PaperBootstrap(corpus.Lengths, options);
            NGram[] words =
            [
                .. pairs.SelectMany(static p => (NGram[])[p.First, p.Second]).DistinctBy(static w => w.First),
            ];
            foreach (var (place, word) in words.Index())
            {
                _places.Add(word.First, pairs.Length + place);
            }

            _postings = new Postings(corpus, [.. pairs.Select(static p => p.Gram), .. words]);
            _kept = new double[]?[pairs.Length + words.Length];
            Parallel.For(
                0,
                words.Length,
                w =>
                {
                    if (words[w].Documents > Rare)
                    {
                        _kept[pairs.Length + w] = At(pairs.Length + w);
                    }
                }
            );
        }

        public double[] Totals => _bootstrap.Totals;

        public double[] Both(int pair) => At(pair);

        public double[] Of(NGram word) => _kept[_places[word.First]] ?? At(_places[word.First]);

        private double[] At(int place) => _bootstrap.Sums(_postings.Papers(place), _postings.Counts(place));
    }
}
