using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>
/// Ranks pairs of neighbouring words by how much more often they meet than independent words would. The table of a pair
/// has its count, the counts of either word anywhere, and all words as the total, as in nltk's collocations.
/// </summary>
/// <remarks>
/// Intervals of NPMI and logDice are those of a share on the effective number of papers (Korn and Graubard 1998): that of
/// 2 f_ab/(f_a + f_b) for logDice, that of (NPMI + 1)/2 for NPMI, the variance of which is taken from what each paper
/// adds to it (the delta method).
/// </remarks>
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
        var intervals = new CollocationIntervals(
            corpus,
            Array.ConvertAll(ranked, static p => (p.Gram, p.First, p.Second)),
            options.Level
        );
        var rows = new CollocationRow[ranked.Length];
        Parallel.For(0, rows.Length, i => rows[i] = Row(ranked[i], intervals.Of(i, ranked[i].Table)));
        return rows;
    }

    private static int At(Corpus corpus, int place) => Corpus.Number(corpus.Words[place]);

    private static NGram[] Words(Corpus corpus)
    {
        var words = new NGram[corpus.Vocabulary.Count];
        NGramCounter.Count(corpus, 1, 1, () => gram => words[At(corpus, gram.First)] = gram);
        return words;
    }

    private static CollocationRow Row(
        Pair pair,
        ((double Low, double High) Npmi, (double Low, double High) LogDice) intervals
    )
    {
        var (npmi, dice) = intervals;
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

    private sealed record Pair(string Term, NGram Gram, NGram First, NGram Second, long Tokens)
    {
        public ContingencyTable Table { get; } =
            ContingencyTable.FromMargins(Gram.Count, First.Count, Second.Count, Tokens);
    }
}
