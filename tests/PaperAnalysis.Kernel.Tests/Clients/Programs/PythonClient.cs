using System.Runtime.CompilerServices;

namespace PaperAnalysis.Kernel.Tests.Clients;

/// <summary>Runs one of the Python scripts of <c>Clients/Scripts</c>.</summary>
internal static class PythonClient
{
    /// <summary>The folder of the scripts, those for Node too.</summary>
    public static string Scripts { get; } = Path.Combine(Here(), "..", "Scripts");

    public static ChildProcess Run(
        string script,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        string? workingDirectory = null
    )
    {
        Assert.True(Programs.Python is not null, "no python3 on the path has the Jupyter libraries, and CI is true");
        var quiet = new Dictionary<string, string>(environment ?? new Dictionary<string, string>())
        {
            ["PYTHONDONTWRITEBYTECODE"] = "1",
            ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1",
        };
        return ChildProcess.Run(
            Programs.Python,
            [Path.Combine(Scripts, script), .. arguments],
            quiet,
            workingDirectory
        );
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
