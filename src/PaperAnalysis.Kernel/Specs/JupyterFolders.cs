namespace PaperAnalysis.Kernel.Specs;

/// <summary>
/// Where Jupyter looks for kernelspecs, by the rules of its documentation ("Common Directories and File Locations").
/// </summary>
/// <param name="User">The data folder of this user; <c>kernel install</c> writes below it.</param>
/// <param name="Search">All data folders in the order in which Jupyter looks, <paramref name="User"/> among
/// them.</param>
internal sealed record JupyterFolders(string User, IReadOnlyList<string> Search)
{
    public static JupyterFolders OfThisMachine() =>
        From(
            Environment.GetEnvironmentVariable,
            OperatingSystem.IsWindows() ? "windows"
                : OperatingSystem.IsMacOS() ? "macos"
                : "unix"
        );

    /// <exception cref="IOException">There is no home folder.</exception>
    /// <param name="variable">Gives an environment variable's value, or null.</param>
    /// <param name="system"><c>windows</c>, <c>macos</c> or <c>unix</c>.</param>
    public static JupyterFolders From(Func<string, string?> variable, string system)
    {
        // Without the variable the user database knows, as it does for a shell and for Jupyter.
        var home =
            Value(system == "windows" ? "USERPROFILE" : "HOME")
            ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var user =
            Value("JUPYTER_DATA_DIR")
            ?? system switch
            {
                "windows" => Path.Combine(Value("APPDATA") ?? Path.Combine(home, "AppData", "Roaming"), "jupyter"),
                "macos" => Path.Combine(home, "Library", "Jupyter"),
                _ => Path.Combine(Value("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "jupyter"),
            };
        string[] shared =
            system == "windows"
                ? [Path.Combine(Value("PROGRAMDATA") ?? "", "jupyter")]
                : ["/usr/local/share/jupyter", "/usr/share/jupyter"];
        var first = (Value("JUPYTER_PATH") ?? "").Split(
            system == "windows" ? ';' : ':',
            StringSplitOptions.RemoveEmptyEntries
        );
        return Path.IsPathRooted(user)
            ? new(user, [.. first, user, .. shared])
            : throw new IOException(
                $"found the Jupyter data folder '{user}', expected one that does not depend on the working folder. Set HOME, or give an environment's folder with --prefix"
            );

        string? Value(string name) => variable(name) is { Length: > 0 } value ? value : null;
    }

    public string UserKernels => Path.Combine(User, "kernels");

    public IEnumerable<string> SearchKernels => Search.Select(s => Path.Combine(s, "kernels"));
}
