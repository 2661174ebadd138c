namespace PaperAnalysis.Kernel.Messages;

/// <summary>Jupyter counts cursor positions in code points, C# strings in UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>
    /// The UTF-16 index of a position in code points; positions outside the text are moved to its nearest end.
    /// </summary>
    public static int ToUtf16(string text, int codePoints)
    {
        var index = 0;
        for (; codePoints > 0 && index < text.Length; codePoints--)
        {
            index += IsPair(text, index) ? 2 : 1;
        }

        return index;
    }

    public static int FromUtf16(string text, int index)
    {
        var count = 0;
        for (var i = 0; i < Math.Min(index, text.Length); count++)
        {
            i += IsPair(text, i) ? 2 : 1;
        }

        return count;
    }

    private static bool IsPair(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
}
