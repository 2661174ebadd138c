using System.CommandLine;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>kernel</c>: C# in Jupyter and VS Code notebooks.</summary>
internal static class KernelVerb
{
    // The order of the help's list.
    private static readonly Func<Terminal, Verb>[] Parts =
    [
        KernelInstallVerb.Create,
        KernelUninstallVerb.Create,
        KernelListVerb.Create,
        KernelDoctorVerb.Create,
        KernelRunVerb.Create,
    ];

    public static Verb Create(Terminal terminal)
    {
        var command = new Command("kernel", "Registers, checks and runs the C# kernel for notebooks.");
        foreach (var part in Parts.Select(create => create(terminal)))
        {
            part.AddTo(command);
        }
        return new Verb(command, "kernel install");
    }
}
