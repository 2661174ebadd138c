using System.Collections.Immutable;
using PaperAnalysis.Findings;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures;

/// <summary>One chart: immutable Plotly JSON, and the numbers in it as text.</summary>
public sealed record Figure
{
    private const string PlotlyType = "application/vnd.plotly.v1+json";

    /// <summary>Figures come from the charts' <c>Of</c>; plotly.js' own words stay behind them.</summary>
    internal Figure() { }

    /// <summary>
    /// No figure at all: shows nothing, where the words beside it say that there is nothing to draw.
    /// </summary>
    internal static Figure None { get; } =
        new()
        {
            Title = "",
            Numbers = new DataFrame(),
            Nothing = "",
        };

    /// <summary>What the figure shows, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>A second line: how many, measured how.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>What the colours mean. Stands under the title, where it covers no mark at any width.</summary>
    internal IReadOnlyList<KeyEntry> Key { get; init; } = [];

    internal IReadOnlyList<Trace> Traces { get; init; } = [];

    /// <summary>
    /// Axes and the rest; its height is that of the plot, to which the room for title and key is added.
    /// </summary>
    internal PlotLayout Layout { get; init; } = new();

    /// <summary>The numbers drawn, for readers without a screen that draws.</summary>
    public required DataFrame Numbers { get; init; }

    /// <summary>Why there is nothing to draw, as a clause: what a notebook shows in place of a chart without marks.</summary>
    internal string? Nothing { get; init; }

    /// <summary>A chart without marks worth looking at, as of an empty table.</summary>
    public bool IsEmpty => Nothing is not null || Numbers.Rows.Count == 0;

    /// <summary>
    /// The figure in Plotly's JSON form: keys sorted, numbers in their shortest form, the same bytes for the same
    /// figure.
    /// </summary>
    /// <exception cref="ArgumentException">A number is infinite or not a number.</exception>
    public string ToJson() => PlotJson.Write(new PlotlyFigure(FigureFrame.Config, Traces, FigureFrame.Of(this)));

    /// <summary>
    /// The figure for a notebook: Plotly's JSON, and a plain text that says the same numbers; of an empty one a sentence
    /// that says why.
    /// </summary>
    public IReadOnlyDictionary<string, string> ToMimeBundle() =>
        Nothing is "" ? Prose.None.ToMimeBundle()
        : IsEmpty ? Prose.Of($"*{Title}*: {Nothing ?? "there is nothing to draw"}.").ToMimeBundle()
        : ImmutableSortedDictionary
            .Create<string, string>(StringComparer.Ordinal)
            .Add(PlotlyType, ToJson())
            .Add("text/plain", ToString());

    public override string ToString() =>
        string.Join('\n', new[] { Title, Subtitle, Numbers.ToText().TrimEnd('\n') }.Where(line => line.Length > 0));

    private sealed record PlotlyFigure(Config Config, IReadOnlyList<Trace> Data, PlotLayout Layout);
}
