using System.Text;

namespace PaperAnalysis.Digests;

/// <summary>
/// Opens a file as UTF-8 without a byte order mark, whatever it is: gzip or plain, UTF-8, UTF-16 or UTF-32.
/// </summary>
internal static class DecodedStream
{
    private const int GzipMagic = 0x1F8B;

    /// <param name="guard">Knows afterwards whether the file could be read to its end.</param>
    public static Stream Open(Stream raw, ReadOptions options, out GuardedStream guard)
    {
        var plain = Replay(raw, 2, out var magic);
        guard = new GuardedStream(
            magic.Length == 2 && (magic[0] << 8 | magic[1]) == GzipMagic
                ? new UnpackedStream(new GzipMembers(plain), options)
                : plain
        );
        var text = Replay(guard, 512, out var head);
        var encoding = EncodingOf(head, out var mark);
        for (var skipped = 0; skipped < mark; skipped++)
        {
            text.ReadByte();
        }
        return encoding is UTF8Encoding ? text : Encoding.CreateTranscodingStream(text, encoding, Encoding.UTF8);
    }

    /// <summary>
    /// Reads up to <paramref name="length"/> bytes ahead, and gives a stream that starts with them again.
    /// </summary>
    public static Stream Replay(Stream stream, int length, out byte[] head)
    {
        head = new byte[length];
        head = head[..stream.ReadAtLeast(head, length, throwOnEndOfStream: false)];
        return new ReplayStream(head, stream);
    }

    private static Encoding EncodingOf(byte[] head, out int mark)
    {
        Encoding[] marked =
        [
            new UTF8Encoding(true),
            new UTF32Encoding(bigEndian: false, byteOrderMark: true),
            new UTF32Encoding(bigEndian: true, byteOrderMark: true),
            Encoding.Unicode,
            Encoding.BigEndianUnicode,
        ];
        foreach (var encoding in marked)
        {
            if (head.AsSpan().StartsWith(encoding.Preamble))
            {
                mark = encoding.Preamble.Length;
                return encoding;
            }
        }
        mark = 0;
        return WithoutMark(head);
    }

    /// <summary>In UTF-16, text in Latin letters has a zero in every other byte; other text has none at all.</summary>
    private static Encoding WithoutMark(byte[] head)
    {
        int[] zeros = [0, 0];
        for (var i = 0; i < head.Length; i++)
        {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }
        var most = head.Length * 2 / 5;
        return head.Length < 4 || zeros[0] + zeros[1] == 0 ? Encoding.UTF8
            : zeros[1] > most && zeros[0] == 0 ? Encoding.Unicode
            : zeros[0] > most && zeros[1] == 0 ? Encoding.BigEndianUnicode
            : Encoding.UTF8;
    }
}
