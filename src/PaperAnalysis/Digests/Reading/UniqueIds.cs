namespace PaperAnalysis.Digests;

/// <summary>Makes the papers' ids unique in a collection.</summary>
internal static class UniqueIds
{
    /// <remarks>
    /// An id that several records share names none of them: each of these gets its digest and position instead, so that
    /// its id does not depend on which other record comes first.
    /// </remarks>
    public static IReadOnlyList<Digest> In(IReadOnlyList<Digest> digests)
    {
        var seen = new HashSet<string>(digests.Sum(d => d.Papers.Count), StringComparer.Ordinal);
        var shared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paper in digests.SelectMany(digest => digest.Papers))
        {
            if (!seen.Add(paper.Id))
            {
                shared.Add(paper.Id);
            }
        }
        return shared.Count == 0 ? digests : [.. digests.Select(digest => Renamed(digest, shared))];
    }

    private static Digest Renamed(Digest digest, HashSet<string> shared) =>
        digest with
        {
            Papers =
            [
                .. digest.Papers.Select(paper =>
                    shared.Contains(paper.Id) ? paper with { Id = $"{paper.Digest}:{paper.Position:D3}" } : paper
                ),
            ],
        };
}
