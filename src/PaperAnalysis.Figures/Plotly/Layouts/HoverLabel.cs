namespace PaperAnalysis.Figures;

internal sealed record HoverLabel
{
    public string? Align { get; init; }

    public string? BgColor { get; init; }

    public string? BorderColor { get; init; }

    public Font? Font { get; init; }

    /// <summary>The longest trace name that is shown in full; -1 for any.</summary>
    public double? NameLength { get; init; }
}
