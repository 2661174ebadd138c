namespace PaperAnalysis.Digests;

/// <summary>Tells titles from abstracts by content.</summary>
/// <remarks>
/// In the four digests that come with the project titles have 16 to 168 characters and abstracts 489 to 1,920, but
/// other sources have titles above 200 and abstracts of two lines; so below 300 characters the sentences decide, and
/// where they do not (one title reads "A for-loop is all you need. For solving the inverse problem ..."), the
/// neighbours.
/// </remarks>
internal static class TextShape
{
    private const int CertainAbstract = 300;
    private const int LongTitle = 200;
    private const int ShortAbstract = 100;
    private const string Closing = ")]}\"'”’»*";

    public static TextKind Of(ReadOnlySpan<char> text)
    {
        if (text.Length >= CertainAbstract)
        {
            return TextKind.Abstract;
        }
        var stops = text.TrimEnd(Closing) is [.., '.' or '。'];
        var inner = HasInnerSentence(text);
        if (stops && inner && text.Length >= ShortAbstract || (stops || inner) && text.Length >= LongTitle)
        {
            return TextKind.Abstract;
        }
        return stops || inner || text.Length >= LongTitle || HasUrl(text) ? TextKind.Either : TextKind.Title;
    }

    /// <summary>True where the text ends as a sentence does, also within a closing bracket or quote.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var bare = text.TrimEnd(Closing);
        return bare.Length > 0 && bare[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？';
    }

    public static bool HasUrl(ReadOnlySpan<char> text) =>
        text.Contains("http://", StringComparison.OrdinalIgnoreCase)
        || text.Contains("https://", StringComparison.OrdinalIgnoreCase);

    public static bool StartsLower(ReadOnlySpan<char> text) => text.Length > 0 && char.IsLower(text[0]);

    /// <summary>
    /// A stop after a word of three small letters or more, then a capital: "in vision. We show", not "vs. Human" or "et
    /// al. Study".
    /// </summary>
    private static bool HasInnerSentence(ReadOnlySpan<char> text)
    {
        for (var i = 4; i + 2 < text.Length; i++)
        {
            if (
                text[i] == '.'
                && text[i + 1] == ' '
                && char.IsUpper(text[i + 2])
                && char.IsLower(text[i - 1])
                && char.IsLower(text[i - 2])
                && char.IsLower(text[i - 3])
            )
            {
                return true;
            }
        }
        return false;
    }
}
