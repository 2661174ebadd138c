using System.Net.Sockets;

namespace PaperAnalysis.Kernel.Transport;

/// <summary>A socket as a blocking stream whose every read has its own time limit (milliseconds; 0 for none).</summary>
internal sealed class PeerBytes(Socket socket, Func<int> readTimeout) : Stream
{
    private int _timeout;

    public override bool CanRead => true;
    public override bool CanWrite => true;
    public override bool CanSeek => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public ZmtpGreeting ReadGreeting()
    {
        var bytes = new byte[ZmtpGreeting.Length];
        for (var have = 0; have < bytes.Length; )
        {
            var n = Read(bytes.AsSpan(have));
            if (n == 0)
            {
                throw new IOException("the connection ended inside the greeting");
            }

            have += n;
            ZmtpGreeting.CheckPrefix(bytes.AsSpan(0, have));
        }
        return ZmtpGreeting.Parse(bytes);
    }

    public override int Read(Span<byte> buffer)
    {
        var timeout = readTimeout();
        if (timeout != _timeout)
        {
            socket.ReceiveTimeout = _timeout = timeout;
        }

        return socket.Receive(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            buffer = buffer[socket.Send(buffer)..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
