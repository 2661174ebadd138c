using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>
/// Fits f(r) = C/(r + b)^a (Mandelbrot 1953) by maximum likelihood over the observed ranks (Izsák 2006): the share of
/// rank r is (r + b)^−a ÷ Σ (s + b)^−a. For a given b the best a makes the mean of ln(r + b) under the law that of the
/// words, which has one solution; b is searched from 0 to 1000.
/// </summary>
public static class ZipfMandelbrot
{
    private const double MostShift = 1000;
    private const int LeastWords = 3;

    /// <summary>Fits all words. Fewer than three have no law: every number of it is NaN, and no rank is listed.</summary>
    public static ZipfFit Fit(Corpus corpus, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var counts = new WordCounts(corpus, seed);
        if (counts.All.Length < LeastWords)
        {
            const double None = double.NaN;
            return new ZipfFit(None, None, None, None, None, None, corpus.Tokens, counts.All.Length, []);
        }

        var order = Enumerable
            .Range(0, counts.All.Length)
            .OrderByDescending(w => counts.All[w])
            .ThenBy(w => corpus.Vocabulary[counts.Words[w]], StringComparer.Ordinal)
            .ToArray();
        var sorted = Array.ConvertAll(order, w => counts.All[w]);
        var (a, b) = Fit(sorted);
        // Where a part has too few words for a fit, nothing is known of the spread, and the intervals are unbounded.
        var parts = counts.WithoutEach(g => counts.Without(g).Where(static c => c > 0).OrderDescending().ToArray());
        (double Exponent, double Shift)[] without = [];
        if (parts.All(static p => p.Length >= LeastWords))
        {
            without = counts.WithoutEach(g => Fit(parts[g]));
        }

        var (aLow, aHigh) = GroupedJackknife.Interval(a, Array.ConvertAll(without, static w => w.Exponent));
        var (bLow, bHigh) = GroupedJackknife.Interval(b, Array.ConvertAll(without, static w => w.Shift));
        var scale = corpus.Tokens / Normaliser(sorted.Length, a, b).Sum;
        var rows = order.Select(
            (w, i) =>
                new RankRow(
                    i + 1,
                    corpus.Vocabulary.Shown(counts.Words[w]),
                    counts.All[w],
                    scale * Math.Pow(i + 1 + b, -a)
                )
        );
        return new ZipfFit(a, aLow, aHigh, b, bLow, bHigh, corpus.Tokens, sorted.Length, [.. rows]);
    }

    /// <summary>The exponent and the shift of greatest likelihood.</summary>
    /// <param name="counts">Counts above 0, descending.</param>
    /// <exception cref="ArgumentException">There are fewer than three.</exception>
    public static (double Exponent, double Shift) Fit(IReadOnlyList<int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Count < LeastWords)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"Found {counts.Count} distinct words; a law of two parameters needs at least three."
                ),
                nameof(counts)
            );
        }

        // Golden section over ln(1 + b), along which the likelihood has one peak.
        var ratio = (Math.Sqrt(5) - 1) / 2;
        var (low, high) = (0.0, Math.Log(1 + MostShift));
        var start = 1.0;
        double At(double x)
        {
            var (a, likelihood) = Best(counts, Math.Exp(x) - 1, start);
            start = a;
            return likelihood;
        }

        var (x1, x2) = (high - ratio * (high - low), low + ratio * (high - low));
        var (y1, y2) = (At(x1), At(x2));
        while (high - low > 1e-5)
        {
            if (y1 > y2)
            {
                (high, x2, y2) = (x2, x1, y1);
                x1 = high - ratio * (high - low);
                y1 = At(x1);
            }
            else
            {
                (low, x1, y1) = (x1, x2, y2);
                x2 = low + ratio * (high - low);
                y2 = At(x2);
            }
        }

        var shift = Math.Exp((low + high) / 2) - 1;
        // At the edge the search ends a step beside it.
        shift = Best(counts, 0, start).Likelihood >= Best(counts, shift, start).Likelihood ? 0 : shift;
        return (Best(counts, shift, start).Exponent, shift);
    }

    private static (double Exponent, double Likelihood) Best(IReadOnlyList<int> counts, double b, double start)
    {
        var (tokens, logs) = (0.0, 0.0);
        for (var i = 0; i < counts.Count; i++)
        {
            tokens += counts[i];
            logs += counts[i] * Math.Log(i + 1 + b);
        }

        // Newton on the mean of ln(r + b), whose derivative in a is minus its variance.
        var (a, mean) = (start, logs / tokens);
        for (var step = 0; step < 50; step++)
        {
            var (_, expected, variance) = Normaliser(counts.Count, a, b);
            var change = (expected - mean) / variance;
            a += Math.Clamp(change, -1, 1);
            if (Math.Abs(change) < 1e-10)
            {
                break;
            }
        }

        return (a, -a * logs - tokens * Math.Log(Normaliser(counts.Count, a, b).Sum));
    }

    // Σ (r + b)^−a, and the mean and variance of ln(r + b) under the law.
    private static (double Sum, double Mean, double Variance) Normaliser(int ranks, double a, double b)
    {
        var (sum, first, second) = (0.0, 0.0, 0.0);
        for (var r = 1; r <= ranks; r++)
        {
            var log = Math.Log(r + b);
            var share = Math.Exp(-a * log);
            sum += share;
            first += share * log;
            second += share * log * log;
        }

        return (sum, first / sum, second / sum - first / sum * (first / sum));
    }
}
