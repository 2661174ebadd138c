namespace PaperAnalysis.Clusters;

/// <summary>The name of a cluster.</summary>
internal static class ClusterLabel
{
    private const int Terms = 3;

    /// <summary>The first three terms that share no word, with commas; null where there is no term.</summary>
    /// <param name="terms">By weight.</param>
    public static string? Of(IEnumerable<string> terms)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var taken = new List<string>();
        foreach (var term in terms)
        {
            var parts = term.Split(' ');
            if (taken.Count < Terms && !words.Overlaps(parts))
            {
                taken.Add(term);
                words.UnionWith(parts);
            }
        }

        return taken.Count == 0 ? null : string.Join(", ", taken);
    }
}
