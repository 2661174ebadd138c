using System.Diagnostics;
using System.Text;

namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>Runs the SDK's <c>dotnet</c> and leaves no process behind.</summary>
internal static class SdkCommand
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LastLines = TimeSpan.FromSeconds(5);

    /// <returns>The exit code and what was printed, both streams in one.</returns>
    public static (int ExitCode, string Output) Run(
        IEnumerable<string> arguments,
        string workingDirectory,
        CancellationToken cancel
    )
    {
        var start = new ProcessStartInfo(Program())
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        // A host started by `dotnet run` hands its own build settings on.
        foreach (var name in start.Environment.Keys.Where(IsBuildSetting).ToList())
        {
            start.Environment.Remove(name);
        }
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new ReferenceException(
                $"The .NET SDK could not be started ({missing.Message}). Install it, and see that `dotnet --version` runs."
            );
        }
        process.StandardInput.Close();
        Thread[] readers = [Read(process.StandardOutput, output), Read(process.StandardError, output)];
        while (!process.WaitForExit(Look))
        {
            if (cancel.IsCancellationRequested)
            {
                process.Kill(entireProcessTree: true);
                cancel.ThrowIfCancellationRequested();
            }
        }
        // What the SDK leaves running may hold the pipe open.
        foreach (var reader in readers)
        {
            reader.Join(LastLines);
        }
        lock (output)
        {
            return (process.ExitCode, output.ToString());
        }
    }

    /// <summary>The lines of the output that say what went wrong, without the file that says it first.</summary>
    public static string Errors(string output)
    {
        string[] lines = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string[] errors =
        [
            .. lines.Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Distinct(),
        ];
        return string.Join('\n', errors.Length > 0 ? errors : lines);
    }

    private static string Program() =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
        ?? (
            Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet"
        );

    private static bool IsBuildSetting(string name) => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);

    /// <summary>On a thread of its own: cells may have taken every thread of the pool.</summary>
    private static Thread Read(StreamReader printed, StringBuilder output)
    {
        var reader = new Thread(() =>
        {
            try
            {
                while (printed.ReadLine() is { } line)
                {
                    lock (output)
                    {
                        output.Append(line).Append('\n');
                    }
                }
            }
            catch (Exception ended) when (ended is IOException or ObjectDisposedException)
            {
                // The command was stopped: what it printed is not asked for any more.
            }
        })
        {
            IsBackground = true,
            Name = "SDK output",
        };
        reader.Start();
        return reader;
    }
}
