namespace PaperAnalysis.Figures;

/// <summary>One part of each bar of a stacked figure.</summary>
internal sealed record BarSeries<T>(string Name, string Color, Func<T, int> Count, Func<T, PlotText> Hover)
{
    /// <summary>The papers of a row; see <see cref="PaperQuery"/>.</summary>
    public Func<T, string>? Opens { get; init; }
}
