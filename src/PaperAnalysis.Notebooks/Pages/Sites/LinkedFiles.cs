using PaperAnalysis.Storage;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Files that all pages of a folder share.</summary>
/// <param name="folder">The folder of the index.</param>
internal sealed class LinkedFiles(string folder, PlotlySource plotly) : IPageFiles
{
    private const string Images = "assets/figures/";

    public Html Style(string root) => Html.Of($"<link rel=\"stylesheet\" href=\"{root}{PageAssets.StyleSheet}\">");

    /// <summary>A page runs the scripts of its own folder and plotly.js, and no other.</summary>
    public (Html Elements, string Policy) Scripts(IReadOnlyList<string> names, string root) =>
        (
            Html.Join(
                names.Select(name =>
                    name == PageAssets.Plotly
                        ? plotly.Script(root).Element
                        : Html.Of($"<script src=\"{root}{name}\"></script>")
                )
            ),
            names.Contains(PageAssets.Plotly) ? $"'self' {plotly.Script(root).Source}".TrimEnd() : "'self'"
        );

    public string Image(string name, string base64)
    {
        var address = $"{Images}{name}.png";
        var file = Path.Combine(folder, address);
        FileChange.CreateFolder(Path.GetDirectoryName(file)!);
        using var open = FileChange.Open(file, FileMode.Create);
        FileChange.Write(open, Convert.FromBase64String(base64));
        return address;
    }
}
