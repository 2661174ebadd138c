using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Cli.Tests.Browser;

/// <summary>The browser on this machine.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The program, or null where none is on the path.</summary>
    public static string? Program { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    /// <summary>Why tests with a browser cannot run here; null where they can, and in CI, where they must.</summary>
    public static string? Missing { get; } =
        Environment.GetEnvironmentVariable("CI") == "true" ? null
        : Program is null
            ? $"Found none of {string.Join(", ", Names)} on the path. Install Chromium (Debian: apt-get install chromium) to run this test."
        : PlotlySource.OfBuild().File is null
            ? "Found no plotly.min.js beside the program. Install Node.js with npm and build again to run this test."
        : null;
}
