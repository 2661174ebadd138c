using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PaperAnalysis.Words;

/// <summary>The classes of characters that the scanner tells apart.</summary>
internal static class CharClass
{
    public const byte Other = (byte)'0';
    public const byte Letter = (byte)'1';
    public const byte Digit = (byte)'2';
    public const byte Space = (byte)'3';
    public const byte Terminal = (byte)'4';
    public const byte Tex = (byte)'5';

    private const int MostJoiners = 8;

    // By code unit, 64 to a line.
    private static ReadOnlySpan<byte> Ascii =>
        "0000000003333300000000000000000034005000000000402222222222000004"u8
        + "0111111111111111111111111110505501111111111111111111111111150000"u8;

    /// <summary>
    /// The class of the code unit at <paramref name="i"/>; both halves of a surrogate pair have the class of the pair.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte At(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        return c < 128 ? Ascii[c] : Beyond(text, i);
    }

    /// <summary>A letter, mark or digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(byte of) => (uint)(of - Letter) <= 1;

    public static bool IsWordAt(ReadOnlySpan<char> text, int i) => (uint)i < (uint)text.Length && IsWord(At(text, i));

    public static bool IsLetterAt(ReadOnlySpan<char> text, int i) =>
        (uint)i < (uint)text.Length && At(text, i) == Letter;

    public static bool IsDigitAt(ReadOnlySpan<char> text, int i) =>
        (uint)i < (uint)text.Length && char.IsAsciiDigit(text[i]);

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static byte Beyond(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        if (c is '…' or '。' or '！' or '？')
        {
            return Terminal;
        }

        // Soft hyphen, zero-width joiners and word joiner stand inside words and are not seen.
        if (IsJoiner(c))
        {
            return FollowsWord(text, i) ? Letter : Other;
        }

        if (char.IsWhiteSpace(c))
        {
            return Space;
        }

        return Of(Category(text, i));
    }

    /// <summary>What stands inside words and is not seen.</summary>
    public static bool IsJoiner(char c) => c is '\u00AD' or '\u200C' or '\u200D' or '\u2060';

    // No word has more than a few in a row; so a run of them costs no more than its length.
    private static bool FollowsWord(ReadOnlySpan<char> text, int i)
    {
        var first = Math.Max(0, i - MostJoiners);
        for (var before = i - 1; before >= first; before--)
        {
            if (!IsJoiner(text[before]))
            {
                return IsWordAt(text, before);
            }
        }

        return false;
    }

    private static UnicodeCategory Category(ReadOnlySpan<char> text, int i)
    {
        if (!char.IsSurrogate(text[i]))
        {
            return char.GetUnicodeCategory(text[i]);
        }

        var first = char.IsLowSurrogate(text[i]) && i > 0 ? i - 1 : i;
        return Rune.DecodeFromUtf16(text[first..], out var rune, out _) == System.Buffers.OperationStatus.Done
            ? Rune.GetUnicodeCategory(rune)
            : UnicodeCategory.Surrogate;
    }

    private static byte Of(UnicodeCategory category) =>
        category switch
        {
            <= UnicodeCategory.OtherLetter => Letter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark =>
                Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Digit,
            _ => Other,
        };
}
