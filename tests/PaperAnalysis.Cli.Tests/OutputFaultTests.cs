using System.Diagnostics;
using PaperAnalysis.Cli.Tests.Verbs;

namespace PaperAnalysis.Cli.Tests;

/// <summary>
/// The built program in a shell, where its output, its files or its folder fail: one message and exit code 2, never a
/// stack and exit code 134, as it was before.
/// </summary>
public sealed class OutputFaultTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public static TheoryData<string, int, string> Faults =>
        new()
        {
            {
                "terms $SEEDS > /dev/full",
                2,
                "error: No space left on device : standard output. Free space there, or write elsewhere.\n"
            },
            {
                "terms $SEEDS --format csv > /dev/full",
                2,
                "error: No space left on device : standard output. Free space there, or write elsewhere.\n"
            },
            {
                "help > /dev/full",
                2,
                "error: No space left on device : standard output. Free space there, or write elsewhere.\n"
            },
            {
                "terms $SEEDS >&-",
                2,
                "error: Bad file descriptor : standard output. Give the program an output to write to.\n"
            },
            { "terms $SEEDS 2> /dev/full > /dev/null", 0, "" },
            { "render --out /proc/none/pages", 2, "error: " },
            { "render --out \"\"", 2, "error: --out: found an empty path, expected one with a name in it.\n" },
            { "render --out file", 2, "file: found a file, expected a folder that is new, empty or rendered before" },
            { "clusters $SEEDS --k 2 --map none --save /proc/none/model > /dev/null", 2, "Check the path.\n" },
            {
                "papers /proc/self/mem",
                2,
                "error: /proc/self/mem: found a file that cannot be read (Input/output error : '/proc/self/mem')"
            },
            { "kernel run --connection-file missing.json", 2, "error: " },
            { "kernel install --prefix /proc/none", 2, "error: " },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_outside_the_program_is_one_message(string command, int exitCode, string message)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        _workspace.Add("a", "1");
        await File.WriteAllTextAsync(_workspace.At("file"), "x");
        var (ended, _, error) = await Shell($"$PROGRAM {command}");
        Assert.Equal(exitCode, ended);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_has_seen_enough_ends_the_run_in_silence()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var (_, output, error) = await Shell(
            "{ $PROGRAM papers $SEEDS --format jsonl; echo $? > code; } | head -c 10; cat code"
        );
        // 128 + 13: what a shell shows of a program that the signal of a closed pipe ends.
        Assert.Equal(("{\"id\":\"000141\n", ""), (output, error));
    }

    [Fact]
    public async Task A_working_folder_that_is_gone_is_told()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var (exitCode, _, error) = await Shell("mkdir gone; cd gone; rmdir ../gone; $PROGRAM render");
        Assert.Equal(
            (
                2,
                "error: the working folder is gone, expected one that is there. Change into another folder and run again.\n"
            ),
            (exitCode, error)
        );
        // What needs no working folder works without one.
        Assert.Equal(
            0,
            (await Shell("mkdir gone; cd gone; rmdir ../gone; $PROGRAM papers $SEEDS > /dev/null")).ExitCode
        );
    }

    public void Dispose() => _workspace.Dispose();

    private async Task<(int ExitCode, string Out, string Error)> Shell(string command)
    {
        var start = new ProcessStartInfo("sh", ["-c", command])
        {
            WorkingDirectory = _workspace.At(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PROGRAM"] = $"dotnet {Path.Combine(AppContext.BaseDirectory, "paper-analysis.dll")}";
        start.Environment["SEEDS"] = Run.Seeds;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await Workspace.EndOf(process);
        return (process.ExitCode, await output, await error);
    }
}
