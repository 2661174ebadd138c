namespace PaperAnalysis.Kernel.Tests.Clients;

/// <summary>jupyter_client starts, interrupts, restarts and loses our kernel.</summary>
[Collection(ClientsCollection.Name)]
public sealed class ManagedKernelTests(InstalledKernel kernel)
{
    [JupyterFact]
    public void Restarts_and_killed_clients_leave_no_process_and_no_port() =>
        Assert.Equal("3 restarts, 2 kills", kernel.Python("lives.py", "3", "2").Succeeded().Trim());

    [JupyterFact]
    public void Interrupts_and_signals_do_what_managers_expect()
    {
        var lines = kernel.Python("signals.py").Succeeded().Trim().Split('\n');
        // Three cells, each interrupted by message and by SIGINT, then SIGTERM.
        Assert.Equal(7, lines.Length);
        Assert.EndsWith("with 0", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_below_a_prefix_is_listed_there_and_removed_there()
    {
        var prefix = Path.Combine(kernel.Home, "environment");
        var kernels = Path.Combine(prefix, "share", "jupyter", "kernels");
        var installed = kernel.Cli("kernel", "install", "--prefix", prefix, "--name", "mine");
        Assert.Equal(
            $"mine\t{Path.Combine(kernels, "mine")}\n.net-csharp\t{Path.Combine(kernels, ".net-csharp")}\n",
            installed.Succeeded()
        );
        var names = kernel.Cli("kernel", "list", "--prefix", prefix, "--format", "csv").Succeeded();
        Assert.Equal(
            ["name", ".net-csharp", "mine"],
            names.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(',')[0])
        );
        kernel.Cli("kernel", "uninstall", "--prefix", prefix).Succeeded();
        Assert.Empty(Directory.GetFileSystemEntries(kernels));
        var missing = kernel.Cli("kernel", "uninstall", "--prefix", prefix, "--name", "mine");
        Assert.Equal(
            (2, "error: no kernel 'mine' of ours; `paper-analysis kernel list` shows what there is\n"),
            (missing.ExitCode, missing.Error)
        );
        var both = kernel.Cli("kernel", "list", "--prefix", prefix, "--user");
        Assert.Equal(2, both.ExitCode);
        Assert.StartsWith(
            "error: found both --user and --prefix, expected one of them\n",
            both.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_kernel_without_its_connection_file_ends_and_says_what_it_looked_for()
    {
        var missing = Path.Combine(kernel.Home, "missing.json");
        var ended = kernel.Cli("kernel", "run", "--connection-file", missing);
        Assert.Equal((2, $"error: Could not find file '{missing}'.\n"), (ended.ExitCode, ended.Error));
    }

    [Fact]
    public void The_doctor_finds_a_fresh_installation_in_order_and_a_moved_one_broken()
    {
        var healthy = kernel.Cli("kernel", "doctor");
        Assert.Equal(0, healthy.ExitCode);
        Assert.Contains("good    a kernel starts and answers in ", healthy.Output, StringComparison.Ordinal);
        kernel.Cli("kernel", "install", "--name", "moved").Succeeded();
        var spec = Path.Combine(kernel.Environment["JUPYTER_DATA_DIR"], "kernels", "moved", "kernel.json");
        File.WriteAllText(
            spec,
            File.ReadAllText(spec).Replace("paper-analysis.dll", "elsewhere.dll", StringComparison.Ordinal)
        );
        var broken = kernel.Cli("kernel", "doctor");
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains(
            $"broken  kernel 'moved' starts {Path.Combine(AppContext.BaseDirectory, "elsewhere.dll")}, which is not there; was the clone moved or cleaned?\n"
                + "        run `paper-analysis kernel install --name moved`\n",
            broken.Output,
            StringComparison.Ordinal
        );
        kernel.Cli("kernel", "uninstall", "--name", "moved").Succeeded();
        Assert.False(File.Exists(spec));
    }
}
