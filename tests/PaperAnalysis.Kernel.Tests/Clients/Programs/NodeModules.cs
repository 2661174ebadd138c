namespace PaperAnalysis.Kernel.Tests.Clients;

/// <summary>
/// The JavaScript that the tests use, as its lock file has it, restored once into the build's output.
/// </summary>
internal static class NodeModules
{
    private static readonly Lazy<string> Restored = new(Install);

    /// <returns>The folder that holds <c>node_modules</c>.</returns>
    public static string Restore() => Restored.Value;

    private static string Install()
    {
        var source = Path.Combine(PythonClient.Scripts, "node");
        var target = Path.Combine(AppContext.BaseDirectory, "node");
        var lockFile = Path.Combine(target, "package-lock.json");
        var wanted = File.ReadAllText(Path.Combine(source, "package-lock.json"));
        if (File.Exists(lockFile) && File.ReadAllText(lockFile) == wanted)
        {
            return target;
        }

        Directory.CreateDirectory(target);
        File.Copy(Path.Combine(source, "package.json"), Path.Combine(target, "package.json"), true);
        File.WriteAllText(lockFile, wanted);
        try
        {
            // The packages bring their built parts with them; no script of theirs needs to run.
            ChildProcess
                .Run(Programs.Npm!, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], workingDirectory: target)
                .Succeeded();
        }
        catch
        {
            // What is half there must not be taken for whole the next time.
            File.Delete(lockFile);
            throw;
        }
        return target;
    }
}
