using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Where a page's charts take plotly.js from.</summary>
/// <param name="File">plotly.js on this machine, or null where the build could not fetch it.</param>
internal sealed record PlotlySource(string? File)
{
    /// <summary>The file that the build put beside this program, if npm was there to fetch it.</summary>
    public static PlotlySource OfBuild()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "plotly.min.js");
        return new PlotlySource(System.IO.File.Exists(file) ? file : null);
    }

    /// <summary>The element that loads it, and what a page's policy needs for that beside the page's own folder.</summary>
    /// <param name="root">The way from the page's folder to that of the index.</param>
    internal (Html Element, string Source) Script(string root)
    {
        var address = File is null ? PlotlyLoader.PublicAddress : root + PageAssets.Plotly;
        return (Html.Of($"<script src=\"{address}\"></script>"), File is null ? address : "");
    }
}
