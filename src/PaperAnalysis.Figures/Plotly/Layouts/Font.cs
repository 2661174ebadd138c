namespace PaperAnalysis.Figures;

internal sealed record Font
{
    public string? Color { get; init; }

    public string? Family { get; init; }

    /// <summary>CSS <c>text-shadow</c>: a halo keeps text readable on marks.</summary>
    public string? Shadow { get; init; }

    public double? Size { get; init; }
}
