using System.Text.Json.Serialization;

namespace PaperAnalysis.Figures;

/// <summary>
/// Points, lines, or texts at points, as <see cref="Mode"/> says (<c>markers</c>, <c>lines</c>, <c>text</c>, joined by
/// <c>+</c>).
/// </summary>
internal sealed record ScatterTrace : Trace
{
    public override string Type => AreMany ? "scattergl" : "scatter";

    public required string Mode { get; init; }

    public Marker? Marker { get; init; }

    public Line? Line { get; init; }

    public IReadOnlyList<PlotText>? Text { get; init; }

    public string? TextPosition { get; init; }

    public Font? TextFont { get; init; }

    /// <summary>What each mark tells on hover.</summary>
    public IReadOnlyList<PlotText>? CustomData { get; init; }

    public string? Fill { get; init; }

    public string? FillColor { get; init; }

    [JsonPropertyName("error_x")]
    public ErrorBars? ErrorX { get; init; }

    [JsonPropertyName("error_y")]
    public ErrorBars? ErrorY { get; init; }

    public bool? ClipOnAxis { get; init; }

    /// <summary><c>points</c> where marks that are not drawn tell something.</summary>
    public string? HoverOn { get; init; }

    /// <summary>Marks that a page draws all at once; see <see cref="PaperMarks.Many"/>.</summary>
    internal bool AreMany { get; init; }

    protected override bool HasHoverTexts => CustomData is not null;
}
