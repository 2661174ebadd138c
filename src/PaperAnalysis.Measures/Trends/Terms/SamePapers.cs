namespace PaperAnalysis.Trends;

/// <summary>Which terms say the same of the same papers: each is compared with those before it that said it first.</summary>
internal static class SamePapers
{
    private const double Same = 0.5;

    /// <summary>For each set the first earlier one with a Jaccard index of 0.5 or more that has none itself; null where
    /// there is none.</summary>
    /// <param name="papers">How many papers there are.</param>
    public static int?[] Of(int papers, IReadOnlyList<ReadOnlyMemory<int>> sets)
    {
        var leadersOf = new List<int>[papers];
        var found = new int?[sets.Count];
        var shared = new int[sets.Count];
        for (var s = 0; s < sets.Count; s++)
        {
            Array.Clear(shared);
            foreach (var paper in sets[s].Span)
            {
                leadersOf[paper]?.ForEach(leader => shared[leader]++);
            }

            for (var leader = 0; leader < s && found[s] is null; leader++)
            {
                var both = shared[leader];
                found[s] = both >= Same * (sets[s].Length + sets[leader].Length - both) ? leader : null;
            }

            if (found[s] is null)
            {
                foreach (var paper in sets[s].Span)
                {
                    (leadersOf[paper] ??= []).Add(s);
                }
            }
        }

        return found;
    }
}
