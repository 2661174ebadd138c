using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>Two records and how alike they are.</summary>
/// <param name="Id">The earlier record.</param>
/// <param name="Similarity">0 to 1.</param>
public sealed record PairRow(string Id, string OtherId, double Similarity, string Title, string OtherTitle)
{
    internal static PairRow Of(IReadOnlyList<Paper> papers, SimilarPair pair) =>
        new(papers[pair.A].Id, papers[pair.B].Id, pair.Similarity, papers[pair.A].Title, papers[pair.B].Title);
}
