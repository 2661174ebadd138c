using System.Net;
using System.Net.Sockets;

namespace PaperAnalysis.Kernel.Transport;

/// <summary>The bound side of one socket: accepts peers until it is disposed.</summary>
internal sealed class ZmtpListener : IDisposable
{
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);
    private readonly Socket _socket;
    private readonly ISocketPattern _pattern;
    private readonly ZmtpLimits _limits;
    private readonly Action<string>? _report;
    private readonly ByteBudget _untrusted;
    private readonly List<ZmtpPeer> _peers = [];
    private bool _disposed;

    /// <param name="report">Told in one line why a peer was turned away.</param>
    /// <exception cref="SocketException">The port is taken or the address is not this machine's.</exception>
    /// <param name="untrusted">What the peers of all sockets share that have not shown the key.</param>
    public ZmtpListener(
        IPEndPoint endpoint,
        ISocketPattern pattern,
        ZmtpLimits limits,
        Action<string>? report = null,
        ByteBudget? untrusted = null
    )
    {
        _untrusted = untrusted ?? new(limits.MaxUntrustedTotal);
        _pattern = pattern;
        _limits = limits;
        _report = report;
        _socket = new(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _socket.Bind(endpoint);
            _socket.Listen(128);
        }
        catch (SocketException)
        {
            _socket.Dispose();
            throw;
        }
        EndPoint = (IPEndPoint)_socket.LocalEndPoint!;
        new Thread(Accept) { IsBackground = true, Name = $"{pattern.SocketType} accepts" }.Start();
    }

    public IPEndPoint EndPoint { get; }

    public int PeerCount
    {
        get
        {
            lock (_peers)
            {
                return _peers.Count;
            }
        }
    }

    /// <summary>Messages to the present peers that were dropped at the high-water mark.</summary>
    public long Dropped
    {
        get
        {
            lock (_peers)
            {
                return _peers.Sum(p => p.Dropped);
            }
        }
    }

    /// <summary>Frees the port, sends what is queued (for a second at most) and ends every connection.</summary>
    public void Dispose()
    {
        ZmtpPeer[] peers;
        lock (_peers)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            peers = [.. _peers];
        }
        _socket.Dispose();
        var deadline = Environment.TickCount64 + (long)Linger.TotalMilliseconds;
        foreach (var peer in peers)
        {
            peer.Close(TimeSpan.FromMilliseconds(Math.Max(0, deadline - Environment.TickCount64)));
        }
    }

    private void Accept()
    {
        while (true)
        {
            Socket client;
            try
            {
                client = _socket.Accept();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                if (_disposed || e is ObjectDisposedException)
                {
                    return;
                }
                // Out of descriptors, or the peer was gone before it was accepted: the next one may do better.
                Thread.Sleep(50);
                continue;
            }
            Admit(client);
        }
    }

    private void Admit(Socket client)
    {
        client.NoDelay = true;
        client.SendTimeout = 0;
        var peer = new ZmtpPeer(client, _pattern, _limits, _untrusted, Ended);
        ZmtpPeer? evicted = null;
        lock (_peers)
        {
            if (_disposed || _peers.Count >= _limits.MaxPeers)
            {
                evicted = _disposed ? peer : OneThatGivesWay() ?? peer;
            }

            if (evicted != peer)
            {
                _peers.Add(peer);
            }

            if (evicted is not null)
            {
                _peers.Remove(evicted);
            }
        }
        evicted?.Abort();
        if (evicted != peer)
        {
            peer.Start();
        }
    }

    /// <summary>
    /// The oldest that has not greeted, the oldest that is idle, or the youngest that has not shown the key: the clients that
    /// were first stay.
    /// </summary>
    private ZmtpPeer? OneThatGivesWay() =>
        _peers.Find(p => !p.Greeted)
        ?? _peers.Find(p => _pattern.StandingOf(p) == Standing.Idle)
        ?? _peers.FindLast(p => _pattern.StandingOf(p) == Standing.InUse);

    private void Ended(ZmtpPeer peer, string? reason)
    {
        lock (_peers)
        {
            _peers.Remove(peer);
        }

        if (reason is not null)
        {
            _report?.Invoke($"{_pattern.SocketType} port {EndPoint.Port}: closed a connection: {reason}");
        }
    }
}
