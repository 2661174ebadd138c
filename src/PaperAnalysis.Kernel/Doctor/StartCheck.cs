using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Kernel.Doctor;

/// <summary>Starts a kernel as a client would, and feels for its heartbeat.</summary>
internal static class StartCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Finding Examine(IReadOnlyList<string> argv)
    {
        var folder = Directory.CreateTempSubdirectory("paper-analysis-doctor-");
        try
        {
            int[] ports;
            try
            {
                ports = FreePorts();
            }
            catch (SocketException e)
            {
                return new(
                    Severity.Broken,
                    $"no port of 127.0.0.1 can be bound: {e.Message}",
                    "allow local connections in the firewall or sandbox"
                );
            }
            var file = Path.Combine(folder.FullName, "connection.json");
            File.WriteAllText(file, Connection(ports));
            return Start([.. argv.Select(a => a == "{connection_file}" ? file : a)], ports[^1]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Finding Start(string[] argv, int heartbeatPort)
    {
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo(argv[0], argv.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var kernel = Process.Start(start)!;
            kernel.OutputDataReceived += (_, _) => { };
            kernel.BeginOutputReadLine();
            var error = kernel.StandardError.ReadToEndAsync();
            try
            {
                while (!kernel.HasExited && clock.Elapsed < Patience)
                {
                    if (Heartbeat.IsAnsweredAt(heartbeatPort))
                    {
                        return new(Severity.Good, $"a kernel starts and answers in {clock.Elapsed.TotalSeconds:F1} s");
                    }

                    Thread.Sleep(50);
                }
            }
            finally
            {
                if (!kernel.HasExited)
                {
                    kernel.Kill(entireProcessTree: true);
                }

                kernel.WaitForExit();
            }
            return new(
                Severity.Broken,
                $"a kernel was started by {string.Join(' ', argv)} and did not answer; it ended with {kernel.ExitCode} and said: {error.Result.Trim()}",
                "mend what it says, or build again with `dotnet build`"
            );
        }
        catch (Win32Exception e)
        {
            return new(
                Severity.Broken,
                $"{argv[0]} cannot be started: {e.Message}",
                "run `paper-analysis kernel install` again"
            );
        }
    }

    /// <summary>Five at once, so that no two are the same.</summary>
    private static int[] FreePorts()
    {
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            listeners.ForEach(l => l.Start());
            return [.. listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port)];
        }
        finally
        {
            listeners.ForEach(l => l.Dispose());
        }
    }

    private static string Connection(int[] ports) =>
        new JsonObject
        {
            ["transport"] = "tcp",
            ["ip"] = "127.0.0.1",
            ["key"] = Guid.NewGuid().ToString("N"),
            ["signature_scheme"] = "hmac-sha256",
            ["shell_port"] = ports[0],
            ["iopub_port"] = ports[1],
            ["stdin_port"] = ports[2],
            ["control_port"] = ports[3],
            ["hb_port"] = ports[4],
        }.ToJsonString();
}
