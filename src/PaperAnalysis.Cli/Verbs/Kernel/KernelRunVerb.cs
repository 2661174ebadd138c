using System.CommandLine;
using PaperAnalysis.Kernel;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>kernel run</c>: what a Jupyter client starts.</summary>
internal static class KernelRunVerb
{
    public static Verb Create(Terminal terminal)
    {
        var file = new Option<string>("--connection-file")
        {
            Description = "Where the client wants to find the kernel.",
            HelpName = "file",
            Required = true,
        };
        var allowRemote = new Option<bool>("--allow-remote")
        {
            Description = "Serves an address of the connection file that other machines reach.",
        };
        var history = new Option<string?>("--history")
        {
            Description = "The file of the history; 'none' keeps it in memory.",
            HelpName = "file",
        };
        var command = new Command("run", "Runs a kernel; Jupyter and VS Code start it by this.")
        {
            file,
            allowRemote,
            history,
        };
        command.SetAction(parsed =>
        {
            try
            {
                var ended = KernelProgram.Run(
                    new()
                    {
                        Connection = ConnectionFile.Read(parsed.GetRequiredValue(file), parsed.GetValue(allowRemote)),
                        HistoryFile = parsed.GetValue(history) switch
                        {
                            "none" => null,
                            null => HistoryLocation.OfThisUser(),
                            var path => Path.GetFullPath(path),
                        },
                        Report = line => terminal.Say(line),
                    }
                );
                // Code of a cell may have left threads behind that would keep the process alive.
                Environment.Exit(ended);
                return ended;
            }
            catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
            {
                return terminal.Refuse(e.Message);
            }
        });
        return new Verb(command, "kernel run --connection-file connection.json");
    }
}
