using System.Reflection;

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
        Directory.CreateDirectory(Path.Combine(folder, "assets"));
        foreach (var name in new[] { StyleSheet, Script })
        {
            using var content =
                Assembly.GetExecutingAssembly().GetManifestResourceStream(Path.GetFileName(name))
                ?? throw new InvalidOperationException(
                    $"{Path.GetFileName(name)} is not embedded in this assembly; its project file must list it."
                );
            using var file = File.Create(Path.Combine(folder, name));
            content.CopyTo(file);
        }
        if (plotly is not null)
        {
            File.Copy(plotly, Path.Combine(folder, Plotly));
        }
    }
}
