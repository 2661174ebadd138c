namespace PaperAnalysis.Duplicates;

/// <summary>
/// The join itself over ranked sets: probes an index of prefixes, prunes by size, signature and position, counts the
/// overlap.
/// </summary>
internal sealed class PrefixJoin
{
    private const int Pruned = -1;

    // How many shared shingles in the prefixes make two sets worth a look. Prefixes that are longer by as many find the
    // same pairs (Wang, Li and Feng 2012, "AdaptJoin"); at low thresholds most sets meet in one frequent shingle, and
    // counting costs less than looking.
    private const int Meetings = 3;
    private const double Low = 0.7;

    private readonly FrequencyOrder _order;
    private readonly double _threshold;
    private readonly ParitySignature[] _signatures;
    private readonly List<Posting>?[] _index;

    // For each rank the postings that are too small for every set still to come.
    private readonly int[] _skip;

    // Shared ranks met so far with the set that is being probed, or Pruned.
    private readonly int[] _overlap;
    private readonly List<int> _met = [];

    // For each set in the index how many of its prefix a partner must meet.
    private readonly int[] _meetings;

    private PrefixJoin(FrequencyOrder order, double threshold)
    {
        _order = order;
        _threshold = threshold;
        _signatures = Array.ConvertAll(order.Ranks, static r => ParitySignature.Of(r));
        _index = new List<Posting>?[order.Shared];
        _skip = new int[order.Shared];
        _overlap = new int[order.Sizes.Length];
        _meetings = new int[order.Sizes.Length];
    }

    /// <returns>Pairs of record numbers by A, then B, with the Jaccard of the ranked sets.</returns>
    public static List<SimilarPair> Pairs(int[] records, FrequencyOrder order, double threshold)
    {
        var join = new PrefixJoin(order, threshold);
        var pairs = new List<SimilarPair>();
        // By rising size: whom a set meets in the index is at most as large as itself.
        foreach (var x in Enumerable.Range(0, records.Length).OrderBy(i => order.Sizes[i]).ThenBy(static i => i))
        {
            foreach (var (y, jaccard) in join.Probe(x))
            {
                pairs.Add(new SimilarPair(Math.Min(records[x], records[y]), Math.Max(records[x], records[y]), jaccard));
            }

            join.Add(x);
        }

        pairs.Sort(static (p, q) => p.A != q.A ? p.A.CompareTo(q.A) : p.B.CompareTo(q.B));
        return pairs;
    }

    private List<(int Set, double Jaccard)> Probe(int x)
    {
        var prefix = PrefixLength(x, _threshold * _order.Sizes[x]);
        var meetings = MeetingsOf(_threshold * _order.Sizes[x]);
        for (var i = 0; i < prefix; i++)
        {
            Meet(x, i, meetings);
        }

        var similar = new List<(int Set, double Jaccard)>();
        foreach (var y in _met)
        {
            if (
                _overlap[y] >= Math.Min(meetings, _meetings[y])
                && Jaccard(x, y) is var jaccard
                && jaccard >= _threshold
            )
            {
                similar.Add((y, jaccard));
            }

            _overlap[y] = 0;
        }

        _met.Clear();
        return similar;
    }

    private void Meet(int x, int i, int meetings)
    {
        var rank = _order.Ranks[x][i];
        if (_index[rank] is not { } postings)
        {
            return;
        }

        var size = _order.Sizes[x];
        var least = ExactJoin.Ceiling(_threshold * size);
        var start = _skip[rank];
        while (start < postings.Count && postings[start].Size < least)
        {
            start++;
        }

        _skip[rank] = start;
        var remaining = _order.Ranks[x].Length - i;
        for (var p = start; p < postings.Count; p++)
        {
            var posting = postings[p];
            ref var overlap = ref _overlap[posting.Set];
            if (overlap == Pruned)
            {
                continue;
            }

            if (overlap == 0)
            {
                _met.Add(posting.Set);
            }

            overlap++;
            var worth = Math.Min(meetings, posting.Meetings);
            if (overlap < worth)
            {
                continue;
            }

            var required = Required(size + posting.Size);
            if (
                overlap - 1 + Math.Min(remaining, posting.Remaining) < required
                || (overlap == worth && DifferenceAtLeast(x, posting.Set) > size + posting.Size - 2 * required)
            )
            {
                overlap = Pruned;
            }
        }
    }

    private void Add(int x)
    {
        // Whoever meets x from here on is at least as large, so that the two must share more than x with any other.
        var ranks = _order.Ranks[x];
        var overlap = 2 * _threshold / (1 + _threshold) * _order.Sizes[x];
        var prefix = PrefixLength(x, overlap);
        var meetings = _meetings[x] = MeetingsOf(overlap);
        for (var i = 0; i < prefix; i++)
        {
            (_index[ranks[i]] ??= []).Add(new Posting(x, _order.Sizes[x], ranks.Length - i, meetings));
        }
    }

    /// <summary>|x ∩ y| for J ≥ t, from |x| + |y|: ⌈t/(1+t) · (|x| + |y|)⌉.</summary>
    private int Required(int sizes) => ExactJoin.Ceiling(_threshold / (1 + _threshold) * sizes);

    /// <summary>
    /// Of how many of the shared shingles a partner must meet <see cref="MeetingsOf"/>, if the two share at least
    /// <paramref name="overlap"/>.
    /// </summary>
    private int PrefixLength(int x, double overlap) =>
        // The shingles that occur in one record only head the order, and use up their part of the prefix.
        Math.Clamp(
            _order.Sizes[x] - ExactJoin.Ceiling(overlap) + MeetingsOf(overlap) - Single(x),
            0,
            _order.Ranks[x].Length
        );

    private int MeetingsOf(double overlap) =>
        _threshold < Low ? Math.Clamp(ExactJoin.Ceiling(overlap), 1, Meetings) : 1;

    private int Single(int x) => _order.Sizes[x] - _order.Ranks[x].Length;

    private int DifferenceAtLeast(int x, int y) =>
        Single(x) + Single(y) + _signatures[x].DifferenceAtLeast(_signatures[y]);

    private double Jaccard(int x, int y)
    {
        var (a, b) = (_order.Ranks[x], _order.Ranks[y]);
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                (i, j, shared) = (i + 1, j + 1, shared + 1);
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return Shingles.Jaccard(shared, _order.Sizes[x], _order.Sizes[y]);
    }

    /// <param name="Set">Index of the set.</param>
    /// <param name="Size">All its shingles.</param>
    /// <param name="Remaining">Its shared shingles from this one on.</param>
    /// <param name="Meetings">How many of its prefix a partner must meet.</param>
    private readonly record struct Posting(int Set, int Size, int Remaining, int Meetings);
}
