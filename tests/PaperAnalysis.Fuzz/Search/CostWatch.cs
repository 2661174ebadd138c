using System.Globalization;

namespace PaperAnalysis.Fuzz.Search;

/// <summary>
/// Looks for inputs whose cost grows faster than their length: a piece of an input that is repeated eight times as often
/// must not take much more than eight times as many edges, or as much of the processor's time.
/// </summary>
/// <param name="isOurs">False where libraries of others do most of the work: their time is not judged, only our edges.</param>
internal sealed class CostWatch(Executor executor, FoundInputs findings, Random random, bool isOurs)
{
    private const double Many = 1_000_000;
    private const double Steepest = 1.6;
    private const double Noise = 25;
    private const long Most = 1L << 30;
    private static readonly int[] Sizes = [8_000, 64_000, 256_000];

    /// <summary>Judges the run that was the last.</summary>
    public void Memory(byte[] input)
    {
        if (executor.Allocated > Most)
        {
            findings.Add(
                input,
                "memory",
                string.Create(CultureInfo.InvariantCulture, $"{executor.Allocated >> 20} MiB")
            );
        }
    }

    public void Growth(byte[] input)
    {
        if (input.Length < 3)
        {
            return;
        }
        var start = random.Next(1, input.Length);
        var end = random.Next(start, Math.Min(input.Length, start + (random.Next(2) == 0 ? 4 : 40))) + 1;
        var texts = Sizes.Select(size => Repeated(input, start, end, size)).ToArray();
        var edges = new List<double>();
        foreach (var text in texts.Take(2))
        {
            executor.Run(text);
            edges.Add(executor.Cost);
        }
        Memory(texts[1]);
        // What first needs a certain length looks steep once, what is steep does so twice.
        if (edges[1] > Many && Power(edges[0], edges[1], texts[0], texts[1]) > Steepest)
        {
            executor.Run(texts[2]);
            edges.Add(executor.Cost);
            Judge(input, start, end, "edges", edges[1], edges[2], texts);
        }
        else if (isOurs && executor.Milliseconds(texts[1], 1) > Noise)
        {
            var (one, two) = (executor.Milliseconds(texts[1], 3), executor.Milliseconds(texts[2], 2));
            Judge(input, start, end, "ms", one, two, texts);
        }
    }

    private void Judge(byte[] input, int start, int end, string unit, double one, double two, byte[][] texts)
    {
        if (Power(one, two, texts[1], texts[2]) is > Steepest and var power)
        {
            Add(input, start, end, string.Create(CultureInfo.InvariantCulture, $"{one:F0} and {two:F0} {unit}"), power);
        }
    }

    private static double Power(double one, double two, byte[] small, byte[] large) =>
        Math.Log((two + 1) / (one + 1)) / Math.Log((double)large.Length / small.Length);

    private void Add(byte[] input, int start, int end, string costs, double power) =>
        findings.Add(
            input,
            $"steep {Convert.ToHexString(input[start..end])}",
            string.Create(CultureInfo.InvariantCulture, $"{start}..{end} repeated: {costs}, length^{power:F2}")
        );

    private static byte[] Repeated(byte[] input, int start, int end, int length)
    {
        var piece = input[start..end];
        return
        [
            .. input[..start],
            .. Enumerable.Repeat(piece, length / piece.Length).SelectMany(static p => p),
            .. input[end..],
        ];
    }
}
