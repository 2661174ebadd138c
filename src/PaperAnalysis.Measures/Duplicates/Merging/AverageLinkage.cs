namespace PaperAnalysis.Duplicates;

/// <summary>
/// Groups of linked records by average linkage (Sokal and Michener 1958): of all pairs of groups, those with the
/// greatest share of linked pairs between them are merged first, as long as that share is at least a half. So one link
/// that is missing does not part a group, and one link that is wrong does not join two.
/// </summary>
/// <remarks>
/// A pair that is forbidden (parts of a series) counts as a link against: it takes one away. Only groups with a link
/// between them are ever looked at, so that time and memory grow with the links. Ties go to the greater mean similarity
/// of the links, then to the group with the least record: the order of the links does not matter.
/// </remarks>
internal static class AverageLinkage
{
    private const double Least = 0.5;

    /// <returns>For each record the least record of its group.</returns>
    public static int[] Of(int records, IReadOnlyList<Link> links)
    {
        var group = Enumerable.Range(0, records).ToArray();
        var groups = new Dictionary<int, Group>();
        Group At(int record) => groups.TryGetValue(record, out var at) ? at : groups[record] = new Group(record);
        foreach (var link in links)
        {
            var tie = link.Against is null ? new Tie(1, link.Similarity) : new Tie(-1, 0);
            At(link.A).Add(link.B, tie);
            At(link.B).Add(link.A, tie);
        }

        var queue = new PriorityQueue<(Group A, Group B, int Version), (double, double, int, int)>();
        foreach (var one in groups.Values)
        {
            foreach (var other in one.Ties.Keys.Where(other => one.First < other))
            {
                Offer(queue, one, groups[other]);
            }
        }

        while (queue.TryDequeue(out var pair, out _))
        {
            var (a, b, version) = pair;
            if (a.IsGone || b.IsGone || version != a.Version + b.Version)
            {
                continue;
            }

            // The group with fewer ties moves into the other; it keeps the name of the least record.
            var (into, from) = a.Ties.Count >= b.Ties.Count ? (a, b) : (b, a);
            into.Ties.Remove(from.First);
            from.Ties.Remove(into.First);
            var (old, first) = (into.First, Math.Min(a.First, b.First));
            foreach (var (other, tie) in from.Ties)
            {
                groups[other].Ties.Remove(from.First);
                into.Add(other, tie);
            }

            into.Members.AddRange(from.Members);
            into.Version++;
            from.IsGone = true;
            groups.Remove(from.First);
            groups.Remove(old);
            into.First = first;
            groups[first] = into;
            foreach (var (other, tie) in into.Ties)
            {
                groups[other].Ties.Remove(old);
                groups[other].Ties[first] = tie;
                Offer(queue, into, groups[other]);
            }
        }

        foreach (var one in groups.Values)
        {
            foreach (var member in one.Members)
            {
                group[member] = one.First;
            }
        }

        return group;
    }

    private static void Offer(
        PriorityQueue<(Group A, Group B, int Version), (double, double, int, int)> queue,
        Group a,
        Group b
    )
    {
        var tie = a.Ties[b.First];
        var share = tie.Links / ((double)a.Members.Count * b.Members.Count);
        if (share >= Least)
        {
            var (first, second) = (Math.Min(a.First, b.First), Math.Max(a.First, b.First));
            queue.Enqueue((a, b, a.Version + b.Version), (-share, -tie.Similarity / tie.Links, first, second));
        }
    }

    /// <param name="Links">Those for, less those against.</param>
    /// <param name="Similarity">The sum over those for.</param>
    private readonly record struct Tie(int Links, double Similarity)
    {
        public static Tie operator +(Tie a, Tie b) => new(a.Links + b.Links, a.Similarity + b.Similarity);
    }

    private sealed class Group(int first)
    {
        public int First { get; set; } = first;

        public List<int> Members { get; } = [first];

        /// <summary>By the first record of the other group.</summary>
        public Dictionary<int, Tie> Ties { get; } = [];

        /// <summary>Rises as the group grows: offers made before are void.</summary>
        public int Version { get; set; }

        public bool IsGone { get; set; }

        public void Add(int other, Tie tie) => Ties[other] = Ties.GetValueOrDefault(other) + tie;
    }
}
