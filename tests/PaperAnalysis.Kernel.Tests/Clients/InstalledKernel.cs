using PaperAnalysis.Kernel.Specs;

namespace PaperAnalysis.Kernel.Tests.Clients;

/// <summary>
/// A home folder of its own, in which our kernel is registered by <c>kernel install</c> as a user would.
/// </summary>
public sealed class InstalledKernel : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("jupyter-home-");

    public InstalledKernel()
    {
        foreach (var folder in new[] { "config", "runtime", "work" })
        {
            _home.CreateSubdirectory(folder);
        }

        Environment = new Dictionary<string, string>
        {
            ["HOME"] = _home.FullName,
            ["XDG_DATA_HOME"] = Path.Combine(_home.FullName, "data"),
            ["JUPYTER_DATA_DIR"] = Path.Combine(_home.FullName, "data", "jupyter"),
            ["JUPYTER_CONFIG_DIR"] = Path.Combine(_home.FullName, "config"),
            ["JUPYTER_RUNTIME_DIR"] = Path.Combine(_home.FullName, "runtime"),
            ["IPYTHONDIR"] = Path.Combine(_home.FullName, "ipython"),
            ["DOTNET_CLI_HOME"] = _home.FullName,
            // A notebook may build a project; its packages are where this build's are.
            ["NUGET_PACKAGES"] = Packages(),
        };
        Cli("kernel", "install").Succeeded();
    }

    public IReadOnlyDictionary<string, string> Environment { get; }

    public string Home => _home.FullName;

    /// <summary>Where notebooks of a test lie.</summary>
    public string WorkFolder => Path.Combine(_home.FullName, "work");

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "paper-analysis.dll");

    public static string DotNet { get; } = KernelCommand.Argv(Program)[0];

    internal ChildProcess Cli(params string[] arguments) =>
        ChildProcess.Run(DotNet, [Program, .. arguments], Environment);

    internal ChildProcess Python(string script, params string[] arguments) =>
        PythonClient.Run(script, arguments, Environment, WorkFolder);

    private static string Packages() =>
        System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(
            System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile),
            ".nuget",
            "packages"
        );

    public void Dispose() => _home.Delete(recursive: true);
}
