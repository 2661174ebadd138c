using System.Diagnostics;
using System.Globalization;

namespace PaperAnalysis.Kernel.Tests.Protocol;

/// <summary>How a kernel ends that a client did not ask to, and what ends with it.</summary>
public sealed class EndTests
{
    [Fact]
    public async Task Text_before_the_end_of_the_process_arrives_and_the_client_learns_of_the_end()
    {
        using var kernel = new KernelProcess();
        var id = kernel.Client.Execute("Console.Write(\"last words\"); Environment.Exit(3);");
        var published = kernel.Client.Published(id);
        Assert.Contains("stdout last words", published.Select(message => message.ToString()));
        Assert.StartsWith(
            "error KernelEnded: Code of a cell ended the kernel (as Environment.Exit does)",
            published[^2].ToString(),
            StringComparison.Ordinal
        );
        var reply = kernel.Client.Reply(kernel.Client.Shell, id);
        Assert.Equal(("error", "KernelEnded"), (reply["status"], reply["ename"]));
        Assert.Equal(3, await kernel.EndAsync());
    }

    [Theory]
    [InlineData("new Thread(() => throw new InvalidOperationException(\"stray\")).Start();")]
    [InlineData(
        "var timer = new Timer(_ => throw new InvalidOperationException(\"stray\"), null, 0, Timeout.Infinite);"
    )]
    [InlineData("async void Later() { await Task.Yield(); throw new InvalidOperationException(\"stray\"); } Later();")]
    public void What_nothing_catches_is_told_to_the_client_and_the_kernel_lives(string code)
    {
        using var kernel = new KernelProcess();
        kernel.Client.Reply(kernel.Client.Shell, kernel.Client.Execute("var kept = 42;"));
        var id = kernel.Client.Execute(code);
        kernel.Client.Reply(kernel.Client.Shell, id);
        Message told;
        do
        {
            told = kernel.Client.Read(kernel.Client.Iopub);
        } while (told.Type != "stream");
        Assert.Equal(id, told.ParentId);
        Assert.Equal("stderr", told["name"]);
        Assert.Contains("InvalidOperationException\e[0m: stray", told["text"], StringComparison.Ordinal);
        Assert.Equal("result 3 42", Assert.Single(kernel.Client.Run("kept").Outputs).ToString());
    }

    // Children, and theirs, and those whose parent has gone. The process that watches over them ends, too.
    [LinuxTheory]
    [InlineData("shutdown")]
    [InlineData("exit")]
    [InlineData("kill")]
    public async Task Processes_that_cells_started_end_with_the_kernel(string how)
    {
        using var kernel = new KernelProcess();
        const string Start = """
            System.Diagnostics.Process.Start("sh", ["-c", "sleep 1000 & wait"]);
            var start = new System.Diagnostics.ProcessStartInfo("sh", ["-c", "sleep 1000 > /dev/null & echo $!"]);
            start.RedirectStandardOutput = true;
            var orphan = System.Diagnostics.Process.Start(start).StandardOutput.ReadLine();
            """;
        Assert.Empty(kernel.Client.Run(Start).Outputs);
        var orphan = int.Parse(
            kernel.Client.Run("int.Parse(orphan)").Outputs.Single().ToString().Split(' ')[^1],
            CultureInfo.InvariantCulture
        );
        IReadOnlyList<int> children = [];
        Until.True(() => (children = ChildProcesses.Of(kernel.Id)).Count == 3, "the shell, its child, and who watches");
        Assert.True(Runs(orphan));
        Assert.DoesNotContain(orphan, children);
        switch (how)
        {
            case "shutdown":
                kernel.Client.Send(kernel.Client.Control, "shutdown_request", new() { ["restart"] = false });
                break;
            case "exit":
                kernel.Client.Execute("Environment.Exit(0);");
                break;
            default:
                kernel.Kill();
                break;
        }
        await kernel.EndAsync();
        Until.True(() => !children.Append(orphan).Any(Runs), "all have ended");
    }

    [LinuxTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_to_the_kernels_group_does_not_end_who_watches(string sent)
    {
        using var kernel = new KernelProcess();
        Assert.Equal("result 1 2", Assert.Single(kernel.Client.Run("1 + 1").Outputs).ToString());
        var watch = Assert.Single(ChildProcesses.Of(kernel.Id));
        Until.True(() => IgnoresSignals(watch), "who watches has begun");
        using (var signal = Process.Start("kill", ["-" + sent, FormattableString.Invariant($"{watch}")]))
        {
            signal.WaitForExit();
        }
        kernel.Client.Run("System.Diagnostics.Process.Start(\"sleep\", [\"1000\"]);");
        IReadOnlyList<int> children = [];
        Until.True(() => (children = ChildProcesses.Of(kernel.Id)).Count == 2, "both run");
        Assert.Contains(watch, children);
        kernel.Kill();
        Until.True(() => !children.Any(Runs), "both have ended");
    }

    private static bool Runs(int id) => Directory.Exists($"/proc/{id}") && !IsZombie(id);

    /// <summary>HUP, INT and TERM, the signals 1, 2 and 15, a bit each.</summary>
    private static bool IgnoresSignals(int id)
    {
        const long Ignored = 0b_0100_0000_0000_0011;
        var line = File.ReadLines($"/proc/{id}/status").First(l => l.StartsWith("SigIgn:", StringComparison.Ordinal));
        return (Convert.ToInt64(line["SigIgn:".Length..].Trim(), 16) & Ignored) == Ignored;
    }

    private static bool IsZombie(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/stat").Split(')')[^1].TrimStart().StartsWith('Z');
        }
        catch (IOException)
        {
            return true;
        }
    }
}
