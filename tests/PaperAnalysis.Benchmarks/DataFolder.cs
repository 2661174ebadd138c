namespace PaperAnalysis.Benchmarks;

/// <summary>
/// The data of trials and benchmarks, which is no part of the repository: PAPERANALYSIS_DATA, else a folder beside it.
/// </summary>
internal static class DataFolder
{
    public static string File(params string[] parts) =>
        Existing(
            Path.Combine([Root, .. parts]),
            "unpack the trial data there, or name its folder in PAPERANALYSIS_DATA"
        );

    /// <summary>A folder of the data, be it there or not.</summary>
    public static string Folder(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <exception cref="FileNotFoundException">There is no such file; the message ends with the remedy.</exception>
    public static string Existing(string path, string remedy) =>
        System.IO.File.Exists(path) ? path : throw new FileNotFoundException($"'{path}' is missing; {remedy}.");

    private static string Root =>
        Environment.GetEnvironmentVariable("PAPERANALYSIS_DATA")
        ?? Path.Combine(Repository, "..", "shared", "data", "unpacked");

    public static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!System.IO.File.Exists(Path.Combine(folder.FullName, "PaperAnalysis.sln")))
            {
                folder =
                    folder.Parent ?? throw new InvalidOperationException("The benchmarks lie outside the repository.");
            }

            return folder.FullName;
        }
    }
}
