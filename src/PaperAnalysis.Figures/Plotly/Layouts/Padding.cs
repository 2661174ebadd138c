namespace PaperAnalysis.Figures;

/// <summary>Space in pixels at the bottom, left, right and top.</summary>
internal sealed record Padding
{
    public double? B { get; init; }

    public double? L { get; init; }

    public double? R { get; init; }

    public double? T { get; init; }
}
