using System.Runtime.InteropServices;

namespace PaperAnalysis.Kernel.Specs;

/// <summary>
/// The command line that starts this program as a kernel: absolute, because a client that the desktop started has
/// another PATH than a shell.
/// </summary>
internal static class KernelCommand
{
    public static IReadOnlyList<string> Argv(string programAssembly) =>
        [.. Program(programAssembly), "kernel", "run", "--connection-file", "{connection_file}"];

    private static string[] Program(string assembly)
    {
        // The shared runtime lies in <root>/shared/Microsoft.NETCore.App/<version>/; its host is <root>/dotnet.
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var host = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        if (File.Exists(host))
        {
            return [host, assembly];
        }
        // A self-contained program is its own host.
        return [Environment.ProcessPath ?? Path.ChangeExtension(assembly, null)];
    }
}
