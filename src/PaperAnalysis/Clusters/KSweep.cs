namespace PaperAnalysis.Clusters;

/// <summary>
/// How many clusters: what speaks for each number, and the one that the rule chooses. The rule: the greatest mean over papers of the coherence of the name they get, where
/// papers of a cluster below <see cref="StabilityRow.Named"/> get none and count 0; of equal ones the fewest clusters.
/// </summary>
/// <remarks>
/// So a split pays where it makes names clearer for papers that are found together again, and not where it divides them by chance. The silhouette is shown and does not
/// choose: between many dimensions all distances become alike, so it stays near 0 for any k and favours the two or the very many that leave the least between clusters.
/// </remarks>
/// <param name="Rows">By ascending k.</param>
/// <param name="K">The chosen number.</param>
/// <param name="Reason">Why, with its numbers, in a sentence.</param>
public sealed record KSweep(IReadOnlyList<KSweepRow> Rows, int K, string Reason);
