using MathNet.Numerics;
using PaperAnalysis.Statistics;

namespace PaperAnalysis.Duplicates;

/// <summary>How the number of distinct papers grows with the digests, or the records, that are read.</summary>
/// <remarks>
/// The mean over all orders, not a simulation (Colwell, Mao and Chang 2004, "Mao Tau"): S(k) = Σᵢ (1 − C(m−qᵢ, k)/C(m,
/// k)) for m samples and a paper i in qᵢ of them. The band is S(k) ± z·σ(k), σ² = Σᵢ (1 − C(m−qᵢ, k)/C(m, k))² −
/// S(k)²/Ŝ with Ŝ by Chao: how far another set of k samples from the same pool may differ, if samples are independent.
/// At k = 1 and m = 1 it is wide, rightly.
/// </remarks>
public static class Accumulation
{
    /// <summary>A row for each number of digests, 1 to all.</summary>
    /// <param name="level">Two-sided confidence level of the band.</param>
    public static IReadOnlyList<AccumulationRow> OverDigests(Incidence incidence, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(incidence);
        if (incidence.Papers.Count == 0)
        {
            return [];
        }

        var total = Chao.Two(incidence, ChaoForm.BiasCorrected).Estimate;
        return Curve(
            incidence.Digests.Count,
            incidence.Papers.Select(static p => p.Count),
            total,
            Enumerable.Range(1, incidence.Digests.Count),
            level
        );
    }

    /// <summary>Rows at about <paramref name="points"/> numbers of records, evenly spaced, from 1 to all.</summary>
    /// <param name="level">Two-sided confidence level of the band.</param>
    public static IReadOnlyList<AccumulationRow> OverRecords(
        Reconciliation reconciliation,
        int points = 50,
        double level = 0.95
    )
    {
        ArgumentNullException.ThrowIfNull(reconciliation);
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 2);
        var records = reconciliation.RowsIn;
        if (records == 0)
        {
            return [];
        }

        int[] counts = [.. reconciliation.Groups.Select(static g => g.Count)];
        var total = Chao.One(counts).Estimate;
        var at = Enumerable.Range(0, points).Select(i => 1 + (int)((long)(records - 1) * i / (points - 1))).Distinct();
        return Curve(records, counts, total, at, level);
    }

    private static IReadOnlyList<AccumulationRow> Curve(
        int samples,
        IEnumerable<int> counts,
        double total,
        IEnumerable<int> at,
        double level
    )
    {
        var z = Confidence.Normal(level);
        var frequencies = counts
            .GroupBy(static n => n)
            .OrderBy(static g => g.Key)
            .Select(static g => (Times: g.Key, Papers: g.Count()))
            .ToArray();
        return
        [
            .. at.Select(k =>
            {
                var mean = frequencies.Sum(f => f.Papers * Seen(samples, f.Times, k));
                var squares = frequencies.Sum(f => f.Papers * Seen(samples, f.Times, k) * Seen(samples, f.Times, k));
                var deviation = Math.Sqrt(Math.Max(0, squares - mean * mean / total));
                return new AccumulationRow(k, mean, Math.Max(0, mean - z * deviation), mean + z * deviation);
            }),
        ];
    }

    /// <summary>
    /// The chance that a paper in <paramref name="times"/> of the samples is in one of <paramref name="k"/> drawn from
    /// them.
    /// </summary>
    private static double Seen(int samples, int times, int k) =>
        k > samples - times
            ? 1
            : 1 - Math.Exp(SpecialFunctions.BinomialLn(samples - times, k) - SpecialFunctions.BinomialLn(samples, k));
}
