using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>
/// Which terms set a group of papers apart from the rest: G² for strength, the log ratio with its interval for size,
/// log-odds with a prior as a second opinion, and a permutation p over papers for significance.
/// </summary>
public static class Keyness
{
    /// <summary>Rows descend by G²; ties by count in the target, then ascend by term, ordinally.</summary>
    /// <param name="papers">Without duplicates; a paper in several digests is of the target when one of them
    /// is.</param>
    /// <param name="isTarget">Which papers are the target.</param>
    /// <exception cref="ArgumentException">The target or the rest has no paper with a word; the message says
    /// which.</exception>
    public static IReadOnlyList<KeynessRow> Of(
        IReadOnlyList<Paper> papers,
        Func<Paper, bool> isTarget,
        KeynessOptions? options = null
    ) => Of(Corpus.Of(papers, (options ?? KeynessOptions.Default).Terms.Fields), isTarget, options);

    /// <inheritdoc cref="Of(IReadOnlyList{Paper}, Func{Paper, bool}, KeynessOptions?)"/>
    public static IReadOnlyList<KeynessRow> Of(
        Corpus corpus,
        Func<Paper, bool> isTarget,
        KeynessOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(isTarget);
        options ??= KeynessOptions.Default;
        options.Check();
        var target = corpus.Papers.Select(isTarget).ToArray();
        var comparison = new Comparison(corpus, target, options);
        var terms = ChosenTerms.Of(corpus, options.Terms with { Top = null });
        var postings = new Postings(corpus, [.. terms.Select(static t => t.Gram)]);
        var p = PaperPermutation.P(
            terms.Count,
            postings.Papers,
            postings.Counts,
            corpus.Lengths,
            target,
            options.Permutations,
            options.Seed
        );
        for (var t = 0; t < p.Length; t++)
        {
            p[t] = comparison.PointsOneWay(postings, t) ? p[t] : 1;
        }

        var q = Corrected(terms, p, options.TestedDocuments);
        var rows = new KeynessRow[terms.Count];
        Parallel.For(0, terms.Count, t => rows[t] = comparison.Row(terms[t], postings, t, p[t], q[t]));
        IEnumerable<KeynessRow> ranked = rows.OrderByDescending(static r => r.G2)
            .ThenByDescending(static r => r.CountTarget)
            .ThenBy(static r => r.Term, StringComparer.Ordinal);
        return [.. options.Terms.Top is { } top ? ranked.Take(top) : ranked];
    }

    /// <summary>
    /// The papers that a digest lists against the rest; no rows where there is no rest, because it lists every paper, or
    /// all that have words.
    /// </summary>
    /// <param name="corpus">The words of the papers that <paramref name="merged"/> keeps.</param>
    /// <exception cref="ArgumentException">No record is of that digest; the message names those there are.</exception>
    public static IReadOnlyList<KeynessRow> OfDigest(
        Corpus corpus,
        Reconciliation merged,
        string digest,
        KeynessOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(merged);
        var isTarget = merged.IsListedBy(digest);
        var target = corpus.Papers.Select(isTarget).ToArray();
        var lengths = corpus.Lengths.ToArray();
        bool HasWords(bool inside) => lengths.Where((length, paper) => length > 0 && target[paper] == inside).Any();
        return HasWords(true) && HasWords(false) ? Of(corpus, isTarget, options) : [];
    }

    private static double[] Corrected(List<(NGram Gram, string Term)> terms, double[] p, int documents)
    {
        var q = new double[p.Length];
        Array.Fill(q, 1);
        int[] tested = [.. Enumerable.Range(0, p.Length).Where(t => terms[t].Gram.Documents >= documents)];
        var adjusted = BenjaminiHochberg.Adjust(Array.ConvertAll(tested, t => p[t]));
        for (var i = 0; i < tested.Length; i++)
        {
            q[tested[i]] = adjusted[i];
        }

        return q;
    }

    /// <summary>What is the same for all terms: the two groups.</summary>
    private sealed class Comparison
    {
        private readonly bool[] _target;
        private readonly int[] _lengths;
        private readonly double _share;
        private readonly KeynessOptions _options;
        private readonly GroupedCounts _first;
        private readonly GroupedCounts _rest;

        public Comparison(Corpus corpus, bool[] target, KeynessOptions options)
        {
            (_target, _options, _lengths) = (target, options, corpus.Lengths.ToArray());
            _first = new GroupedCounts(corpus, target, true, options.Terms.Level);
            _rest = new GroupedCounts(corpus, target, false, options.Terms.Level);
            _share = _first.Rates.Papers / (double)target.Length;
            if (_first.Rates.Total == 0 || _rest.Rates.Total == 0)
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"The target has {_first.Rates.Total} words in {_first.Rates.Papers} papers and the rest {_rest.Rates.Total} in {_rest.Rates.Papers}; expected words in both, so choose a target that is some of the papers."
                    )
                );
            }
        }

        /// <summary>
        /// Whether the papers' own rates, which the test compares, and the rate over all words, which is shown, are both
        /// higher in the target or both lower.
        /// </summary>
        public bool PointsOneWay(Postings postings, int t)
        {
            var papers = postings.Papers(t);
            var counts = postings.Counts(t);
            var (own, all, inTarget) = (0.0, 0L, 0L);
            for (var i = 0; i < papers.Length; i++)
            {
                var isTarget = _target[papers[i]];
                own += (isTarget ? 1 - _share : -_share) * counts[i] / _lengths[papers[i]];
                all += counts[i];
                inTarget += isTarget ? counts[i] : 0;
            }

            // a/n − b/m has the sign of a·m − b·n, in whole numbers.
            var pooled = (Int128)inTarget * _rest.Rates.Total - (Int128)(all - inTarget) * _first.Rates.Total;
            return pooled > 0 ? own > 0 : pooled < 0 && own < 0;
        }

        public KeynessRow Row((NGram Gram, string Term) term, Postings postings, int t, double p, double q)
        {
            var first = _first.Select(postings.Papers(t), postings.Counts(t), _target);
            var rest = _rest.Select(postings.Papers(t), postings.Counts(t), _target);
            var (a, b) = (first.Counts.Sum(), rest.Counts.Sum());
            var (n, m) = (_first.Rates.Total, _rest.Rates.Total);
            var ratio = RateRatio.Log2(a, n, b, m);
            var (low, high) = RateRatioInterval.Log2(_first.Of(first), _rest.Of(rest), p, _options.Terms.Level);
            return new KeynessRow(
                term.Term,
                term.Gram.N,
                a,
                b,
                first.Papers.Length,
                rest.Papers.Length,
                Association.LogLikelihood(ContingencyTable.OfWord(a, n, b, m)),
                ratio,
                // Of a count of 0 the ratio that is shown is that of a half.
                Math.Min(low, ratio),
                Math.Max(high, ratio),
                LogOdds.Of(a, n, b, m, _options.PriorSize * (a + b) / (n + m), _options.PriorSize).Z,
                p,
                q
            );
        }
    }
}
