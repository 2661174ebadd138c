namespace PaperAnalysis.Figures;

/// <summary>The colours of the buttons beside the title.</summary>
internal sealed record ModeBar
{
    public string? BgColor { get; init; }

    public string? Color { get; init; }

    public string? ActiveColor { get; init; }
}
