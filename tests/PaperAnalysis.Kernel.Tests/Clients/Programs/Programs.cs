namespace PaperAnalysis.Kernel.Tests.Clients;

/// <summary>The programs of other people that our kernel is tried with, as far as this machine has them.</summary>
internal static class Programs
{
    private static readonly Lazy<string?> LazyPython = new(FindPython);

    /// <summary>The first <c>python3</c> on the path that has Jupyter's client libraries.</summary>
    public static string? Python => LazyPython.Value;

    public static string? Chromium { get; } = Find("chromium", "chromium-browser", "google-chrome");

    public static string? Node { get; } = Find("node");

    public static string? Npm { get; } = Find("npm");

    /// <summary>Where CI is true a missing program fails the test instead of skipping it.</summary>
    public static bool MustHaveAll { get; } =
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .Where(File.Exists);

    private static string? Find(params string[] names) => names.SelectMany(OnPath).FirstOrDefault();

    private static string? FindPython() =>
        OnPath("python3")
            .FirstOrDefault(python =>
                ChildProcess
                    .Run(
                        python,
                        ["-c", "import zmq, jupyter_client, nbclient, nbconvert, jupyter_kernel_test, notebook"]
                    )
                    .ExitCode == 0
            );
}
