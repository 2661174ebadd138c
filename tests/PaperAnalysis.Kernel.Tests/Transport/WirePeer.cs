using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PaperAnalysis.Kernel.Tests.Transport;

/// <summary>
/// The other end of a connection, written from the RFC without the code under test: connects, greets, sends and reads
/// raw frames.
/// </summary>
internal sealed class WirePeer : IDisposable
{
    private readonly TcpClient _client = new();
    private readonly NetworkStream _stream;
    private byte? _peeked;

    public WirePeer(IPEndPoint endpoint)
    {
        _client.Connect(endpoint);
        _client.NoDelay = true;
        _stream = _client.GetStream();
        _stream.ReadTimeout = (int)Until.Bound.TotalMilliseconds;
    }

    public Socket Socket => _client.Client;

    public static WirePeer Greeted(IPEndPoint endpoint, string socketType, string identity = "", byte minor = 1)
    {
        var peer = new WirePeer(endpoint);
        peer.SendRaw(Greeting(3, minor));
        Assert.Equal(Greeting(3, 1), peer.ReadRaw(64));
        peer.SendCommand("READY", Ready(socketType, identity));
        var (flags, body) = peer.ReadFrame();
        Assert.Equal(4, flags);
        Assert.Equal("READY", Encoding.ASCII.GetString(body, 1, body[0]));
        return peer;
    }

    public static byte[] Greeting(byte major, byte minor, string mechanism = "NULL")
    {
        var bytes = new byte[64];
        bytes[0] = 0xFF;
        bytes[9] = 0x7F;
        bytes[10] = major;
        bytes[11] = minor;
        Encoding.ASCII.GetBytes(mechanism).CopyTo(bytes, 12);
        return bytes;
    }

    public static byte[] Ready(string socketType, string identity) =>
        [
            11,
            .. "Socket-Type"u8,
            .. Length(socketType),
            .. Encoding.ASCII.GetBytes(socketType),
            8,
            .. "Identity"u8,
            .. Length(identity),
            .. Encoding.ASCII.GetBytes(identity),
        ];

    public void SendRaw(params byte[] bytes) => _stream.Write(bytes);

    public void Send(params byte[][] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            SendFrame((byte)(i + 1 < parts.Length ? 1 : 0), parts[i]);
        }
    }

    public void Send(params string[] parts) => Send(parts.Select(Encoding.UTF8.GetBytes).ToArray());

    public void SendCommand(string name, params byte[] data) =>
        SendFrame(4, [(byte)name.Length, .. Encoding.ASCII.GetBytes(name), .. data]);

    public void SendFrame(byte flags, byte[] body)
    {
        Span<byte> head = stackalloc byte[9];
        head[0] = body.Length > 255 ? (byte)(flags | 2) : flags;
        BinaryPrimitives.WriteInt64BigEndian(head[1..], body.Length);
        if (body.Length <= 255)
        {
            head[1] = (byte)body.Length;
        }

        _stream.Write(head[..(body.Length > 255 ? 9 : 2)]);
        _stream.Write(body);
    }

    /// <summary>Waits until the other side has read what was sent, behind which it answers a PING.</summary>
    public void Settle()
    {
        SendCommand("PING", 0, 0);
        Assert.Equal(4, ReadFrame().Flags);
    }

    /// <summary>The flags of the next frame, which stays to be read.</summary>
    public byte PeekFlags() => _peeked ??= ReadRaw(1)[0];

    public (byte Flags, byte[] Body) ReadFrame()
    {
        var flags = PeekFlags();
        _peeked = null;
        var length = (flags & 2) == 0 ? ReadRaw(1)[0] : BinaryPrimitives.ReadInt64BigEndian(ReadRaw(8));
        return ((byte)(flags & ~2), ReadRaw((int)length));
    }

    public byte[][] Read()
    {
        var parts = new List<byte[]>();
        while (true)
        {
            var (flags, body) = ReadFrame();
            Assert.True(flags is 0 or 1, $"a command came where a message was expected: {flags}");
            parts.Add(body);
            if (flags == 0)
            {
                return [.. parts];
            }
        }
    }

    public string[] ReadText() => [.. Read().Select(Encoding.UTF8.GetString)];

    public byte[] ReadRaw(int count)
    {
        var bytes = new byte[count];
        try
        {
            _stream.ReadExactly(bytes);
        }
        catch (IOException e) when (e.InnerException is SocketException { SocketErrorCode: SocketError.TimedOut })
        {
            Assert.Fail($"waited in vain until the other side sent {count} bytes");
        }
        return bytes;
    }

    /// <summary>True once the other side has closed the connection; what it still sent is passed over.</summary>
    public bool IsClosedByOther()
    {
        try
        {
            var rest = new byte[1024];
            while (_stream.Read(rest) > 0) { }
            return true;
        }
        catch (IOException e)
        {
            return e.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset };
        }
    }

    public void Dispose() => _client.Dispose();

    private static byte[] Length(string text) => [0, 0, 0, (byte)text.Length];
}
