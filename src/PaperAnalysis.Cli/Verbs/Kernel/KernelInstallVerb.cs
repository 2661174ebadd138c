using System.CommandLine;
using PaperAnalysis.Kernel.Specs;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>kernel install</c>: notebooks find the kernel from here on.</summary>
internal static class KernelInstallVerb
{
    public static Verb Create(Terminal terminal)
    {
        var name = new Option<string>("--name")
        {
            Description = "What notebooks call the kernel.",
            DefaultValueFactory = _ => KernelspecInstaller.DefaultName,
        };
        var folder = new KernelFolder();
        var command = new Command("install", "Registers the kernel with Jupyter and VS Code.");
        command.Options.Add(name);
        folder.AddTo(command);
        command.SetAction(parsed => Install(folder.Installer(parsed), parsed.GetRequiredValue(name), terminal));
        return new Verb(command, "kernel install");
    }

    private static int Install(KernelspecInstaller installer, string name, Terminal terminal)
    {
        var argv = KernelCommand.Argv(typeof(KernelInstallVerb).Assembly.Location);
        var plotly = Path.Combine(AppContext.BaseDirectory, KernelspecInstaller.PlotlyFile);
        if (!File.Exists(plotly))
        {
            terminal.Say(
                $"{KernelspecInstaller.PlotlyFile} was not built in (is npm at hand?): charts in Jupyter will need the net."
            );
            plotly = null;
        }
        try
        {
            var spec = installer.Install(name, "C# (PaperAnalysis)", argv, plotly);
            terminal.Out.WriteLine($"{spec.Name}\t{spec.Folder}");
            InstallAlias(installer, argv, plotly, terminal);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return terminal.Refuse(e.Message);
        }
    }

    /// <summary>
    /// Notebooks of .NET Interactive ask for its name; where .NET Interactive itself answers to it, it keeps it.
    /// </summary>
    private static void InstallAlias(
        KernelspecInstaller installer,
        IReadOnlyList<string> argv,
        string? plotly,
        Terminal terminal
    )
    {
        const string Alias = KernelspecInstaller.DotNetInteractiveName;
        try
        {
            var spec = installer.Install(Alias, "C# (PaperAnalysis, for .NET Interactive notebooks)", argv, plotly);
            terminal.Out.WriteLine($"{spec.Name}\t{spec.Folder}");
        }
        catch (ForeignKernelException e)
        {
            terminal.Say($"without the name {Alias}: {e.Message}");
        }
    }
}
