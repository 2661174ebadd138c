namespace PaperAnalysis.Figures;

/// <summary>A run of neighbouring words of a comparison: in both texts, or in one of them.</summary>
/// <param name="Left">The words as the left text has them; empty where only the right has the run.</param>
/// <param name="Right">The same for the right text. In a shared run both are equal.</param>
public readonly record struct DiffRun(string Left, string Right)
{
    public bool Shared => string.Equals(Left, Right, StringComparison.Ordinal);
}
