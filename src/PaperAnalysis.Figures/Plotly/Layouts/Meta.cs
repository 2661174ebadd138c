namespace PaperAnalysis.Figures;

/// <summary>What a figure tells the page that shows it.</summary>
internal sealed record Meta
{
    /// <summary>
    /// What the hover texts name: the page offers a field to search them, and lights the marks that match.
    /// </summary>
    public string? Search { get; init; }
}
