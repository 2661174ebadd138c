using System.CommandLine;
using PaperAnalysis.Kernel.Doctor;
using PaperAnalysis.Kernel.Specs;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>kernel doctor</c>: what is wrong with the installation, and what to do about it.</summary>
internal static class KernelDoctorVerb
{
    public static Verb Create(Terminal terminal)
    {
        var command = new Command("doctor", "Checks the installation and says how to mend it.");
        command.SetAction(_ =>
        {
            var doctor = new KernelDoctor(JupyterFolders.OfThisMachine(), typeof(KernelDoctorVerb).Assembly.Location);
            var worst = Severity.Good;
            foreach (var finding in doctor.Examine())
            {
                worst = finding.Severity > worst ? finding.Severity : worst;
                terminal.Out.WriteLine($"{Word(finding.Severity)} {finding.What}");
                if (finding.Mend is not null)
                {
                    terminal.Out.WriteLine($"        {finding.Mend}");
                }
                terminal.Out.Flush();
            }
            return worst == Severity.Broken ? ExitCode.Differed : ExitCode.Done;
        });
        return new Verb(command, "kernel doctor");
    }

    private static string Word(Severity severity) =>
        severity switch
        {
            Severity.Good => "good   ",
            Severity.Warning => "warning",
            _ => "broken ",
        };
}
