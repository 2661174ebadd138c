using System.Runtime.CompilerServices;
using MathNet.Numerics.Distributions;

namespace PaperAnalysis.Statistics;

/// <summary>What intervals of a two-sided confidence level are made of.</summary>
internal static class Confidence
{
    /// <exception cref="ArgumentOutOfRangeException">A level lies above 0 and below 1, as 0.95 does.</exception>
    public static void Check(double level, [CallerArgumentExpression(nameof(level))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(level, 0, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1, name);
    }

    /// <summary>The z of 0.95, the level where none is asked for.</summary>
    public static double Z95 { get; } = Normal(0.95);

    /// <summary>z of the standard normal distribution: 1.96 for 0.95.</summary>
    public static double Normal(double level) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + level) / 2);

    /// <summary>t of Student's distribution, greater than z where there are few degrees of freedom.</summary>
    public static double Student(double level, double freedom) => StudentT.InvCDF(0, 1, freedom, (1 + level) / 2);

    /// <summary>(t/z)²: how much wider a variance from so few papers, two at least, must be taken.</summary>
    public static double FewPapers(double level, int papers)
    {
        var ratio = Student(level, papers - 1) / Normal(level);
        return ratio * ratio;
    }
}
