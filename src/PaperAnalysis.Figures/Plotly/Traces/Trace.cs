namespace PaperAnalysis.Figures;

/// <summary>
/// One set of marks of a figure. The properties are plotly.js attributes of the same name; see its reference for each.
/// </summary>
internal abstract record Trace
{
    public abstract string Type { get; }

    public PlotText? Name { get; init; }

    public Coordinates? X { get; init; }

    public Coordinates? Y { get; init; }

    public string? XAxis { get; init; }

    public string? YAxis { get; init; }

    /// <summary>Ours alone: what digests say comes in through the texts of the marks.</summary>
    public virtual string? HoverTemplate => HasHoverTexts ? "%{customdata}<extra></extra>" : null;

    /// <summary><c>skip</c> for marks that only guide the eye.</summary>
    public string? HoverInfo { get; init; }

    public bool? ShowLegend { get; init; }

    /// <summary>Traces of a group come and go together.</summary>
    public string? LegendGroup { get; init; }

    /// <summary>
    /// For each mark the papers that it stands for, as <see cref="PaperQuery"/> writes it; a page leads to them. Null for
    /// marks of no papers. Not plotly.js' own <c>ids</c>: of two marks with one id it draws one.
    /// </summary>
    public IReadOnlyList<string>? Opens { get; init; }

    protected abstract bool HasHoverTexts { get; }
}
