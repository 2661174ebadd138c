using System.CommandLine;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>kernel list</c>: the kernelspecs that are ours.</summary>
internal static class KernelListVerb
{
    public static Verb Create(Terminal terminal)
    {
        var folder = new KernelFolder();
        var format = new RowFormat();
        var command = new Command("list", "Lists the kernels that this program registered.");
        folder.AddTo(command);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var specs = folder.Installer(parsed).Installed();
            format.Write(
                parsed,
                specs
                    .Select(static spec => new
                    {
                        spec.Name,
                        spec.DisplayName,
                        spec.Folder,
                        Argv = string.Join(' ', spec.Argv),
                    })
                    .ToDataFrame(),
                terminal,
                new TablePlan { Importance = ["name", "folder"], Whole = ["name", "folder"] },
                "argv"
            );
            return ExitCode.Done;
        });
        return new Verb(command, "kernel list --format jsonl");
    }
}
