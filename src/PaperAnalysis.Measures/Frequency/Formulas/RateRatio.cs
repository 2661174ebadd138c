namespace PaperAnalysis.Frequency;

/// <summary>How many times as frequent a word is in one corpus as in another.</summary>
public static class RateRatio
{
    /// <summary>
    /// log₂((a/n) ÷ (b/m)) (Hardie 2014): 1 is twice, −1 half as frequent. A count of 0 stands as ½, so that the ratio
    /// is finite, but for no more than would be no difference; 0 where both counts are 0 or a corpus is empty.
    /// </summary>
    public static double Log2(double first, double firstSize, double second, double secondSize)
    {
        if (firstSize <= 0 || secondSize <= 0 || first + second == 0)
        {
            return 0;
        }

        var ratio = Math.Log2((first == 0 ? 0.5 : first) / firstSize / ((second == 0 ? 0.5 : second) / secondSize));
        return first == 0 ? Math.Min(0, ratio)
            : second == 0 ? Math.Max(0, ratio)
            : ratio;
    }

    /// <summary>
    /// (fpm₁ + N)/(fpm₂ + N), fpm being counts per million words (Kilgarriff 2009): a larger N favours frequent words.
    /// </summary>
    public static double SimpleMaths(double first, double firstSize, double second, double secondSize, double n = 1) =>
        (1e6 * first / firstSize + n) / (1e6 * second / secondSize + n);
}
