using System.Buffers.Text;

namespace PaperAnalysis.Formats;

/// <summary>Escapes of JSON such as <c>\ud83d</c> that no other follows: half a character.</summary>
internal static class HalfSurrogates
{
    private const int Escape = 6;

    /// <summary>Writes <c>\ufffd</c> over each, so that nothing changes its place.</summary>
    /// <returns>False where there was none.</returns>
    public static bool Mend(Span<byte> json)
    {
        var mended = false;
        for (var at = 0; json[at..].IndexOf((byte)'\\') is >= 0 and var found; )
        {
            at += found;
            var unit = Unit(json[at..]);
            if (unit < 0)
            {
                at = Math.Min(at + 2, json.Length);
            }
            else if (IsHigh(unit) && IsLow(Unit(json[(at + Escape)..])))
            {
                at += 2 * Escape;
            }
            else
            {
                if (IsHigh(unit) || IsLow(unit))
                {
                    "\\ufffd"u8.CopyTo(json[at..]);
                    mended = true;
                }
                at += Escape;
            }
        }
        return mended;
    }

    private static bool IsHigh(int unit) => unit is >= 0xD800 and <= 0xDBFF;

    private static bool IsLow(int unit) => unit is >= 0xDC00 and <= 0xDFFF;

    // What the escape at the start stands for; -1 where there is none of four digits.
    private static int Unit(ReadOnlySpan<byte> json) =>
        json.Length >= Escape
        && json[0] == '\\'
        && json[1] == 'u'
        && Utf8Parser.TryParse(json[2..Escape], out ushort unit, out var length, 'x')
        && length == Escape - 2
            ? unit
            : -1;
}
