using PaperAnalysis.Digests;
using PaperAnalysis.Figures.Plotly;
using static System.FormattableString;

namespace PaperAnalysis.Figures;

/// <summary>The papers behind a mark, as its hover text lists them.</summary>
internal static class PaperTitles
{
    private const int Shown = 4;
    private const int Longest = 64;

    /// <summary>A heading, then the first titles, each cut to a line, then how many are left.</summary>
    public static PlotText Under(string heading, IReadOnlyCollection<Paper> papers)
    {
        var lines = papers
            .Take(Shown)
            .Select(paper => PlotText.From("· " + PlotText.Cut(paper.Title, Longest)));
        PlotText[] rest =
            papers.Count > Shown ? [Invariant($"… and {papers.Count - Shown} more")] : [];
        return PlotText.Lines([PlotText.Bold(heading), .. lines, .. rest]);
    }
}
