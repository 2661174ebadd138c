using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using PaperAnalysis.Kernel.Tests.Protocol;

namespace PaperAnalysis.Kernel.Tests.Clients;

/// <summary>A classic Jupyter Notebook server on loopback, for one test.</summary>
internal sealed partial class NotebookServer : IDisposable
{
    private readonly Process _process;

    private NotebookServer(Process process, string address) => (_process, Address) = (process, address);

    /// <summary>With its token: <c>http://127.0.0.1:8888/?token=…</c>.</summary>
    public string Address { get; }

    public static async Task<NotebookServer> StartAsync(InstalledKernel kernel)
    {
        var start = new ProcessStartInfo(
            Programs.Python!,
            [
                "-m",
                "notebook",
                "--no-browser",
                "--allow-root",
                "--ip=127.0.0.1",
                string.Create(CultureInfo.InvariantCulture, $"--port={KernelUnderTest.FreePorts(1)[0]}"),
                $"--notebook-dir={kernel.WorkFolder}",
                // Only what is in the test's own home is offered.
                "--KernelSpecManager.ensure_native_kernel=False",
            ]
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = kernel.WorkFolder,
        };
        foreach (var (name, value) in kernel.Environment)
        {
            start.Environment[name] = value;
        }

        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (said)
            {
                said.Add(line.Data ?? "");
            }

            if (AddressLine().Match(line.Data ?? "") is { Success: true } match)
            {
                address.TrySetResult(match.Value);
            }
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        try
        {
            return new(process, await address.Task.WaitAsync(Until.Bound));
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"the notebook server did not start:\n{string.Join('\n', said)}");
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\?token=\w+")]
    private static partial Regex AddressLine();
}
