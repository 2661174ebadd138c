namespace PaperAnalysis.Mutation;

/// <summary>What the mutated code asks at each mutant: whether it is the one that is on.</summary>
public static class Probe
{
    private const int Most = 1 << 17;

    /// <summary>By mutant: whether the code at it has run since the last <see cref="Clear"/>.</summary>
    private static readonly bool[] Hits = new bool[Most];

    /// <summary>The mutant that is on; below 0 none.</summary>
    public static int Active { get; set; } = -1;

    public static bool IsActive(int mutant)
    {
        Hits[mutant] = true;
        return mutant == Active;
    }

    public static void Clear() => Array.Clear(Hits);

    public static HashSet<int> Reached() => [.. Enumerable.Range(0, Most).Where(static i => Hits[i])];
}
