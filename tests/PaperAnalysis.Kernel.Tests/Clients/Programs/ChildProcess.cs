using System.Diagnostics;
using System.Text;

namespace PaperAnalysis.Kernel.Tests.Clients;

/// <summary>
/// A program that a test starts, waits for and, where it hangs, ends by its id together with what it started.
/// </summary>
internal sealed record ChildProcess(int ExitCode, string Output, string Error)
{
    public static ChildProcess Run(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        string? workingDirectory = null,
        int hangGuardSeconds = 600
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory ?? "",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = Collect(process.StandardOutput);
        var error = Collect(process.StandardError);
        var ended = process.WaitForExit(TimeSpan.FromSeconds(hangGuardSeconds));
        if (!ended)
        {
            process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
        // A grandchild may hold the pipe open; what has come by then is what there is to see.
        Task.WaitAll([output.Done, error.Done], TimeSpan.FromSeconds(30));
        return ended
            ? new(process.ExitCode, output.Text(), error.Text())
            : new(-1, output.Text(), $"hung for {hangGuardSeconds} s\n{error.Text()}");
    }

    /// <summary>Fails with all that the program said where it did not end well.</summary>
    public string Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit {ExitCode}\n{Output}\n{Error}");
        return Output;
    }

    private static (Task Done, Func<string> Text) Collect(StreamReader reader)
    {
        var text = new StringBuilder();
        var done = Task.Factory.StartNew(
            () =>
            {
                while (reader.ReadLine() is { } line)
                {
                    lock (text)
                    {
                        text.AppendLine(line);
                    }
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        return (
            done,
            () =>
            {
                lock (text)
                {
                    return text.ToString();
                }
            }
        );
    }
}
