using System.Runtime.Intrinsics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>The topic of every word, and the counts that follow from them.</summary>
internal sealed class LdaSampler
{
    private const int MostBlocks = 8;
    private const int FewestPapers = 512; // in a block, so that a small collection is sampled exactly, in one

    private readonly DocumentTermMatrix _counts;
    private readonly LdaOptions _options;
    private readonly int _topics;
    private readonly int _stride;
    private readonly int _size; // papers in a block
    private readonly Random[] _random; // of each block
    private readonly int[] _starts; // where the words of each paper stand
    private readonly int[] _words; // the topic of each
    private readonly int[] _papers; // words of each paper in each topic
    private readonly int[] _totals; // words in each topic
    private int[] _terms; // words of each term in each topic, as the last sweep left them
    private readonly int[][] _copies; // of _terms, one for each block to change

    public LdaSampler(DocumentTermMatrix counts, int topics, LdaOptions options)
    {
        (_counts, _options, _topics) = (counts, options, topics);
        _stride = Blocks.Count(topics, Vector256<int>.Count) * Vector256<int>.Count;
        var papers = counts.Papers.Count;
        _size = Math.Max(FewestPapers, Blocks.Count(papers, MostBlocks));
        var random = new Random(options.Seed);
        _random = new Random[Blocks.Count(papers, _size)];
        _copies = new int[_random.Length][];
        for (var block = 0; block < _random.Length; block++)
        {
            _random[block] = new Random(random.Next());
            _copies[block] = new int[counts.Terms.Count * _stride];
        }

        _starts = new int[papers + 1];
        for (var paper = 0; paper < papers; paper++)
        {
            _starts[paper + 1] = _starts[paper];
            foreach (var count in counts.Row(paper).Counts.Span)
            {
                _starts[paper + 1] += count;
            }
        }

        _words = new int[_starts[papers]];
        _papers = new int[papers * _stride];
        (_terms, _totals) = (new int[counts.Terms.Count * _stride], new int[_stride]);
        Begin(random);
        CountTotals();
    }

    /// <summary>Draws the topic of every word anew.</summary>
    public void Sweep()
    {
        Blocks.For(
            _counts.Papers.Count,
            _size,
            _options.Threads,
            (block, from, to) =>
            {
                _terms.CopyTo(_copies[block], 0);
                var draw = new LdaDraw(_copies[block], _topics, _stride, _options, _totals);
                for (var paper = from; paper < to; paper++)
                {
                    Sweep(paper, draw, _random[block]);
                }
            }
        );
        Join();
    }

    /// <summary>Adds this state's counts: papers × topics and topics × terms.</summary>
    public void AddTo(float[] papers, float[] terms)
    {
        for (var i = 0; i < papers.Length; i++)
        {
            papers[i] += _papers[i / _topics * _stride + i % _topics];
        }

        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] += _terms[i % _counts.Terms.Count * _stride + i / _counts.Terms.Count];
        }
    }

    private void Begin(Random random)
    {
        for (var paper = 0; paper < _counts.Papers.Count; paper++)
        {
            var word = _starts[paper];
            for (var i = _counts.RowStarts[paper]; i < _counts.RowStarts[paper + 1]; i++)
            {
                for (var n = 0; n < _counts.Counts[i]; n++)
                {
                    var topic = _words[word++] = random.Next(_topics);
                    _papers[paper * _stride + topic]++;
                    _terms[_counts.Columns[i] * _stride + topic]++;
                }
            }
        }
    }

    private void Sweep(int paper, LdaDraw draw, Random random)
    {
        var own = _papers.AsSpan(paper * _stride, _stride);
        var word = _starts[paper];
        for (var i = _counts.RowStarts[paper]; i < _counts.RowStarts[paper + 1]; i++)
        {
            for (var n = 0; n < _counts.Counts[i]; n++, word++)
            {
                _words[word] = draw.Again(_words[word], own, _counts.Columns[i], random);
            }
        }
    }

    // What every block changed, all together.
    private void Join()
    {
        if (_copies.Length == 0)
        {
            return;
        }

        var joined = _copies[0];
        for (var block = 1; block < _copies.Length; block++)
        {
            var copy = _copies[block];
            for (var i = 0; i < joined.Length; i++)
            {
                joined[i] += copy[i] - _terms[i];
            }
        }

        (_copies[0], _terms) = (_terms, joined);
        CountTotals();
    }

    private void CountTotals()
    {
        Array.Clear(_totals);
        for (var i = 0; i < _terms.Length; i++)
        {
            _totals[i % _stride] += _terms[i];
        }
    }
}
