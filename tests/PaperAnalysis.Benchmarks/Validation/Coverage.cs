using System.Globalization;

namespace PaperAnalysis.Benchmarks.Validation;

/// <summary>How often intervals hold the truth, by the papers that are to be expected to have a term.</summary>
internal sealed class Coverage
{
    private static readonly double[] Bands = [0, 1, 3, 10, 30, 100, double.PositiveInfinity];

    private readonly (int All, int Right)[] _counts = new (int, int)[Bands.Length - 1];

    public static string Heading =>
        "papers | "
        + string.Join(
            " | ",
            Bands
                .Take(Bands.Length - 1)
                .Select(
                    static (b, i) =>
                        i == 0 ? "under 1"
                        : i == Bands.Length - 2 ? $"over {b}"
                        : $"{b} to {Bands[i + 1]}"
                )
        );

    public static string Rule => string.Concat(Enumerable.Repeat("| --- ", Bands.Length)) + "|";

    public void Add(double expected, double truth, double low, double high)
    {
        var band = Array.FindLastIndex(Bands, b => b <= expected);
        ref var count = ref _counts[Math.Min(band, _counts.Length - 1)];
        // What is equal up to rounding is inside.
        var isBelow = truth < low - 1e-9 * Math.Abs(low);
        var isAbove = truth > high + 1e-9 * Math.Abs(high);
        count = (count.All + 1, count.Right + (isBelow || isAbove ? 0 : 1));
    }

    /// <summary>Of each band the share of intervals that hold the truth, with their number.</summary>
    public string Row(string name) =>
        $"| {name} | "
        + string.Join(
            " | ",
            _counts.Select(static c => c.All < 200 ? "" : Rate(c.Right, c.All) + $" of {Number(c.All)}")
        )
        + " |";

    public static string Rate(int part, int whole) =>
        ((double)part / whole).ToString(".000", CultureInfo.InvariantCulture);

    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
