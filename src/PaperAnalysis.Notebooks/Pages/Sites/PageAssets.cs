using PaperAnalysis.Storage;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>The files that all pages of a folder share.</summary>
internal static class PageAssets
{
    public const string StyleSheet = "assets/page.css";
    public const string Script = "assets/page.js";
    public const string Plotly = "assets/plotly.min.js";

    /// <param name="plotly">plotly.js on this machine, or null where pages take it from its public address.</param>
    public static void Write(string folder, string? plotly)
    {
        var assets = FileChange.CreateFolder(Path.Combine(folder, "assets"));
        foreach (var name in new[] { StyleSheet, Script })
        {
            EmbeddedFile.Write(typeof(PageAssets).Assembly, Path.GetFileName(name), assets);
        }
        if (plotly is not null)
        {
            FileChange.Copy(plotly, Path.Combine(folder, Plotly));
        }
    }
}
