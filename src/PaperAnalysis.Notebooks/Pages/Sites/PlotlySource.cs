namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Where a page's charts take plotly.js from.</summary>
/// <param name="File">plotly.js on this machine, or null where the build could not fetch it.</param>
public sealed record PlotlySource(string? File)
{
    /// <summary>The version in <c>Pages/Plotly/package.json</c>.</summary>
    public const string Version = "4.1.2";

    internal const string PublicAddress = $"https://cdn.plot.ly/plotly-{Version}.min.js";

    /// <summary>The file that the build put beside this program, if npm was there to fetch it.</summary>
    public static PlotlySource OfBuild()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "plotly.min.js");
        return new PlotlySource(System.IO.File.Exists(file) ? file : null);
    }

    internal string Address => File is null ? PublicAddress : PageAssets.Plotly;
}
