using PaperAnalysis.Statistics;

namespace PaperAnalysis.Benchmarks.Validation;

/// <summary>A share with its counts and Wilson's interval of 95 %.</summary>
internal static class CountedShare
{
    public static string Text(int part, int whole)
    {
        var (low, high) = Wilson.Interval(part, whole, 0.95);
        return FormattableString.Invariant(
            $"{part}/{whole} = {(double)part / whole:0.000} ({low:0.00} to {high:0.00})"
        );
    }
}
