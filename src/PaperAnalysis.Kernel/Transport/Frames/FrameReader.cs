using System.Buffers.Binary;

namespace PaperAnalysis.Kernel.Transport;

/// <summary>
/// Cuts a byte stream into frames. Memory grows with the bytes that arrive, never with the length that a header claims.
/// </summary>
internal sealed class FrameReader(Stream stream, PeerAllowance allowance)
{
    private const int FirstAllocation = 64 * 1024;

    /// <summary>What a frame takes beside its bytes, so that a flood of empty ones is bounded too.</summary>
    private const int FrameOverhead = 64;

    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    /// <summary>False where the stream ends between two frames.</summary>
    /// <exception cref="MalformedPeerException">The bytes are no frame, or exceed the limits.</exception>
    public bool TryRead(out ZmtpFrame frame)
    {
        frame = default;
        Span<byte> head = stackalloc byte[8];
        if (!Fill(head[..1], mayEnd: true))
        {
            return false;
        }

        allowance.Begin();
        var flags = head[0];
        var command = (flags & ZmtpFrame.CommandFlag) != 0;
        var more = (flags & ZmtpFrame.MoreFlag) != 0;
        if ((flags & 0xF8) != 0 || (command && more))
        {
            throw new MalformedPeerException(
                $"found frame flags 0x{flags:X2}, expected more (1), long (2) and command (4) only, and no command with more"
            );
        }

        var length = ReadLength(head, (flags & ZmtpFrame.LongFlag) != 0);
        if (length < 0 || length > allowance.MaxFrame)
        {
            throw new MalformedPeerException(
                $"found a frame of {(ulong)length} bytes, expected at most {allowance.MaxFrame}"
                    + (allowance.IsTrusted ? "" : " of a peer that has not shown the key of the connection file")
            );
        }

        frame = new(more, command, ReadBody((int)length));
        return true;
    }

    private long ReadLength(Span<byte> head, bool isLong)
    {
        var bytes = head[..(isLong ? 8 : 1)];
        Fill(bytes, mayEnd: false);
        return isLong ? BinaryPrimitives.ReadInt64BigEndian(bytes) : bytes[0];
    }

    /// <summary>Bytes have come that no frame was made of yet.</summary>
    public bool HasMore => _start < _end;

    private byte[] ReadBody(int length)
    {
        allowance.Take(FrameOverhead);
        var body = Allocate(Math.Min(length, FirstAllocation));
        for (var have = 0; have < length; have = body.Length)
        {
            if (have > 0)
            {
                var grown = Allocate((int)Math.Min(length, 2L * have), instead: have);
                body.AsSpan().CopyTo(grown);
                body = grown;
            }
            Fill(body.AsSpan(have), mayEnd: false);
        }
        return body;
    }

    private byte[] Allocate(int length, int instead = 0)
    {
        allowance.Take(length - instead);
        return GC.AllocateUninitializedArray<byte>(length);
    }

    private bool Fill(Span<byte> target, bool mayEnd)
    {
        var filled = 0;
        while (filled < target.Length)
        {
            if (_start == _end && target.Length - filled >= _buffer.Length)
            {
                filled += Receive(target[filled..]);
                continue;
            }
            if (_start == _end)
            {
                _start = 0;
                _end = stream.Read(_buffer);
                if (_end == 0 && filled == 0 && mayEnd)
                {
                    return false;
                }

                if (_end == 0)
                {
                    throw Truncated();
                }
            }
            var n = Math.Min(_end - _start, target.Length - filled);
            _buffer.AsSpan(_start, n).CopyTo(target[filled..]);
            _start += n;
            filled += n;
        }
        return true;
    }

    private int Receive(Span<byte> target)
    {
        var n = stream.Read(target);
        return n > 0 ? n : throw Truncated();
    }

    private static MalformedPeerException Truncated() => new("the connection ended inside a frame");
}
