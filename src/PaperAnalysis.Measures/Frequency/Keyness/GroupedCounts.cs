using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>One of two groups of a corpus' papers, and the rates of terms in it.</summary>
internal sealed class GroupedCounts
{
    private readonly bool _isTarget;
    private readonly int[] _places;

    public GroupedCounts(Corpus corpus, bool[] target, bool isTarget, double level)
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

        Rates = new PaperRates([.. lengths], level);
    }

    /// <summary>Over the group's papers, by their places in it.</summary>
    public PaperRates Rates { get; }

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

    /// <summary>What the interval of a ratio takes from the group.</summary>
    public RateRatioInterval.Group Of((int[] Papers, int[] Counts) term) =>
        new(term.Counts.Sum(), term.Papers.Length, Rates.Variance(term.Papers, term.Counts), Rates.Papers, Rates.Total);
}
