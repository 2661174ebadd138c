namespace PaperAnalysis.Statistics;

/// <summary>
/// The interval of a richness (Chao 1987): the unseen part is taken as log-normal, so that the lower end stays at or
/// above what was seen. With T = estimate − observed and K = exp(z·√ln(1 + variance/T²)): observed + T/K to observed +
/// T·K.
/// </summary>
internal static class LogNormalInterval
{
    public static (double Low, double High) Of(double observed, double estimate, double variance, double level)
    {
        var unseen = estimate - observed;
        if (unseen <= 0 || variance <= 0)
        {
            return (estimate, estimate);
        }

        var k = Math.Exp(Confidence.Normal(level) * Math.Sqrt(Math.Log(1 + variance / (unseen * unseen))));
        return (observed + unseen / k, observed + unseen * k);
    }
}
