using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Cli.Tests.Browser;

/// <summary>The browser on this machine.</summary>
internal static class MachineBrowser
{
    /// <summary>Why tests with a browser cannot run here; null where they can, and in CI, where they must.</summary>
    public static string? Missing { get; } =
        Environment.GetEnvironmentVariable("CI") == "true" ? null : FigureDrawing.Missing;
}
