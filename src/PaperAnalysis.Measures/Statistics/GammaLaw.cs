using MathNet.Numerics;

namespace PaperAnalysis.Statistics;

/// <summary>The gamma distribution of scale 1, which bounds the mean of a Poisson count.</summary>
internal static class GammaLaw
{
    // Above this shape the start is right to seven digits.
    private const double Large = 1e6;

    /// <summary>
    /// x with P(X ≤ x) = <paramref name="p"/>: Wilson and Hilferty's approximation (1931), made exact by Newton's steps.
    /// </summary>
    /// <param name="shape">Above 0.</param>
    public static double Quantile(double shape, double p)
    {
        var z = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, p);
        var root = 1 - 1 / (9 * shape) + z / (3 * Math.Sqrt(shape));
        var x = shape * root * root * root;
        if (shape > Large)
        {
            return x;
        }

        // Near 0 the distribution function is x^shape ÷ Γ(shape + 1), but for a factor of 1 − x at most.
        var small = Math.Exp((Math.Log(p) + SpecialFunctions.GammaLn(shape + 1)) / shape);
        if (small < 1e-9)
        {
            return small;
        }

        x = root <= 0.1 ? small : x;
        var scale = SpecialFunctions.GammaLn(shape);
        for (var step = 0; step < 60 && x > double.Epsilon; step++)
        {
            var density = Math.Exp((shape - 1) * Math.Log(x) - x - scale);
            var off = SpecialFunctions.GammaLowerRegularized(shape, x) - p;
            var next =
                density > 0 ? x - off / density
                : off > 0 ? x / 2
                : x * 2;
            next = next > 0 ? Math.Min(next, 10 * x) : x / 10;
            if (Math.Abs(next - x) <= 1e-12 * x)
            {
                return next;
            }

            x = next;
        }

        return x;
    }
}
