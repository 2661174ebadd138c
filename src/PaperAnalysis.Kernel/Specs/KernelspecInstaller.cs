using System.Text.RegularExpressions;
using PaperAnalysis.Notebooks.Pages;
using PaperAnalysis.Storage;

namespace PaperAnalysis.Kernel.Specs;

/// <summary>
/// Writes and removes kernelspec folders. A folder appears, is replaced and goes as a whole, and is made where no client
/// looks for kernels; folders of others are left alone.
/// </summary>
internal sealed partial class KernelspecInstaller(string kernelsFolder)
{
    public const string DefaultName = "paper-analysis";

    /// <summary>The name that .NET Interactive's notebooks ask for.</summary>
    public const string DotNetInteractiveName = ".net-csharp";

    private const string Old = ".old";

    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(10);

    public const string PlotlyFile = "plotly.min.js";

    /// <summary>The kernel's picture in launchers, in the forms that clients look for.</summary>
    private static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

    /// <param name="plotly">plotly.js beside our assembly; null where it was not built in.</param>
    /// <exception cref="ArgumentException">The name is none that Jupyter accepts.</exception>
    /// <exception cref="ForeignKernelException">A kernelspec of that name is there and not ours.</exception>
    public Kernelspec Install(string name, string displayName, IReadOnlyList<string> argv, string? plotly)
    {
        if (!ValidName().IsMatch(name))
        {
            throw new ArgumentException($"found kernel name '{name}', expected letters, digits, '-', '_' and '.' only");
        }

        var folder = Path.Combine(kernelsFolder, name);
        if (Directory.Exists(folder) && Kernelspec.Read(folder) is not { IsOurs: true })
        {
            throw new ForeignKernelException(
                $"{folder} is another program's kernel and stays as it is; choose another name with --name"
            );
        }

        var spec = new Kernelspec(name, folder, displayName, argv, KernelInfo.Language, "message", IsOurs: true);
        FileChange.CreateFolder(kernelsFolder);
        RemoveRemains();
        var next = Path.Combine(MakingFolder, $"{name}.{Guid.NewGuid():N}");
        try
        {
            Write(next, spec, plotly);
            Replace(folder, next);
        }
        finally
        {
            Clear(next);
        }
        return spec;
    }

    /// <summary>Ours among the kernelspecs of this folder.</summary>
    public IReadOnlyList<Kernelspec> Installed() =>
        Directory.Exists(kernelsFolder)
            ?
            [
                .. Directory
                    .EnumerateDirectories(kernelsFolder)
                    .Where(static folder => !Remains().IsMatch(Path.GetFileName(folder)))
                    .Select(Kernelspec.Read)
                    .OfType<Kernelspec>()
                    .Where(s => s.IsOurs)
                    .OrderBy(s => s.Name, StringComparer.Ordinal),
            ]
            : [];

    /// <returns>False where no kernelspec of ours has that name.</returns>
    public bool Uninstall(string name)
    {
        var folder = Path.Combine(kernelsFolder, name);
        if (!ValidName().IsMatch(name) || Kernelspec.Read(folder) is not { IsOurs: true })
        {
            return false;
        }

        // Killed on the way, it leaves no half of a kernel that clients would list.
        FileChange.CreateFolder(MakingFolder);
        var gone = Path.Combine(MakingFolder, $"{name}.{Guid.NewGuid():N}{Old}");
        FileChange.RenameFolder(folder, gone);
        Clear(gone);
        return true;
    }

    private static void Write(string folder, Kernelspec spec, string? plotly)
    {
        FileChange.CreateFolder(folder);
        FileChange.WriteText(Path.Combine(folder, Kernelspec.FileName), spec.ToJson());
        foreach (var name in Logos)
        {
            EmbeddedFile.Write(typeof(KernelspecInstaller).Assembly, name, folder);
        }
        if (plotly is not null)
        {
            FileChange.Copy(plotly, Path.Combine(folder, PlotlyFile));
        }
    }

    /// <summary>
    /// In one step where the system can; else the old folder steps aside, and comes back where the new one cannot take
    /// its place.
    /// </summary>
    private static void Replace(string folder, string next)
    {
        if (!Directory.Exists(folder))
        {
            FileChange.RenameFolder(next, folder);
            return;
        }

        if (FileChange.TryExchange(next, folder))
        {
            return;
        }

        var old = next + Old;
        FileChange.RenameFolder(folder, old);
        try
        {
            FileChange.RenameFolder(next, folder);
        }
        catch (IOException)
        {
            FileChange.RenameFolder(old, folder);
            throw;
        }
    }

    /// <summary>Beside the kernels, on the same file system, and not among them.</summary>
    private string MakingFolder =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(kernelsFolder))!, ".paper-analysis-kernels");

    /// <summary>What killed installations left: here, and among the kernels as versions before 0.2 did.</summary>
    private void RemoveRemains()
    {
        FileChange.CreateFolder(MakingFolder);
        foreach (
            var folder in Directory
                .EnumerateDirectories(MakingFolder)
                .Concat(Directory.EnumerateDirectories(kernelsFolder).Where(IsRemains))
                // A younger one may be in the making.
                .Where(static folder => Directory.GetLastWriteTimeUtc(folder) < DateTime.UtcNow - Abandoned)
                .ToArray()
        )
        {
            Remove(folder);
        }
    }

    // The kernel is there, or what went wrong is told; the next installation removes what is left.
    private void Clear(string next)
    {
        try
        {
            Remove(next);
            Remove(next + Old);
            if (FileChange.List(MakingFolder).Count == 0)
            {
                FileChange.DeleteFolder(MakingFolder);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { }
    }

    private static bool IsRemains(string folder) =>
        Remains().IsMatch(Path.GetFileName(folder)) && Kernelspec.Read(folder) is null or { IsOurs: true };

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            FileChange.DeleteFolder(folder);
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9._\-]+$(?<!^\.+)")]
    private static partial Regex ValidName();

    [GeneratedRegex(@"^\..+\.[0-9a-f]{32}(\.old)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Remains();
}
