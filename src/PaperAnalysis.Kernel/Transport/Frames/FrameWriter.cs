using System.Buffers.Binary;

namespace PaperAnalysis.Kernel.Transport;

internal static class FrameWriter
{
    public static void WriteMessage(Stream stream, IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            Write(stream, i + 1 < parts.Count ? ZmtpFrame.MoreFlag : (byte)0, parts[i].Span);
        }
    }

    public static void WriteCommand(Stream stream, ReadOnlySpan<byte> body) =>
        Write(stream, ZmtpFrame.CommandFlag, body);

    private static void Write(Stream stream, byte flags, ReadOnlySpan<byte> body)
    {
        Span<byte> head = stackalloc byte[9];
        if (body.Length <= byte.MaxValue)
        {
            head[0] = flags;
            head[1] = (byte)body.Length;
            stream.Write(head[..2]);
        }
        else
        {
            head[0] = (byte)(flags | ZmtpFrame.LongFlag);
            BinaryPrimitives.WriteInt64BigEndian(head[1..], body.Length);
            stream.Write(head);
        }
        stream.Write(body);
    }
}
