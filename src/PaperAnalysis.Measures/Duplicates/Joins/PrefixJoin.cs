using System.Runtime.InteropServices;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// The join itself over ranked sets: probes an index of prefixes, prunes by size, signature and position, counts the
/// overlap.
/// </summary>
internal sealed class PrefixJoin
{
    private const int Pruned = -1;

    private readonly FrequencyOrder _order;
    private readonly double _threshold;

    // How many shared shingles in the prefixes make two sets worth a look. Prefixes that are longer by as many find the
    // same pairs (Wang, Li and Feng 2012, "AdaptJoin").
    private readonly int _mostMeetings;

    // |x ∩ y| for J ≥ t, by |x| + |y|: ⌈t/(1+t) · (|x| + |y|)⌉.
    private readonly int[] _required;
    private readonly ParitySignature[] _signatures;
    private readonly Index _all;

    // Of the sets that make a pair wanted; null where all do.
    private readonly bool[]? _wanted;
    private readonly Index? _wantedOnly;

    // Shared ranks met so far with the set that is being probed, or Pruned.
    private readonly int[] _overlap;
    private readonly List<int> _met = [];

    // For each set in the index how many of its prefix a partner must meet.
    private readonly int[] _meetings;

    private PrefixJoin(FrequencyOrder order, double threshold, int meetings, bool[]? wanted)
    {
        _order = order;
        _threshold = threshold;
        _mostMeetings = meetings;
        _required = new int[(2 * order.Sizes.DefaultIfEmpty().Max()) + 1];
        for (var sizes = 0; sizes < _required.Length; sizes++)
        {
            _required[sizes] = ExactJoin.Ceiling(threshold / (1 + threshold) * sizes);
        }

        _signatures = Array.ConvertAll(order.Ranks, static r => ParitySignature.Of(r));
        _all = new Index(order.Shared);
        _wanted = wanted;
        _wantedOnly = wanted is null ? null : new Index(order.Shared);
        _overlap = new int[order.Sizes.Length];
        _meetings = new int[order.Sizes.Length];
    }

    /// <param name="meetings">How many shared shingles in the prefixes make two sets worth a look. One is best for sets
    /// that seldom meet; where most meet in some frequent shingle, counting three costs less than looking.</param>
    /// <param name="wanted">Of the ranked sets: if given, one of each pair at least is among these.</param>
    /// <returns>Pairs of record numbers by A, then B, with the Jaccard of the ranked sets.</returns>
    public static List<SimilarPair> Pairs(
        int[] records,
        FrequencyOrder order,
        double threshold,
        int meetings = 1,
        bool[]? wanted = null
    )
    {
        // By rising size: whom a set meets in the index is at most as large as itself. Numbered so, the sets of a
        // posting list lie in memory as they are met.
        int[] bySize = [.. Enumerable.Range(0, records.Length).OrderBy(i => order.Sizes[i]).ThenBy(static i => i)];
        var join = new PrefixJoin(
            order.Taken(bySize),
            threshold,
            meetings,
            wanted is null ? null : Array.ConvertAll(bySize, i => wanted[i])
        );
        var pairs = new List<SimilarPair>();
        for (var x = 0; x < bySize.Length; x++)
        {
            var record = records[bySize[x]];
            foreach (var (y, jaccard) in join.Probe(x))
            {
                var other = records[bySize[y]];
                pairs.Add(new SimilarPair(Math.Min(record, other), Math.Max(record, other), jaccard));
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
        var index = IsWanted(x) ? _all : _wantedOnly!;
        for (var i = 0; i < prefix; i++)
        {
            Meet(index, x, i, meetings);
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

    private bool IsWanted(int x) => _wanted is null || _wanted[x];

    private void Meet(Index index, int x, int i, int meetings)
    {
        var rank = _order.Ranks[x][i];
        if (index.Postings[rank] is not { } postings)
        {
            return;
        }

        var size = _order.Sizes[x];
        var least = ExactJoin.Ceiling(_threshold * size);
        var start = index.Skip[rank];
        while (start < postings.Count && postings[start].Size < least)
        {
            start++;
        }

        index.Skip[rank] = start;
        var remaining = _order.Ranks[x].Length - i;
        foreach (ref readonly var posting in CollectionsMarshal.AsSpan(postings)[start..])
        {
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

            var required = _required[size + posting.Size];
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
            var posting = new Posting(x, _order.Sizes[x], ranks.Length - i, meetings);
            (_all.Postings[ranks[i]] ??= []).Add(posting);
            if (_wantedOnly is not null && IsWanted(x))
            {
                (_wantedOnly.Postings[ranks[i]] ??= []).Add(posting);
            }
        }
    }

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

    private int MeetingsOf(double overlap) => Math.Clamp(ExactJoin.Ceiling(overlap), 1, _mostMeetings);

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

    /// <param name="shared">Number of different ranks.</param>
    private sealed class Index(int shared)
    {
        /// <summary>By rank: the sets whose prefix has it, by rising size.</summary>
        public List<Posting>?[] Postings { get; } = new List<Posting>?[shared];

        /// <summary>By rank: the postings that are too small for every set still to come.</summary>
        public int[] Skip { get; } = new int[shared];
    }
}
