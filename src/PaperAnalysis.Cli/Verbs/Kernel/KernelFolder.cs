using System.CommandLine;
using PaperAnalysis.Kernel.Specs;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>The options that say in which data folder a verb looks: the user's own, or one below a prefix.</summary>
internal sealed class KernelFolder
{
    private readonly Option<bool> _user = new("--user")
    {
        Description = "This user's Jupyter data folder (the default).",
    };
    private readonly Option<string?> _prefix = new Option<string?>("--prefix")
    {
        Description = "An environment's folder; kernels are below its share/jupyter.",
        HelpName = "folder",
    }.NotEmpty();

    public void AddTo(Command command)
    {
        command.Options.Add(_user);
        command.Options.Add(_prefix);
        command.Validators.Add(result =>
        {
            if (result.Has(_user) && result.Has(_prefix))
            {
                result.AddError("found both --user and --prefix, expected one of them");
            }
        });
    }

    public KernelspecInstaller Installer(ParseResult parsed) =>
        new(
            parsed.GetValue(_prefix) is { } folder
                ? Path.Combine(Path.GetFullPath(folder), "share", "jupyter", "kernels")
                : JupyterFolders.OfThisMachine().UserKernels
        );
}
