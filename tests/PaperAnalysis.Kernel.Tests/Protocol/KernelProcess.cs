using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using PaperAnalysis.Kernel.Tests.Clients;

namespace PaperAnalysis.Kernel.Tests.Protocol;

/// <summary>A kernel as a process of its own, as a manager starts it, with a connected client.</summary>
internal sealed class KernelProcess : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kernel-process-");
    private readonly Process _process;

    public KernelProcess()
    {
        var ports = KernelUnderTest.FreePorts(5);
        var key = Guid.NewGuid().ToString("N");
        var file = Path.Combine(_folder.FullName, "connection.json");
        File.WriteAllText(
            file,
            new JsonObject
            {
                ["transport"] = "tcp",
                ["ip"] = "127.0.0.1",
                ["key"] = key,
                ["signature_scheme"] = "hmac-sha256",
                ["shell_port"] = ports[0],
                ["iopub_port"] = ports[1],
                ["stdin_port"] = ports[2],
                ["control_port"] = ports[3],
                ["hb_port"] = ports[4],
            }.ToJsonString()
        );
        _process = Process.Start(
            new ProcessStartInfo(
                InstalledKernel.DotNet,
                [InstalledKernel.Program, "kernel", "run", "--connection-file", file, "--history", "none"]
            )
        )!;
        var connection = new ConnectionFile(
            IPAddress.Loopback,
            ports[0],
            ports[1],
            ports[2],
            ports[3],
            ports[4],
            Encoding.UTF8.GetBytes(key)
        );
        // The heartbeat is bound last.
        Until.True(() => IsOpen(ports[4]), "the kernel listens");
        Client = new(connection);
    }

    public TestClient Client { get; }

    public int Id => _process.Id;

    /// <summary>As the system does when memory is short: the kernel can do nothing more.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for the end, and gives the exit code.</summary>
    public async Task<int> EndAsync()
    {
        await Until.DoneAsync(_process.WaitForExitAsync(), "the kernel has ended");
        return _process.ExitCode;
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static bool IsOpen(int port)
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            Thread.Sleep(20);
            return false;
        }
    }
}
