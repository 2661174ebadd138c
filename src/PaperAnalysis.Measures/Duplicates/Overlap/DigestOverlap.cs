using PaperAnalysis.Statistics;

namespace PaperAnalysis.Duplicates;

/// <summary>Overlap of each two digests.</summary>
public static class DigestOverlap
{
    /// <summary>A row for each unordered pair of digests, by name of the first, then of the second.</summary>
    /// <remarks>
    /// Jaccard (1901) |A∩B| / |A∪B|; containment (Broder 1997) |A∩B| / |A|. Intervals are Wilson's for a proportion,
    /// with the papers of the denominator as the trials: they say how sure the share is if the papers are a random
    /// draw. They do not cover that the editors of two digests may follow each other.
    /// </remarks>
    /// <param name="level">Two-sided confidence level.</param>
    public static IReadOnlyList<OverlapRow> Pairs(Incidence incidence, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(incidence);
        var rows = new List<OverlapRow>();
        for (var a = 0; a < incidence.Digests.Count; a++)
        {
            for (var b = a + 1; b < incidence.Digests.Count; b++)
            {
                rows.Add(Row(incidence, a, b, level));
            }
        }

        return rows;
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

    private static OverlapRow Row(Incidence incidence, int a, int b, double level)
    {
        var (sizeA, sizeB, shared) = (incidence.Size(a), incidence.Size(b), incidence.Shared(a, b));
        var union = sizeA + sizeB - shared;
        var (jaccardLow, jaccardHigh) = Wilson.Interval(shared, union, level);
        var (aLow, aHigh) = Wilson.Interval(shared, sizeA, level);
        var (bLow, bHigh) = Wilson.Interval(shared, sizeB, level);
        return new OverlapRow(
            incidence.Digests[a],
            incidence.Digests[b],
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
