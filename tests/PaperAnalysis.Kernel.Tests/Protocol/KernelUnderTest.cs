using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PaperAnalysis.Kernel.Tests.Protocol;

/// <summary>A kernel in this process, on free ports, with a client that has its four sockets connected.</summary>
internal sealed class KernelUnderTest : IDisposable
{
    // Below those that a system gives whoever asks for any port: nobody is given these between their choice and their use.
    private const int FirstPort = 20_000;
    private static int _lastPort = FirstPort + (Environment.ProcessId % 1000 * 10);

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

    /// <summary>Ports that are free and stay so until they are used; no two calls give the same.</summary>
    public static int[] FreePorts(int count) => [.. Ports().Where(IsFree).Take(count)];

    private static IEnumerable<int> Ports()
    {
        while (true)
        {
            yield return Interlocked.Increment(ref _lastPort);
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
