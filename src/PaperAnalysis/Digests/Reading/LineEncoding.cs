using System.Buffers;
using System.Text;

namespace PaperAnalysis.Digests;

/// <summary>What the bytes of a line that is no UTF-8 are.</summary>
internal static class LineEncoding
{
    // These five stand for nothing there.
    private static readonly SearchValues<byte> NotInWindows1252 = SearchValues.Create(0x81, 0x8D, 0x8F, 0x90, 0x9D);

    private static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>
    /// Windows-1252, of which Latin-1 is a part, where no two bytes make a character of UTF-8; else UTF-8 that is
    /// damaged, with U+FFFD for what is no character.
    /// </summary>
    /// <param name="line">Not all of it is UTF-8.</param>
    public static Encoding Of(ReadOnlySpan<byte> line) => IsWindows1252(line) ? Windows1252 : Encoding.UTF8;

    /// <summary>The text of bytes that are not all UTF-8, and a note of them.</summary>
    public static string Decode(ReadOnlySpan<byte> line, DigestBuilder builder, int number)
    {
        var encoding = Of(line);
        LineProblems.NotUtf8(builder, number, line, isKnown: encoding != Encoding.UTF8);
        return encoding.GetString(line);
    }

    private static bool IsWindows1252(ReadOnlySpan<byte> line)
    {
        if (line.ContainsAny(NotInWindows1252))
        {
            return false;
        }
        while (line.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            line = line[at..];
            if (Rune.DecodeFromUtf8(line, out _, out _) == OperationStatus.Done)
            {
                return false;
            }
            line = line[1..];
        }
        return true;
    }
}
