using PaperAnalysis.Digests;

namespace PaperAnalysis.Clusters;

/// <summary>What a reader has to know of a clustering, in sentences.</summary>
internal static class ClusterNotes
{
    private const int Shown = 5;

    /// <param name="asked">How many clusters were asked for; null where the number was chosen.</param>
    public static IEnumerable<string> Of(IReadOnlyList<Paper> papers, Clustering clustering, int? asked)
    {
        if (clustering.Count < asked)
        {
            yield return FormattableString.Invariant(
                $"{asked} clusters were asked for, and {papers.Count} papers make {clustering.Count}: no more of them differ"
            );
        }

        string[] outside = [.. papers.Where((_, i) => clustering.Labels[i] < 0).Select(static p => p.Id)];
        if (outside.Length > 0)
        {
            var more = outside.Length > Shown ? ", …" : "";
            yield return FormattableString.Invariant(
                $"{outside.Length} of {papers.Count} papers are in no cluster: {string.Join(", ", outside.Take(Shown))}{more}"
            );
        }
    }
}
