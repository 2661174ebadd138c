using System.Text.Json.Serialization;

namespace PaperAnalysis.Figures;

/// <summary>Bars; <c>h</c> as orientation lays them along the x axis.</summary>
internal sealed record BarTrace : Trace
{
    public override string Type => "bar";

    public string? Orientation { get; init; }

    public Marker? Marker { get; init; }

    public double? Width { get; init; }

    public IReadOnlyList<PlotText>? Text { get; init; }

    public string? TextPosition { get; init; }

    public Font? TextFont { get; init; }

    public double? TextAngle { get; init; }

    /// <summary><c>none</c> keeps texts at their size beside narrow bars.</summary>
    public string? ConstrainText { get; init; }

    /// <summary>What each mark tells on hover.</summary>
    public IReadOnlyList<PlotText>? CustomData { get; init; }

    public bool? ClipOnAxis { get; init; }

    [JsonPropertyName("error_x")]
    public ErrorBars? ErrorX { get; init; }

    protected override bool HasHoverTexts => CustomData is not null;
}
