namespace PaperAnalysis.Digests;

/// <summary>What can be wrong with a line in any layout.</summary>
internal static class LineProblems
{
    public static void TooLong(DigestBuilder builder, int line)
    {
        builder.Mark(line, LineClass.Unrecognised);
        builder.Warn(
            line,
            $"a line of more than {Utf8Lines.LongestLine >> 20} MiB",
            "a line that holds one title, one abstract or one record",
            "break the line; it is left out"
        );
    }

    /// <param name="isKnown">True where the bytes are read as Windows-1252.</param>
    public static void NotUtf8(DigestBuilder builder, int line, ReadOnlySpan<byte> bytes, bool isKnown)
    {
        var at = FirstInvalid(bytes);
        if (isKnown)
        {
            builder.MarkWindows1252(line, $"byte 0x{bytes[at]:X2} at byte {at + 1}");
            return;
        }
        builder.Warn(
            line,
            $"byte 0x{bytes[at]:X2} at byte {at + 1} of the line, which is not UTF-8",
            "UTF-8, or UTF-16 with a byte order mark",
            "save the file as UTF-8; such bytes are read as U+FFFD"
        );
    }

    public static void HalfCharacter(DigestBuilder builder, int line) =>
        builder.Warn(
            line,
            "half a surrogate pair, as in \\ud83d that no other escape follows",
            "text that Unicode has",
            "correct it at the source; it is read as U+FFFD"
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
