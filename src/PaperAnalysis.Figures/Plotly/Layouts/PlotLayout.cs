using System.Text.Json.Serialization;

namespace PaperAnalysis.Figures;

/// <summary>Everything of a figure but its traces. Properties are plotly.js attributes of the same name.</summary>
internal sealed record PlotLayout
{
    public Title? Title { get; init; }

    public double? Height { get; init; }

    public bool? AutoSize { get; init; }

    public Axis? XAxis { get; init; }

    public Axis? YAxis { get; init; }

    public Axis? XAxis2 { get; init; }

    public Axis? YAxis2 { get; init; }

    public Axis? YAxis3 { get; init; }

    public Axis? YAxis4 { get; init; }

    public string? BarMode { get; init; }

    public double? BarGap { get; init; }

    public bool? ShowLegend { get; init; }

    public Legend? Legend { get; init; }

    /// <summary>What a page may offer beside the figure; plotly.js itself does not read it.</summary>
    public Meta? Meta { get; init; }

    public Padding? Margin { get; init; }

    public IReadOnlyList<PlotShape>? Shapes { get; init; }

    /// <summary>False: a finger that moves over the figure scrolls the page; zooming has its button.</summary>
    public bool? DragMode { get; init; }

    public ModeBar? ModeBar { get; init; }

    public string? HoverMode { get; init; }

    public HoverLabel? HoverLabel { get; init; }

    [JsonPropertyName("paper_bgcolor")]
    public string? PaperColor { get; init; }

    [JsonPropertyName("plot_bgcolor")]
    public string? PlotColor { get; init; }

    public Font? Font { get; init; }

    public IReadOnlyList<string>? ColorWay { get; init; }

    public Template? Template { get; init; }
}
