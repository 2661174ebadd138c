using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>What a reader has to know of a clustering, in sentences.</summary>
internal static class ClusterNotes
{
    private const int Shown = 5;
    private const double LeastShare = 0.005;

    /// <summary>Where a background has a part in the clusters, which.</summary>
    /// <param name="classShare">What its classes of words have of the say.</param>
    /// <param name="nearShare">What they have of it among neighbours.</param>
    public static IEnumerable<string> Of(Background background, double classShare, double nearShare)
    {
        var classes = FormattableString.Invariant(
            $"{background.Classes} classes of words that stand together in a background of {background.Papers:#,0} papers"
        );
        if (classShare >= LeastShare)
        {
            yield return FormattableString.Invariant(
                $"papers are clustered by their own words for {1 - classShare:0 %}, and for {classShare:0 %} by {classes}; among neighbours these have {nearShare:0 %} of the say"
            );
        }
        else if (nearShare >= LeastShare)
        {
            yield return FormattableString.Invariant(
                $"papers are neighbours by their own terms for {1 - nearShare:0 %}, and for {nearShare:0 %} by {classes}"
            );
        }
    }

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
