using System.Runtime.CompilerServices;

namespace PaperAnalysis.Kernel.Tests.Clients;

/// <summary>Runs one of the Python scripts beside this file.</summary>
internal static class PythonClient
{
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
            [Path.Combine(Folder(), script), .. arguments],
            quiet,
            workingDirectory
        );
    }

    public static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
