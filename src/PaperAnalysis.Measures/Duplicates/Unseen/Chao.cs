using PaperAnalysis.Statistics;

namespace PaperAnalysis.Duplicates;

/// <summary>Chao's estimators of the number of distinct papers from how many were seen once and twice.</summary>
/// <remarks>
/// Chao (1984, 1987); variances and the log-normal interval as in Colwell's EstimateS and Gotelli and Colwell (2011).
/// Chao1 counts records; Chao2 counts digests that hold a paper and carries the factor (m−1)/m for m digests. Both take
/// the records (digests) as independent draws from one pool; where they are not, see <see cref="PoolSize"/>.
/// </remarks>
public static class Chao
{
    /// <summary>
    /// Papers that must be seen twice for the estimate to be one. With many seen once its standard error is the
    /// estimate ÷ √(papers seen twice): with four of them 9,577 papers seen become eleven million. Seven is what
    /// <see cref="PoolSize.LeastShared"/> asks of two digests, of which this is the case of more.
    /// </summary>
    public const int LeastTwice = PoolSize.LeastShared;

    /// <summary>
    /// From the number of records of each distinct paper; zeros are papers not seen, and count for nothing.
    /// </summary>
    /// <param name="level">Two-sided confidence level.</param>
    /// <exception cref="ArgumentException">Nothing was seen.</exception>
    public static RichnessEstimate One(
        IEnumerable<int> records,
        ChaoForm form = ChaoForm.BiasCorrected,
        double level = 0.95
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        int[] seen = [.. records.Where(static n => n > 0)];
        return Estimate(seen, 1, form, level) with { Problem = Problem(seen, "record", 2) };
    }

    /// <summary>From the number of digests that hold each distinct paper.</summary>
    /// <param name="level">Two-sided confidence level.</param>
    /// <exception cref="ArgumentException">Nothing was seen.</exception>
    public static RichnessEstimate Two(Incidence incidence, ChaoForm form = ChaoForm.Classic, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(incidence);
        int[] seen = [.. incidence.Papers.Select(static p => p.Count)];
        double m = incidence.Digests.Count;
        return Estimate(seen, (m - 1) / m, form, level) with
        {
            Problem = Problem(seen, "digest", incidence.Digests.Count),
        };
    }

    private static RichnessEstimate Estimate(int[] seen, double factor, ChaoForm form, double level)
    {
        if (seen.Length == 0)
        {
            throw new ArgumentException(
                "No paper was seen, so nothing can be said of the unseen; give at least one.",
                nameof(seen)
            );
        }

        double once = seen.Count(static n => n == 1);
        double twice = seen.Count(static n => n == 2);
        var (unseen, variance) =
            form == ChaoForm.Classic && twice > 0
                ? Classic(once, twice, factor)
                : BiasCorrected(once, twice, factor, seen.Length);
        if (once == 0)
        {
            variance = NoneOnce(seen);
        }

        var estimate = seen.Length + unseen;
        var (low, high) = LogNormalInterval.Of(seen.Length, estimate, variance, level);
        return new RichnessEstimate(seen.Length, estimate, Math.Sqrt(variance), low, high);
    }

    private static string? Problem(int[] seen, string unit, int units)
    {
        var once = seen.Count(static n => n == 1);
        var twice = seen.Count(static n => n == 2);
        return units < 2 ? $"there is one {unit} only"
            : once == 0 ? $"no paper stands in one {unit} alone, so nothing points to unseen ones"
            : twice < LeastTwice
                ? FormattableString.Invariant(
                    $"{(twice == 0 ? "none" : twice)} of {seen.Length} papers {(twice < 2 ? "stands" : "stand")} in just two {unit}s, and an estimate needs {LeastTwice} or more"
                )
            : null;
    }

    private static (double Unseen, double Variance) Classic(double once, double twice, double a)
    {
        var r = once / twice;
        return (a * once * once / (2 * twice), twice * (a / 2 * r * r + a * a * r * r * r + a * a / 4 * r * r * r * r));
    }

    private static (double Unseen, double Variance) BiasCorrected(double once, double twice, double a, int observed)
    {
        var unseen = a * once * (once - 1) / (2 * (twice + 1));
        var spread = a * a * once * Square(2 * once - 1) / (4 * Square(twice + 1));
        var variance =
            twice > 0
                ? unseen + spread + a * a * once * once * twice * Square(once - 1) / (4 * Square(Square(twice + 1)))
                : unseen + spread - a * a * Square(Square(once)) / (4 * (observed + unseen));
        return (unseen, Math.Max(0, variance));
    }

    /// <summary>
    /// With no paper seen just once the estimate is what was seen; its variance by Poisson counts: Σe^(−n) − (Σ
    /// n·e^(−n))²/Σn.
    /// </summary>
    private static double NoneOnce(int[] seen)
    {
        double missed = seen.Sum(static n => Math.Exp(-n));
        double weighted = seen.Sum(static n => n * Math.Exp(-n));
        return Math.Max(0, missed - weighted * weighted / seen.Sum());
    }

    private static double Square(double x) => x * x;
}
