using System.CommandLine;
using PaperAnalysis.Kernel.Specs;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>kernel uninstall</c>: removes what <c>kernel install</c> wrote, and nothing else.</summary>
internal static class KernelUninstallVerb
{
    public static Verb Create(Terminal terminal)
    {
        var name = new Option<string?>("--name") { Description = "Removes this one only; by default all of ours." };
        var folder = new KernelFolder();
        var command = new Command("uninstall", "Removes the kernel from Jupyter and VS Code.");
        command.Options.Add(name);
        folder.AddTo(command);
        command.SetAction(parsed =>
        {
            var installer = folder.Installer(parsed);
            var names = parsed.GetValue(name) is { } one ? [one] : installer.Installed().Select(s => s.Name);
            foreach (var wanted in names)
            {
                if (!installer.Uninstall(wanted))
                {
                    terminal.Say(
                        $"error: no kernel '{wanted}' of ours; `paper-analysis kernel list` shows what there is"
                    );
                    return ExitCode.BadInput;
                }
                terminal.Out.WriteLine(wanted);
            }
            return ExitCode.Done;
        });
        return new Verb(command, $"kernel uninstall --name {KernelspecInstaller.DefaultName}");
    }
}
