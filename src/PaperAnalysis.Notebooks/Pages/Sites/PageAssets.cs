using PaperAnalysis.Storage;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>The files that all pages of a folder share.</summary>
internal static class PageAssets
{
    public const string StyleSheet = "assets/page.css";

    /// <summary>The records of all notebooks, as a script, since a page may not read other files of its folder.</summary>
    public const string Records = "assets/records-data.js";

    /// <summary>The scripts of all pages, in the order in which they use each other.</summary>
    public static readonly IReadOnlyList<string> Scripts =
    [
        .. new[]
        {
            "state",
            "csv",
            "folds",
            "find",
            "selection",
            "names",
            "opens",
            "tables",
            "theme",
            "points",
            "marks",
            "search",
            "area",
            "labels",
            "charts",
            "page",
        }.Select(name => $"assets/{name}.js"),
    ];

    /// <summary>What a page that stands alone has besides.</summary>
    public const string LoneScript = "assets/lone.js";

    /// <summary>What the page of records has besides.</summary>
    public const string RecordsScript = "assets/records.js";

    public const string Plotly = "assets/plotly.min.js";

    /// <param name="plotly">plotly.js on this machine, or null where pages take it from its public address.</param>
    public static void Write(string folder, string? plotly)
    {
        var assets = FileChange.CreateFolder(Path.Combine(folder, "assets"));
        foreach (var name in (string[])[StyleSheet, .. Scripts, RecordsScript])
        {
            EmbeddedFile.Write(typeof(PageAssets).Assembly, Path.GetFileName(name), assets);
        }
        if (plotly is not null)
        {
            FileChange.Copy(plotly, Path.Combine(folder, Plotly));
        }
    }
}
