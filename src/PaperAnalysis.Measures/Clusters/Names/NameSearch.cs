using System.Numerics;

namespace PaperAnalysis.Clusters;

/// <summary>
/// The name of one group, of up to three terms no two of which are variants: of those that the group earns, else of all, the
/// one with the greatest sum, over the group's papers and those that would join it, of what the best term of each paper
/// weighs. A second term must add a quarter to that, and a third a fifth.
/// </summary>
internal sealed class NameSearch
{
    // Terms that weigh less are not looked at, so that time does not grow with the cube of the terms.
    private const int Candidates = 24;

    // What another term costs, of the sum.
    private const double Cost = 0.25;

    // A word gives way to a phrase that holds it where as many of its papers have that.
    private const double LeastKept = 0.6;

    private readonly Candidate[] _candidates;
    private readonly int _members;
    private readonly double _least;
    private readonly List<Candidate> _name = [];
    private (bool IsEarned, double Sum, Candidate[] Name) _best = (false, 0, []);

    /// <param name="held">Of the papers with a term, the share in the group or around it.</param>
    /// <param name="members">The papers of the group.</param>
    /// <param name="near">Papers that join the group where they have a term of its name.</param>
    /// <param name="terms">With the weight of each.</param>
    public NameSearch(
        Func<SubjectTerms.Entry, double> held,
        int[] members,
        int[] near,
        IReadOnlyList<(SubjectTerms.Entry Term, double Weight)> terms
    )
    {
        var places = members.Concat(near).Index().ToDictionary(static m => m.Item, static m => m.Index);
        (_members, _least) = (members.Length, SubjectNames.LeastNamed * members.Length);
        Candidate[] first =
        [
            .. terms
                .OrderByDescending(static t => t.Weight)
                .ThenBy(static t => t.Term.Term, StringComparer.Ordinal)
                .Take(Candidates)
                .Select(t => Candidate.Of(t.Term, t.Weight, held(t.Term), places)),
        ];
        _candidates = [.. first.Where(c => !Array.Exists(first, c.GivesWayTo)).OrderByDescending(static c => c.Each)];
    }

    public IEnumerable<SubjectTerms.Entry> Best()
    {
        Extend(0, new ulong[_candidates.Length == 0 ? 0 : _candidates[0].Having.Length], 0, 0);
        return _best.Name.Select(static c => c.Term);
    }

    // Candidates descend by what they weigh for one paper, so that a paper's best term is the first that it has.
    private void Extend(int from, ulong[] covered, int papers, double sum)
    {
        for (var i = from; i < _candidates.Length; i++)
        {
            var next = _candidates[i];
            if (_name.Exists(t => TermVariants.Overlap(t.Term.Term, next.Term.Term)))
            {
                continue;
            }

            ulong[] union = [.. covered.Zip(next.Having, static (a, b) => a | b)];
            var (all, total) = (Count(union), sum + (Count(union) - papers) * next.Each);
            _name.Add(next);
            Consider(Members(union), total / (1 + Cost * (_name.Count - 1)));
            if (_name.Count < SubjectNames.Terms)
            {
                Extend(i + 1, union, all, total);
            }

            _name.RemoveAt(_name.Count - 1);
        }
    }

    private void Consider(int papers, double sum)
    {
        var isEarned = papers >= _least && _name.Exists(static t => t.Held >= SubjectNames.FirstHeld);
        // The last bit of a sum depends on its order.
        if ((isEarned, Math.Round(sum, 9)).CompareTo((_best.IsEarned, _best.Sum)) > 0)
        {
            _best = (isEarned, Math.Round(sum, 9), [.. _name]);
        }
    }

    private int Members(ulong[] bits) =>
        Count(bits[..(_members / 64)])
        + (_members % 64 == 0 ? 0 : BitOperations.PopCount(bits[_members / 64] << (64 - _members % 64)));

    private static int Count(ulong[] bits) => bits.Sum(BitOperations.PopCount);

    /// <param name="Having">A bit for each paper of the group.</param>
    /// <param name="Each">What it weighs for one of these.</param>
    private sealed record Candidate(SubjectTerms.Entry Term, ulong[] Having, int Papers, double Each, double Held)
    {
        public static Candidate Of(SubjectTerms.Entry term, double weight, double held, Dictionary<int, int> places)
        {
            var having = new ulong[(places.Count + 63) / 64];
            foreach (var paper in term.Papers)
            {
                if (places.TryGetValue(paper, out var place))
                {
                    having[place / 64] |= 1UL << (place % 64);
                }
            }

            var papers = Count(having);
            return new Candidate(term, having, papers, weight / papers, held);
        }

        public bool GivesWayTo(Candidate other) =>
            other.Term.Words > Term.Words
            && other.Papers >= LeastKept * Papers
            && TermVariants.Holds(other.Term.Term.Replace('-', ' '), Term.Term);
    }
}
