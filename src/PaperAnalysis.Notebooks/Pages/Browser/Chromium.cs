using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>The browser on this machine, which draws images of figures and prints pages.</summary>
internal static class Chromium
{
    private static readonly string[] Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
    ];

    /// <summary>The program, or null where none is on the path.</summary>
    public static string? Program { get; } = FindOn(Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <summary>Why this machine's Chromium cannot be used, with what to do; null where it can.</summary>
    public static string? Missing { get; } =
        OperatingSystem.IsWindows() ? "Chromium is driven through pipes that Windows lacks. Use Linux (WSL) or macOS."
        : Program is null
            ? $"found none of {string.Join(", ", Names)} on the path. Install Chromium (Debian: apt-get install chromium)."
        : null;

    /// <exception cref="NotebookInputException">There is none.</exception>
    public static string Need(string purpose) =>
        Missing is null ? Program! : throw new NotebookInputException($"{purpose}: {Missing}");

    private static string? FindOn(string path) =>
        path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
