namespace PaperAnalysis.Statistics;

/// <summary>
/// How well two words go together, from the probabilities of each and of both. Sources: Röder, Both and Hinneburg 2015;
/// Mimno et al. 2011 (UMass).
/// </summary>
public static class Coherence
{
    /// <summary>ln(p_ab/(p_a p_b)).</summary>
    public static double Pmi(double a, double b, double both) => Math.Log(both / (a * b));

    /// <summary>PMI ÷ −ln p_ab: −1 where they never meet, 1 where both are certain.</summary>
    public static double Npmi(double a, double b, double both) =>
        both == 0 ? -1
        : both >= 1 ? 1
        : Pmi(a, b, both) / -Math.Log(both);

    /// <summary>ln(p_ab/p_b): the probability of a given b.</summary>
    public static double UMass(double b, double both) => Math.Log(both / b);

    /// <summary>
    /// The pair's part in C_v: the cosine of a's vector of NPMI with (a, b), and the sum of both words' vectors; each
    /// value v enters as sign(v)·|v|^γ.
    /// </summary>
    public static double Indirect(double a, double b, double both, double gamma = 1)
    {
        var npmi = Npmi(a, b, both);
        var cross = Math.Sign(npmi) * Math.Pow(Math.Abs(npmi), gamma);
        // NPMI of a word with itself is 1, so a = (1, cross), b = (cross, 1) and their sum is (1 + cross)(1, 1).
        var sum = 1 + cross;
        return sum * sum / (Math.Sqrt(1 + cross * cross) * sum * Math.Sqrt(2));
    }
}
