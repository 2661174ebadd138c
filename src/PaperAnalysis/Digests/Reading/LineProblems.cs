namespace PaperAnalysis.Digests;

/// <summary>What can be wrong with a line in any layout.</summary>
internal static class LineProblems
{
    public static void TooLong(DigestBuilder builder, int line)
    {
        builder.MarkUnrecognised(line, "(too long to read)");
        builder.Warn(
            line,
            $"a line of more than {Utf8Lines.LongestLine >> 20} MiB",
            "a line that holds one title, one abstract or one record",
            "break the line; it is left out"
        );
    }

    public static void InvalidUtf8(DigestBuilder builder, int line, ReadOnlySpan<byte> bytes)
    {
        var at = FirstInvalid(bytes);
        builder.Warn(
            line,
            $"byte 0x{bytes[at]:X2} at byte {at + 1} of the line, which is not UTF-8",
            "UTF-8, or UTF-16 with a byte order mark",
            "save the file as UTF-8; such bytes are read as U+FFFD"
        );
    }

    /// <summary>Where the bytes themselves are gone: only the mark that stands for them is left.</summary>
    public static void Lost(DigestBuilder builder, int line) =>
        builder.Warn(
            line,
            "U+FFFD, which stands for bytes that are no text in the file's encoding",
            "UTF-8, or UTF-16 with a byte order mark",
            "save the file as UTF-8; the mark stays in the text"
        );

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (
            System.Text.Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == System.Buffers.OperationStatus.Done
        )
        {
            at += consumed;
        }
        return at;
    }
}
