using System.Collections.Concurrent;
using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>Intervals of how exclusive pairs of words are, from the papers that have either word.</summary>
internal sealed class CollocationIntervals
{
    private readonly double _level;
    private readonly int[] _lengths;
    private readonly double _squares;
    private readonly Postings _postings;
    private readonly (int First, int Second)[] _words;

    // Many pairs stand in as many papers.
    private readonly ConcurrentDictionary<int, double> _few = [];

    /// <param name="pairs">With the words that they are made of; a word of many pairs is looked up once.</param>
    public CollocationIntervals(Corpus corpus, (NGram Gram, NGram First, NGram Second)[] pairs, double level)
    {
        (_level, _lengths) = (level, corpus.Lengths.ToArray());
        _squares = _lengths.Sum(static l => (double)l * l);
        NGram[] words = [.. pairs.SelectMany(static p => (NGram[])[p.First, p.Second]).DistinctBy(static w => w.First)];
        var places = words.Index().ToDictionary(static w => w.Item.First, w => pairs.Length + w.Index);
        _words = Array.ConvertAll(pairs, p => (places[p.First.First], places[p.Second.First]));
        _postings = new Postings(corpus, [.. pairs.Select(static p => p.Gram), .. words]);
    }

    public ((double Low, double High) Npmi, (double Low, double High) LogDice) Of(int place, ContingencyTable table)
    {
        var both = 2 * table.Both / (table.Row + table.Column);
        var (npmi, log) = (Association.Npmi(table), -Math.Log(table.Both / table.Total));
        // Papers without either word have of the influence on NPMI what their length has.
        var (share, influence, rest, papers) = (0.0, 0.0, _squares, 0);
        var places = new Merge(_postings, place, _words[place]);
        while (places.Next(out var paper, out var pair, out var first, out var second))
        {
            papers++;
            var residual = 2 * pair - both * (first + second);
            share += residual * residual;
            var weight = Influence(pair, first, second, _lengths[paper]);
            influence += weight * weight;
            rest -= (double)_lengths[paper] * _lengths[paper];
        }

        var other = Influence(0, 0, 0, 1);
        influence += Math.Max(0, rest) * other * other;
        var few = _few.GetOrAdd(papers, FewPapers);
        var correction = papers / Math.Max(1.0, papers - 1);
        var whole = table.Row + table.Column;
        var dice = ClusteredShare.Interval(both, share * correction / (whole * whole), papers, whole, few, _level);
        // On the scale of a share, NPMI is half as wide.
        var half = ClusteredShare.Interval((npmi + 1) / 2, influence * correction / 4, papers, whole, few, _level);
        return (
            (Math.Max(-1, 2 * half.Low - 1), Math.Min(1, 2 * half.High - 1)),
            (14 + Math.Log2(dice.Low), 14 + Math.Log2(dice.High))
        );

        // By how much the NPMI would move with one paper more of this kind: (dPMI − NPMI·d(−ln p)) ÷ −ln p.
        double Influence(double pair, double first, double second, double length)
        {
            var (together, all) = (pair / table.Both, length / table.Total);
            var pmi = together - first / table.Row - second / table.Column + all;
            return log == 0 ? 0 : (pmi - npmi * (all - together)) / log;
        }
    }

    private double FewPapers(int papers) => papers < 2 ? double.PositiveInfinity : Confidence.FewPapers(_level, papers);

    /// <summary>The papers that have either word, in ascending order, with how often they have it, and the pair.</summary>
    private ref struct Merge(Postings postings, int pair, (int First, int Second) words)
    {
        private Cursor _pair = new(postings, pair);
        private Cursor _first = new(postings, words.First);
        private Cursor _second = new(postings, words.Second);

        public bool Next(out int paper, out double pair, out double first, out double second)
        {
            // Where the pair stands both words do.
            paper = Math.Min(_first.Paper, _second.Paper);
            (pair, first, second) = (_pair.Take(paper), _first.Take(paper), _second.Take(paper));
            return paper < int.MaxValue;
        }
    }

    private ref struct Cursor(Postings postings, int term)
    {
        private readonly ReadOnlySpan<int> _papers = postings.Papers(term);
        private readonly ReadOnlySpan<int> _counts = postings.Counts(term);
        private int _at;

        /// <summary>The next, after the last a number that no paper has.</summary>
        public readonly int Paper => _at < _papers.Length ? _papers[_at] : int.MaxValue;

        /// <summary>The count of the paper, and on to the next; 0 where it is not the next.</summary>
        public int Take(int paper) => Paper == paper && _at < _papers.Length ? _counts[_at++] : 0;
    }
}
