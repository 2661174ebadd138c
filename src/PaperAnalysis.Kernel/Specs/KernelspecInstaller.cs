using System.Text.RegularExpressions;
using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Kernel.Specs;

/// <summary>
/// Writes and removes kernelspec folders. A folder appears, is replaced and goes as a whole; folders of others are left
/// alone.
/// </summary>
internal sealed partial class KernelspecInstaller(string kernelsFolder)
{
    public const string DefaultName = "paper-analysis";

    /// <summary>The name that .NET Interactive's notebooks ask for.</summary>
    public const string DotNetInteractiveName = ".net-csharp";

    public const string PlotlyFile = "plotly.min.js";

    /// <summary>The kernel's picture in launchers, in the forms that clients look for.</summary>
    private static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

    /// <param name="plotly">plotly.js beside our assembly; null where it was not built in.</param>
    /// <exception cref="ArgumentException">The name is none that Jupyter accepts.</exception>
    /// <exception cref="IOException">A kernelspec of that name is there and not ours.</exception>
    public Kernelspec Install(string name, string displayName, IReadOnlyList<string> argv, string? plotly)
    {
        if (!ValidName().IsMatch(name))
        {
            throw new ArgumentException($"found kernel name '{name}', expected letters, digits, '-', '_' and '.' only");
        }

        var folder = Path.Combine(kernelsFolder, name);
        if (Directory.Exists(folder) && Kernelspec.Read(folder) is not { IsOurs: true })
        {
            throw new IOException(
                $"{folder} is another program's kernel and stays as it is; choose another name with --name"
            );
        }

        var spec = new Kernelspec(name, folder, displayName, argv, KernelInfo.Language, "message", IsOurs: true);
        Directory.CreateDirectory(kernelsFolder);
        var next = Path.Combine(kernelsFolder, $".{name}.{Guid.NewGuid():N}");
        try
        {
            Write(next, spec, plotly);
            Replace(folder, next);
        }
        finally
        {
            if (Directory.Exists(next))
            {
                Directory.Delete(next, recursive: true);
            }
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

        Directory.Delete(folder, recursive: true);
        return true;
    }

    private static void Write(string folder, Kernelspec spec, string? plotly)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Kernelspec.FileName), spec.ToJson());
        foreach (var name in Logos)
        {
            EmbeddedFile.Write(typeof(KernelspecInstaller).Assembly, name, folder);
        }
        if (plotly is not null)
        {
            File.Copy(plotly, Path.Combine(folder, PlotlyFile));
        }
    }

    /// <summary>
    /// A folder cannot be moved onto another: the old one steps aside, and comes back where the new one cannot take its
    /// place.
    /// </summary>
    private static void Replace(string folder, string next)
    {
        if (!Directory.Exists(folder))
        {
            Directory.Move(next, folder);
            return;
        }
        var old = next + ".old";
        Directory.Move(folder, old);
        try
        {
            Directory.Move(next, folder);
        }
        catch (IOException)
        {
            Directory.Move(old, folder);
            throw;
        }
        Directory.Delete(old, recursive: true);
    }

    [GeneratedRegex(@"^[A-Za-z0-9._\-]+$(?<!^\.+)")]
    private static partial Regex ValidName();
}
