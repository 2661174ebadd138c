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

    /// <summary>What the title sets off, in its order, a key between backquotes: what a page lets a reader choose.</summary>
    public IReadOnlyList<PlotText>? Names { get; init; }

    public PlotText? Subtitle { get; init; }

    public IReadOnlyList<MetaKey>? Key { get; init; }

    /// <summary>What the figure shows, in a sentence for those who do not see it.</summary>
    public PlotText? Alt { get; init; }

    /// <summary>
    /// Names of places of the plot, by importance, of which a page shows those that have room, and more as a reader zooms in.
    /// The traces named <c>label</c> stand for them elsewhere.
    /// </summary>
    public IReadOnlyList<MetaLabel>? Labels { get; init; }

    /// <summary>What the figure measures, for the file of what is known of it.</summary>
    public IReadOnlyList<MetaMeasure>? Measures { get; init; }

    /// <summary>Which interval it shows.</summary>
    public PlotText? Uncertainty { get; init; }
}

/// <param name="LegendGroup">Hidden with the marks of this group.</param>
internal sealed record MetaLabel(double X, double Y, PlotText Text, string LegendGroup);

/// <summary>A measure as docs/measures.md defines it.</summary>
/// <param name="Name">Its front door.</param>
/// <param name="Answers">The question.</param>
/// <param name="Formula">With its source.</param>
internal sealed record MetaMeasure(PlotText Name, PlotText Answers, PlotText Formula, PlotText Unit);

/// <summary>A <see cref="KeyEntry"/> as the page reads it.</summary>
internal sealed record MetaKey(PlotText Label, string Color, string Symbol);
