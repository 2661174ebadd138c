namespace PaperAnalysis.Digests;

/// <summary>The lines <paramref name="First"/> to <paramref name="Last"/> of a file, 1-based, both included.</summary>
public readonly record struct LineRange(int First, int Last)
{
    public override string ToString() => First == Last ? $"{First}" : $"{First}-{Last}";
}
