namespace PaperAnalysis.Notebooks.Sessions.Editing;

/// <summary>The identifier that the cursor stands in or behind.</summary>
/// <param name="Prefix">The part before the cursor.</param>
internal readonly record struct WordAt(int Start, int End, string Prefix)
{
    public static WordAt Find(string code, int cursor)
    {
        var (start, end) = (cursor, cursor);
        while (start > 0 && IsPart(code[start - 1]))
        {
            start--;
        }
        while (end < code.Length && IsPart(code[end]))
        {
            end++;
        }
        return new WordAt(start, end, code[start..cursor]);
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
