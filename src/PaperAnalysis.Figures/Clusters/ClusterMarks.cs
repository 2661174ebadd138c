using PaperAnalysis.Clusters;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// How a cluster is drawn and called, the same in all figures of clusters. A cluster without a label is grey.
/// </summary>
internal static class ClusterMarks
{
    private static readonly string[] Symbols =
    [
        "circle",
        "square",
        "diamond",
        "triangle-up",
        "triangle-down",
        "cross",
        "star",
        "hexagon",
    ];

    public static string Color(int cluster, string? label) =>
        label is null ? Palette.Silver : Palette.Category(cluster);

    /// <summary>
    /// Colour and symbol go round at different paces, so that 64 clusters differ, and eight of them in both.
    /// </summary>
    public static Marker Of(int cluster, string? label, double size) =>
        new()
        {
            Color = Color(cluster, label),
            Symbol = label is null ? "circle" : Symbols[(cluster + (cluster / Symbols.Length)) % Symbols.Length],
            Size = size,
            // Yellow alone would be faint on white.
            Line = new() { Color = Palette.Ink, Width = label is null ? 0 : 0.5 },
        };

    public static string Name(int cluster, IReadOnlyList<string?> labels) =>
        cluster == Clustering.None ? "in no cluster" : Name(cluster, labels[cluster]);

    public static string Name(int cluster, string? label) => Worded($"{cluster} {label ?? "(unnamed)"}");
}
