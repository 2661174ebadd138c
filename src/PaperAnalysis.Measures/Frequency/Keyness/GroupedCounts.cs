using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>One of two groups of a corpus' papers: its words, and its own resamples.</summary>
internal sealed class GroupedCounts
{
    private readonly bool _isTarget;
    private readonly int[] _places;
    private readonly PaperBootstrap _bootstrap;

    public GroupedCounts(Corpus corpus, bool[] target, bool isTarget, BootstrapOptions options)
    {
        _isTarget = isTarget;
        _places = new int[target.Length];
        var lengths = new List<int>();
        for (var paper = 0; paper < target.Length; paper++)
        {
            if (target[paper] == isTarget)
            {
                _places[paper] = lengths.Count;
                lengths.Add(corpus.Lengths[paper]);
            }
        }

        (Papers, Words) = (lengths.Count, lengths.Sum(static l => (long)l));
        // The groups are drawn independently of each other.
        _bootstrap = new PaperBootstrap([.. lengths], options with { Seed = options.Seed ^ (isTarget ? 0 : 0x5EED) });
    }

    public int Papers { get; }

    public long Words { get; }

    /// <summary>Of a term's papers and counts those of this group, papers by their place in the group.</summary>
    public (int[] Papers, int[] Counts) Select(ReadOnlySpan<int> papers, ReadOnlySpan<int> counts, bool[] target)
    {
        var places = new List<int>();
        var kept = new List<int>();
        for (var i = 0; i < papers.Length; i++)
        {
            if (target[papers[i]] == _isTarget)
            {
                places.Add(_places[papers[i]]);
                kept.Add(counts[i]);
            }
        }

        return ([.. places], [.. kept]);
    }

    /// <summary>The interval of the term's count ÷ the group's words.</summary>
    public (double Low, double High) Ratio((int[] Papers, int[] Counts) term) =>
        _bootstrap.Ratio(term.Papers, term.Counts);

    /// <summary>The term's count and the group's words in each resample.</summary>
    public (double[] Counts, double[] Words) Resampled((int[] Papers, int[] Counts) term) =>
        (_bootstrap.Sums(term.Papers, term.Counts), _bootstrap.Totals);
}
