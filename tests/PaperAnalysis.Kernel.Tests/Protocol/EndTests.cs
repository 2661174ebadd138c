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

    [LinuxTheory]
    [InlineData("shutdown")]
    [InlineData("exit")]
    public async Task Processes_that_cells_started_end_with_the_kernel(string how)
    {
        using var kernel = new KernelProcess();
        // A shell with a child of its own.
        Assert.Empty(
            kernel.Client.Run("System.Diagnostics.Process.Start(\"sh\", [\"-c\", \"sleep 1000 & wait\"]);").Outputs
        );
        IReadOnlyList<int> children = [];
        Until.True(() => (children = ChildProcesses.Of(kernel.Id)).Count == 2, "both run");
        if (how == "shutdown")
        {
            kernel.Client.Send(kernel.Client.Control, "shutdown_request", new() { ["restart"] = false });
        }
        else
        {
            kernel.Client.Execute("Environment.Exit(0);");
        }
        await kernel.EndAsync();
        Until.True(() => children.All(id => !Directory.Exists($"/proc/{id}") || IsZombie(id)), "both have ended");
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
