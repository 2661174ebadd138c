using System.Collections.Immutable;
using PaperAnalysis.Findings;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures;

/// <summary>One chart: immutable Plotly JSON, and the numbers in it as text.</summary>
public sealed record Figure
{
    private const string PlotlyType = "application/vnd.plotly.v1+json";

    /// <summary>What is uncertain of numbers that were counted.</summary>
    internal const string Counted = "none: a count of what was read";

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

    /// <summary>How many, measured how, in which unit.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The front doors of the measures behind it, as docs/measures.md has them (<see cref="MeasureTable"/>).</summary>
    internal IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>Which interval it shows, at which level, and of what; why none, where there is none.</summary>
    internal string Uncertainty { get; init; } = "";

    /// <summary>What it says; see <see cref="Says"/>.</summary>
    public Prose Finding { get; private init; } = Prose.None;

    /// <summary>What stands above the plot: the first sentence of the finding, or what is shown where there is none.</summary>
    internal string Heading => Finding.IsNone ? Title : Finding.First.Text.TrimEnd('.');

    /// <summary>The lines below it: what else was found, and what is shown.</summary>
    internal string Under =>
        Finding.IsNone
            ? Subtitle
            : string.Join(
                ' ',
                new[] { Finding.Rest.Text, Subtitle.Length == 0 ? Title : $"{Title}: {Subtitle}" }.Where(line =>
                    line.Length > 0
                )
            );

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
    /// The figure with what it says as its title: the first sentence. What else the finding says, and what the figure shows,
    /// stand below it. One with nothing to draw shows the finding alone.
    /// </summary>
    public Figure Says(Prose finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return this with { Finding = finding };
    }

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
        IsEmpty && (Nothing is "" || !Finding.IsNone) ? Finding.ToMimeBundle()
        : IsEmpty ? Prose.Of($"*{Title}*: {Nothing ?? "there is nothing to draw"}.").ToMimeBundle()
        : ImmutableSortedDictionary
            .Create<string, string>(StringComparer.Ordinal)
            .Add(PlotlyType, ToJson())
            .Add("text/plain", ToString());

    /// <summary>The figure with the measures that it draws and what is uncertain of them.</summary>
    internal Figure By(string uncertainty, params IReadOnlyList<string> measures) =>
        this with
        {
            Measures = measures,
            Uncertainty = uncertainty,
        };

    public override string ToString() =>
        string.Join('\n', new[] { Heading, Under, Numbers.ToText().TrimEnd('\n') }.Where(line => line.Length > 0));

    private sealed record PlotlyFigure(Config Config, IReadOnlyList<Trace> Data, PlotLayout Layout);
}
