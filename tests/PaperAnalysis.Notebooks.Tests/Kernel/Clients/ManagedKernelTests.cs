namespace PaperAnalysis.Notebooks.Tests.Kernel.Clients;

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
    public void The_doctor_finds_a_fresh_installation_in_order_and_a_moved_one_broken()
    {
        var healthy = kernel.Cli("kernel", "doctor");
        Assert.Equal(0, healthy.ExitCode);
        Assert.Contains(
            "good    a kernel starts and answers in ",
            healthy.Output,
            StringComparison.Ordinal
        );
        kernel.Cli("kernel", "install", "--name", "moved").Succeeded();
        var spec = Path.Combine(
            kernel.Environment["JUPYTER_DATA_DIR"],
            "kernels",
            "moved",
            "kernel.json"
        );
        File.WriteAllText(
            spec,
            File.ReadAllText(spec)
                .Replace("paper-analysis.dll", "elsewhere.dll", StringComparison.Ordinal)
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
