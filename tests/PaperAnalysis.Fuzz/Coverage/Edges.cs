namespace PaperAnalysis.Fuzz.Coverage;

/// <summary>How often each edge of the instrumented code was taken; what <see cref="Instrumenter"/> writes calls.</summary>
public static class Edges
{
    /// <summary>More than the code has; a number beyond would be an error of the instrumenter, which checks.</summary>
    internal const int Most = 1 << 17;

    private static readonly int[] Counts = new int[Most];

    /// <summary>One edge was taken.</summary>
    public static void Hit(int edge) => Counts[edge]++;

    internal static ReadOnlySpan<int> Taken(int edges) => Counts.AsSpan(0, edges);

    internal static void Clear(int edges) => Counts.AsSpan(0, edges).Clear();
}
