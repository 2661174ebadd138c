using System.Globalization;
using PaperAnalysis.Findings;

namespace PaperAnalysis.Figures;

/// <summary>An interval as hover texts have it: "0.12 to 0.45", and "−∞ to 0.45" where one side is unbounded.</summary>
internal static class IntervalText
{
    /// <param name="format">Of either end, such as "0.00".</param>
    public static string Of(double low, double high, string format) => $"{End(low, format)} to {End(high, format)}";

    private static string End(double end, string format) =>
        double.IsNegativeInfinity(end) ? "−∞"
        : double.IsPositiveInfinity(end) ? "∞"
        : Grammar.WithoutMinusZero(end.ToString(format, CultureInfo.InvariantCulture));
}
