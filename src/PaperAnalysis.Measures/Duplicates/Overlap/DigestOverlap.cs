using PaperAnalysis.Statistics;

namespace PaperAnalysis.Duplicates;

/// <summary>Overlap of each two digests.</summary>
public static class DigestOverlap
{
    /// <summary>
    /// A row for each two digests that share a paper, by name of the first, then of the second. Two digests without a
    /// row share nothing: of many digests nearly all pairs, so that these rows grow with the papers that repeat and not
    /// with the square of the digests.
    /// </summary>
    /// <remarks>
    /// Jaccard (1901) |A∩B| / |A∪B|; containment (Broder 1997) |A∩B| / |A|. Intervals are Wilson's for a proportion,
    /// with the papers of the denominator as the trials: they say how sure the share is if the papers are a random
    /// draw. They do not cover that the editors of two digests may follow each other.
    /// </remarks>
    /// <param name="level">Two-sided confidence level.</param>
    public static IReadOnlyList<OverlapRow> Pairs(Incidence incidence, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(incidence);
        return
        [
            .. incidence
                .Shared()
                .Select(pair =>
                    Row(
                        incidence.Digests[pair.A],
                        incidence.Digests[pair.B],
                        incidence.Size(pair.A),
                        incidence.Size(pair.B),
                        pair.Papers,
                        level
                    )
                ),
        ];
    }

    /// <summary>Distinct papers shared by digest i and digest j; on the diagonal, the papers of the digest.</summary>
    public static int[,] Counts(Incidence incidence)
    {
        ArgumentNullException.ThrowIfNull(incidence);
        var counts = new int[incidence.Digests.Count, incidence.Digests.Count];
        foreach (var paper in incidence.Papers)
        {
            foreach (var a in paper)
            {
                foreach (var b in paper)
                {
                    counts[a, b]++;
                }
            }
        }

        return counts;
    }

    /// <param name="shared">May be 0; a share of nothing is 0.</param>
    internal static OverlapRow Row(string digestA, string digestB, int sizeA, int sizeB, int shared, double level)
    {
        var union = sizeA + sizeB - shared;
        var (jaccardLow, jaccardHigh) = Wilson.Interval(shared, union, level);
        var (aLow, aHigh) = Wilson.Interval(shared, sizeA, level);
        var (bLow, bHigh) = Wilson.Interval(shared, sizeB, level);
        return new OverlapRow(
            digestA,
            digestB,
            sizeA,
            sizeB,
            shared,
            Share(shared, union),
            jaccardLow,
            jaccardHigh,
            Share(shared, sizeA),
            aLow,
            aHigh,
            Share(shared, sizeB),
            bLow,
            bHigh
        );
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
