using System.CommandLine;
using PaperAnalysis.Cli.Output;
using PaperAnalysis.Kernel.Specs;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>kernel list</c>: the kernelspecs that are ours.</summary>
internal static class KernelListVerb
{
    private static readonly Field<Kernelspec>[] Fields =
    [
        new("name", spec => spec.Name),
        new("display_name", spec => spec.DisplayName),
        new("folder", spec => spec.Folder),
        new("argv", spec => string.Join(' ', spec.Argv)) { InTable = false },
    ];

    public static Verb Create(Terminal terminal)
    {
        var folder = new KernelFolder();
        var format = RowFormat.NewOption();
        var command = new Command("list", "Lists the kernels that this program registered.");
        folder.AddTo(command);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var specs = folder.Installer(parsed).Installed();
            RowFormat.Named(parsed.GetRequiredValue(format)).Write(specs, Fields, terminal);
            return ExitCode.Done;
        });
        return new Verb(command, "kernel list --format jsonl");
    }
}
