namespace PaperAnalysis.Words;

/// <summary>Finds the end of TeX mathematics, commands and accents that start at a place in a text.</summary>
internal static class TexSpan
{
    // A formula in an abstract is short; a longer way to the next dollar is two prices, or damage.
    private const int LongestFormula = 600;

    // Commands whose arguments are prose.
    private static readonly WordSet TakingProse = new(
        """
        emph em it bf tt sc sl rm sf text textit textbf textrm textsc texttt textsf textsl textnormal underline
        mbox footnote uline enquote
        """
    );

    /// <summary>One past the formula whose opening dollar stands at <paramref name="start"/>, else -1.</summary>
    public static int DollarEnd(ReadOnlySpan<char> text, int start)
    {
        var reach = text[..Math.Min(text.Length, start + LongestFormula)];
        if (start + 1 >= reach.Length)
        {
            return -1;
        }

        if (reach[start + 1] == '$')
        {
            var close = reach[(start + 2)..].IndexOf("$$");
            return close < 0 ? -1 : start + close + 4;
        }

        if (char.IsWhiteSpace(reach[start + 1]))
        {
            return -1;
        }

        for (var i = start + 1; i < reach.Length; i++)
        {
            if (reach[i] == '\\')
            {
                i++;
            }
            else if (reach[i] == '$' && !char.IsWhiteSpace(reach[i - 1]) && !CharClass.IsDigitAt(text, i + 1))
            {
                return i + 1;
            }
            else if (reach[i] == '$')
            {
                return IsSign(reach[(start + 1)..i]) ? i + 1 : -1;
            }
        }

        return -1;
    }

    /// <summary>"$\sim$26 days", "$>$100": a sign alone before a number, and not two prices.</summary>
    private static bool IsSign(ReadOnlySpan<char> formula) =>
        formula is "<" or ">" or "~"
        || formula is ['\\', _, .. { Length: < 9 } name] && name.IndexOfAnyExceptInRange('a', 'z') < 0;

    /// <summary>
    /// One past what the backslash at <paramref name="start"/> opens, and whether that is mathematics. A command's
    /// arguments are part of it unless they are prose.
    /// </summary>
    public static (int End, TokenKind Kind) CommandEnd(ReadOnlySpan<char> text, int start)
    {
        if (start + 1 == text.Length)
        {
            return (text.Length, TokenKind.Command);
        }

        if (text[start + 1] is '(' or '[')
        {
            var reach = text[(start + 2)..Math.Min(text.Length, start + LongestFormula)];
            var close = reach.IndexOf(text[start + 1] == '(' ? "\\)" : "\\]");
            return close < 0 ? (start + 2, TokenKind.Command) : (start + close + 4, TokenKind.Math);
        }

        var end = start + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        var name = text[(start + 1)..end];
        if (name.IsEmpty)
        {
            var bare = char.IsWhiteSpace(text[start + 1]) || char.IsSurrogate(text[start + 1]);
            return (bare ? start + 1 : start + 2, TokenKind.Command);
        }

        return (TakingProse.Contains(name) ? end : Arguments(text, end), TokenKind.Command);
    }

    /// <summary>
    /// One past a superscript or subscript at <paramref name="start"/>: <c>^{…}</c>, <c>_{…}</c>, <c>^2</c>; else -1.
    /// </summary>
    public static int ScriptEnd(ReadOnlySpan<char> text, int start)
    {
        var next = start + 1;
        if (next < text.Length && text[next] == '{')
        {
            return GroupEnd(text, next);
        }

        if (text[start] != '^')
        {
            return -1;
        }

        var end = next < text.Length && text[next] is '+' or '-' ? next + 1 : next;
        var body = end;
        while (CharClass.IsWordAt(text, end))
        {
            end++;
        }

        return end > body ? end : -1;
    }

    /// <summary>
    /// Length of a TeX accent with its letter at <paramref name="i"/>: <c>\"o</c>, <c>\'{e}</c>, <c>{\"o}</c>,
    /// <c>\v{s}</c>; else 0.
    /// </summary>
    public static int AccentLength(ReadOnlySpan<char> text, int i)
    {
        var braced = text[i] == '{';
        var at = braced ? i + 1 : i;
        if (at + 2 >= text.Length || text[at] != '\\')
        {
            return 0;
        }

        var mark = text[at + 1];
        var symbol = mark is '"' or '\'' or '`' or '^' or '~' or '=' or '.';
        if (!symbol && mark is not ('H' or 'c' or 'v' or 'u' or 'd' or 'b' or 'k' or 'r'))
        {
            return 0;
        }

        var end = at + 2;
        var group = text[end] == '{';
        end += group ? 1 : 0;
        // \'\i and \'{\i} accent the letter i without its dot.
        end += end + 1 < text.Length && text[end] == '\\' && text[end + 1] is 'i' or 'j' ? 1 : 0;
        if (!(symbol || group) || end >= text.Length || !char.IsAsciiLetter(text[end]))
        {
            return 0;
        }

        end++;
        foreach (var open in (ReadOnlySpan<bool>)[group, braced])
        {
            if (open && (end >= text.Length || text[end++] != '}'))
            {
                return 0;
            }
        }

        return end - i;
    }

    private static int Arguments(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length && text[end] is '{' or '[')
        {
            var next = text[end] == '{' ? GroupEnd(text, end) : BracketEnd(text, end);
            if (next < 0)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private static int BracketEnd(ReadOnlySpan<char> text, int open)
    {
        var close = text[open..Math.Min(text.Length, open + LongestFormula)].IndexOf(']');
        // "\cmd [1]" cites; "\cmd[…](" would be mathematics that lost its dollars.
        return close < 0 ? -1 : open + close + 1;
    }

    /// <summary>One past the brace that closes the one at <paramref name="open"/>, else -1.</summary>
    public static int GroupEnd(ReadOnlySpan<char> text, int open)
    {
        var depth = 0;
        var reach = Math.Min(text.Length, open + LongestFormula);
        for (var i = open; i < reach; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '{')
            {
                depth++;
            }
            else if (text[i] == '}' && --depth == 0)
            {
                return i + 1;
            }
        }

        return -1;
    }
}
