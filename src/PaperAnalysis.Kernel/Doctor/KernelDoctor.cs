using PaperAnalysis.Kernel.Specs;

namespace PaperAnalysis.Kernel.Doctor;

/// <summary>Looks at what a user can get wrong, and says how to mend it.</summary>
/// <param name="programAssembly">The assembly that <c>kernel install</c> would register now.</param>
internal sealed class KernelDoctor(JupyterFolders folders, string programAssembly)
{
    public IEnumerable<Finding> Examine()
    {
        yield return SdkCheck.Examine();
        yield return DataFolder();
        var specs = new KernelspecInstaller(folders.UserKernels).Installed();
        if (specs.Count == 0)
        {
            yield return new(
                Severity.Broken,
                $"no kernel of ours is installed in {folders.UserKernels}",
                "run `paper-analysis kernel install`"
            );
        }

        foreach (var finding in specs.SelectMany(Examine))
        {
            yield return finding;
        }

        yield return StartCheck.Examine(KernelCommand.Argv(programAssembly));
    }

    private IEnumerable<Finding> Examine(Kernelspec spec)
    {
        var reinstall = $"run `paper-analysis kernel install --name {spec.Name}`";
        var missing = spec.Argv.Take(2).FirstOrDefault(a => Path.IsPathRooted(a) && !File.Exists(a));
        if (spec.Argv.Count == 0 || missing is not null)
        {
            yield return new(
                Severity.Broken,
                $"kernel '{spec.Name}' starts {missing ?? "nothing"}, which is not there; was the clone moved or cleaned?",
                reinstall
            );
        }
        else if (!Path.IsPathRooted(spec.Argv[0]))
        {
            yield return new(
                Severity.Broken,
                $"kernel '{spec.Name}' starts '{spec.Argv[0]}', which is no absolute path; VS Code does not find it",
                reinstall
            );
        }
        else if (!spec.Argv.Contains(programAssembly))
        {
            yield return new(
                Severity.Warning,
                $"kernel '{spec.Name}' starts another copy than this one: {string.Join(' ', spec.Argv)}",
                $"{reinstall} to start {programAssembly}"
            );
        }
        else
        {
            yield return new(Severity.Good, $"kernel '{spec.Name}' is installed in {spec.Folder}");
        }

        if (spec.Language != KernelInfo.Language || spec.InterruptMode != "message")
        {
            yield return new(
                Severity.Broken,
                $"kernel '{spec.Name}' says language '{spec.Language}' and interrupt_mode '{spec.InterruptMode}', expected '{KernelInfo.Language}' and 'message'",
                reinstall
            );
        }

        if (!File.Exists(Path.Combine(spec.Folder, KernelspecInstaller.PlotlyFile)))
        {
            yield return new(
                Severity.Warning,
                $"kernel '{spec.Name}' has no {KernelspecInstaller.PlotlyFile}, so that charts in Jupyter need the net",
                $"build with npm at hand, then {reinstall}"
            );
        }

        if (Shadow(spec) is { } other)
        {
            yield return new(
                Severity.Broken,
                $"kernel '{spec.Name}' is hidden by {other}, which Jupyter looks at first",
                "remove that folder, or take it out of JUPYTER_PATH"
            );
        }
    }

    private string? Shadow(Kernelspec spec) =>
        folders
            .SearchKernels.TakeWhile(f => f != folders.UserKernels)
            .Select(f => Path.Combine(f, spec.Name))
            .FirstOrDefault(f => File.Exists(Path.Combine(f, Kernelspec.FileName)));

    private Finding DataFolder()
    {
        var probe = Path.Combine(folders.UserKernels, $".probe.{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(folders.UserKernels);
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(
                Severity.Broken,
                $"the Jupyter data folder {folders.User} cannot be written: {e.Message}",
                "give yourself the right to write there, or set JUPYTER_DATA_DIR"
            );
        }
        return Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 }
            ? new(
                Severity.Warning,
                $"the Jupyter data folder is {folders.User}, by JUPYTER_DATA_DIR",
                "start VS Code and Jupyter with the same variable, or unset it and install again"
            )
            : new(Severity.Good, $"the Jupyter data folder is {folders.User}");
    }
}
