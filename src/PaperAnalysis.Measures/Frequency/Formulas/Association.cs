using PaperAnalysis.Statistics;

namespace PaperAnalysis.Frequency;

/// <summary>
/// How far the counts of a 2×2 table are from independence. Sources: Dunning 1993 (G²), Manning and Schütze 1999 ch. 5
/// (t, χ², PMI), Williams 1976, Yates 1934, Bouma 2009 (NPMI), Rychlý 2008 (logDice). Of a table with an empty row or
/// column G² and χ² are 0.
/// </summary>
public static class Association
{
    /// <summary>G² = 2 Σ O ln(O/E) over all four cells, with 0·ln 0 = 0.</summary>
    public static double LogLikelihood(ContingencyTable t)
    {
        var sum = 0.0;
        foreach (var (observed, expected) in Cells(t))
        {
            sum += observed > 0 ? observed * Math.Log(observed / expected) : 0;
        }

        // Rounding leaves a table at independence a few 1e-13 off.
        return Math.Max(0, 2 * sum);
    }

    /// <summary>G² ÷ q, q = 1 + (N Σ 1/R − 1)(N Σ 1/C − 1)/6N: nearer to χ² in small samples.</summary>
    public static double LogLikelihoodWilliams(ContingencyTable t)
    {
        var n = t.Total;
        var rows = n * (1 / t.Row + 1 / (n - t.Row)) - 1;
        var columns = n * (1 / t.Column + 1 / (n - t.Column)) - 1;
        return double.IsFinite(rows) && double.IsFinite(columns)
            ? LogLikelihood(t) / (1 + rows * columns / (6 * n))
            : 0;
    }

    /// <summary>χ² = Σ (O − E)²/E.</summary>
    public static double ChiSquared(ContingencyTable t) => ChiSquared(t, 0);

    /// <summary>χ² with Yates' correction, Σ (|O − E| − ½)²/E; a difference below ½ counts as none.</summary>
    public static double ChiSquaredYates(ContingencyTable t) => ChiSquared(t, 0.5);

    /// <summary>t = (O₁₁ − E₁₁)/√O₁₁; 0 where the pair does not occur.</summary>
    public static double TScore(ContingencyTable t) => t.Both == 0 ? 0 : (t.Both - t.Expected) / Math.Sqrt(t.Both);

    /// <summary>Pointwise mutual information, log₂(O₁₁/E₁₁), in bits; −∞ where the pair does not occur.</summary>
    public static double Pmi(ContingencyTable t) => Math.Log2(t.Both / t.Expected);

    /// <summary>
    /// Normalised PMI, ln(p_ab/(p_a p_b)) ÷ −ln p_ab: −1 never together, 0 independent, 1 only together.
    /// </summary>
    public static double Npmi(ContingencyTable t) =>
        Coherence.Npmi(t.Row / t.Total, t.Column / t.Total, t.Both / t.Total);

    /// <summary>
    /// logDice = 14 + log₂(2 f_ab/(f_a + f_b)): at most 14, and one less for half as typical a pair; it does not depend
    /// on the size of the corpus.
    /// </summary>
    public static double LogDice(ContingencyTable t) => 14 + Math.Log2(2 * t.Both / (t.Row + t.Column));

    private static double ChiSquared(ContingencyTable t, double correction)
    {
        var sum = 0.0;
        foreach (var (observed, expected) in Cells(t))
        {
            var off = Math.Max(0, Math.Abs(observed - expected) - correction);
            sum += expected > 0 ? off * off / expected : 0;
        }

        return sum;
    }

    private static IEnumerable<(double Observed, double Expected)> Cells(ContingencyTable t)
    {
        var n = t.Total;
        yield return (t.Both, t.Row * t.Column / n);
        yield return (t.RowOnly, t.Row * (n - t.Column) / n);
        yield return (t.ColumnOnly, (n - t.Row) * t.Column / n);
        yield return (t.Neither, (n - t.Row) * (n - t.Column) / n);
    }
}
