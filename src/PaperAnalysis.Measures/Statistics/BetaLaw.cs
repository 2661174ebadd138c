using MathNet.Numerics;

namespace PaperAnalysis.Statistics;

/// <summary>The beta distribution, which bounds shares.</summary>
internal static class BetaLaw
{
    /// <summary>P(X ≤ x).</summary>
    /// <param name="a">Above 0, as is <paramref name="b"/>.</param>
    public static double Distribution(double a, double b, double x) => SpecialFunctions.BetaRegularized(a, b, x);

    /// <summary>ln(x/(1 − x)) with P(X ≤ x) = <paramref name="p"/>: as a logit, so that shares near 0 and 1 keep their
    /// digits. By Newton's steps, halved where they leave what is known to hold it.</summary>
    public static double QuantileLogit(double a, double b, double p)
    {
        var z = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, p);
        var scale = SpecialFunctions.BetaLn(a, b);
        var y = Math.Log(a / b) + z * Math.Sqrt(1 / a + 1 / b);
        // Near 0 the distribution function is x^a ÷ (a·B(a, b)), and near 1 its complement likewise.
        y =
            a < 0.5 && p < 0.5 ? Math.Min(y, (Math.Log(p * a) + scale) / a)
            : b < 0.5 && p > 0.5 ? Math.Max(y, -(Math.Log((1 - p) * b) + scale) / b)
            : y;
        y = Math.Clamp(y, -700, 700);
        var (low, high) = (-745.0, 745.0);
        for (var step = 0; step < 200; step++)
        {
            // Both logarithms from the logit: 1 − x has no digits left where x is near 1.
            var (lnX, lnRest) = (-Ln1PlusExp(-y), -Ln1PlusExp(y));
            var off = y <= 0 ? Distribution(a, b, Math.Exp(lnX)) - p : 1 - p - Distribution(b, a, Math.Exp(lnRest));
            (low, high) = off > 0 ? (low, y) : (y, high);
            var slope = Math.Exp(a * lnX + b * lnRest - scale);
            var next = slope > 0 ? y - off / slope : double.NaN;
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.Abs(next - y) <= 1e-11 * Math.Max(1, Math.Abs(y)))
            {
                return next;
            }

            y = next;
        }

        return y;
    }

    private static double Ln1PlusExp(double y) => y > 30 ? y + Math.Exp(-y) : SpecialFunctions.Log1p(Math.Exp(y));
}
