using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PaperAnalysis.Kernel.Tests.Protocol;

/// <summary>A kernel in this process, on free ports, with a client that has its four sockets connected.</summary>
internal sealed class KernelUnderTest : IDisposable
{
    private readonly KernelHost _host;

    public KernelUnderTest(string key = "a secret", string? history = null)
    {
        var ports = FreePorts(5);
        Connection = new(
            IPAddress.Loopback,
            ports[0],
            ports[1],
            ports[2],
            ports[3],
            ports[4],
            Encoding.UTF8.GetBytes(key)
        );
        _host = new(
            new()
            {
                Connection = Connection,
                HistoryFile = history,
                Report = Reports.Enqueue,
            }
        );
        Client = new(Connection);
    }

    public ConnectionFile Connection { get; }

    public TestClient Client { get; }

    public ConcurrentQueue<string> Reports { get; } = new();

    public Task Stopped => _host.Stopped;

    public bool Interrupt() => _host.Interrupt();

    public void Dispose()
    {
        Client.Dispose();
        _host.Dispose();
    }

    public static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(l => l.Start());
        int[] ports = [.. listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port)];
        listeners.ForEach(l => l.Dispose());
        return ports;
    }
}
