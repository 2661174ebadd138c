using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace PaperAnalysis.Kernel.Doctor;

/// <summary>Cells need only the runtime; <c>#r</c> of a project or a package needs the SDK.</summary>
internal static class SdkCheck
{
    private const string Mend =
        "install the .NET 10 SDK (https://dotnet.microsoft.com/download) and have `dotnet` on the PATH";

    public static Finding Examine()
    {
        try
        {
            // Away from any global.json, which would narrow the answer to the version of one clone.
            var start = new ProcessStartInfo("dotnet", "--version")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Path.GetTempPath(),
            };
            using var process = Process.Start(start)!;
            var version = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return Judge(process.ExitCode, version);
        }
        catch (Win32Exception)
        {
            return new(Severity.Warning, "no `dotnet` on the PATH: #r of a project or a package will not work", Mend);
        }
    }

    internal static Finding Judge(int exitCode, string version)
    {
        if (exitCode != 0)
        {
            return new(
                Severity.Warning,
                "`dotnet --version` finds no SDK: #r of a project or a package will not work",
                Mend
            );
        }

        var digits = version.Split('.')[0];
        return
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && major >= Environment.Version.Major
            ? new(Severity.Good, $".NET SDK {version}")
            : new(
                Severity.Warning,
                $"found .NET SDK {version}, expected {Environment.Version.Major} or later: #r of a project may not work",
                Mend
            );
    }
}
