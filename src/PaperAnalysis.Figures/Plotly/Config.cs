using System.Text.Json.Serialization;

namespace PaperAnalysis.Figures;

/// <summary>How plotly.js behaves on the page.</summary>
internal sealed record Config
{
    public bool? Responsive { get; init; }

    public bool? DisplayLogo { get; init; }

    /// <summary>The buttons beside the title, by groups; few, so that they cover no title on a phone.</summary>
    [JsonPropertyName("modeBarButtons")]
    public IReadOnlyList<IReadOnlyList<string>>? ModeBarButtons { get; init; }
}
