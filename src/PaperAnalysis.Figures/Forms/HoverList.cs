using PaperAnalysis.Digests;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>What stands behind a mark, as its hover text lists it.</summary>
internal static class HoverList
{
    /// <summary>Characters of a line on a phone.</summary>
    public const int Width = 44;

    private const int Shown = 4;
    private const int Longest = 64;

    /// <summary>A heading, then the first titles.</summary>
    public static PlotText Titles(string heading, IReadOnlyCollection<Paper> papers) =>
        Of(heading, [.. papers.Select(paper => paper.Title)]);

    /// <summary>A heading, then the first items, each cut to a line, then how many are left.</summary>
    public static PlotText Of(string heading, IReadOnlyCollection<string> items)
    {
        var lines = items.Take(Shown).Select(item => PlotText.From("· " + PlotText.Cut(item, Longest)));
        PlotText[] rest = items.Count > Shown ? [Worded($"… and {items.Count - Shown} more")] : [];
        return PlotText.Lines([PlotText.Bold(heading), .. lines, .. rest]);
    }
}
