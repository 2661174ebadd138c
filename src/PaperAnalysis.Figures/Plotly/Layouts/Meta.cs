namespace PaperAnalysis.Figures;

/// <summary>What a figure tells the page that shows it.</summary>
internal sealed record Meta
{
    /// <summary>
    /// What the hover texts name: the page offers a field to search them, and lights the marks that match.
    /// </summary>
    public string? Search { get; init; }

    /// <summary>Stands above the plot on a page, which then leaves the plot's own out.</summary>
    public PlotText? Title { get; init; }

    public PlotText? Subtitle { get; init; }

    public IReadOnlyList<MetaKey>? Key { get; init; }

    /// <summary>What the figure shows, in a sentence for those who do not see it.</summary>
    public PlotText? Alt { get; init; }
}

/// <summary>A <see cref="KeyEntry"/> as the page reads it.</summary>
internal sealed record MetaKey(PlotText Label, string Color, string Symbol);
