using System.Runtime.CompilerServices;

namespace PaperAnalysis.Words;

/// <summary>Finds the end of the word, number, link or address that starts at a place in a text.</summary>
internal static class WordSpan
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (int End, TokenKind Kind) At(ReadOnlySpan<char> text, int start, bool hasAt)
    {
        if ((text[start] | 0x20) is 'h' or 'w' or 'f' && LinkSpan.UrlEnd(text, start) is > 0 and var url)
        {
            return (url, TokenKind.Link);
        }

        if (hasAt && LinkSpan.EmailEnd(text, start) is > 0 and var email)
        {
            return (email, TokenKind.Email);
        }

        var letter = false;
        var mayBeHost = true;
        var i = start;
        while (true)
        {
            while ((uint)i < (uint)text.Length)
            {
                var kind = CharClass.At(text, i);
                if (!CharClass.IsWord(kind))
                {
                    break;
                }

                letter |= kind == CharClass.Letter;
                i++;
            }

            // By far the most words end at a space.
            if ((uint)i >= (uint)text.Length || text[i] == ' ')
            {
                break;
            }

            if (text[i] == '.' && mayBeHost && CharClass.IsLetterAt(text, i + 1))
            {
                if (LinkSpan.HostEnd(text, start) is > 0 and var host)
                {
                    return (host, TokenKind.Link);
                }

                mayBeHost = false;
            }

            var step = Connector(text, start, i, ref letter);
            if (step == 0)
            {
                break;
            }

            i += step;
        }

        if (i < text.Length && text[i] == '{' && text[start..i] is "url" or "href" && TexSpan.GroupEnd(text, i) is > 0)
        {
            // A command that lost its backslash; what it links to is read on its own.
            return (i, TokenKind.Command);
        }

        i = Ending(text, start, i, letter);
        return (i, letter ? TokenKind.Word : TokenKind.Number);
    }

    // How many code units at i continue the word, 0 where it ends.
    private static int Connector(ReadOnlySpan<char> text, int start, int i, ref bool letter)
    {
        var c = text[i];
        if (c is '\\' or '{')
        {
            var accent = TexSpan.AccentLength(text, i);
            letter |= accent > 0;
            return accent;
        }

        if (c is '+' or '#' && letter && Signs(text, i) is > 0 and var signs)
        {
            return CharClass.IsHyphen(At(text, i + signs)) && CharClass.IsWordAt(text, i + signs + 1) ? signs : 0;
        }

        if (
            !CharClass.IsWordAt(text, i + 1)
            && !(c == '-' && At(text, i + 1) == '\\' && TexSpan.AccentLength(text, i + 1) > 0)
        )
        {
            return 0;
        }

        var joins = c switch
        {
            '-' or '\u2010' or '\u2011' or '_' or '@' => true,
            '\'' or '\u2019' or '\u2013' => CharClass.IsLetterAt(text, i - 1) && CharClass.IsLetterAt(text, i + 1),
            '.' => CharClass.IsDigitAt(text, i - 1) && CharClass.IsDigitAt(text, i + 1)
                || BetweenSingleLetters(text, start, i),
            ',' => CharClass.IsDigitAt(text, i - 1) && IsThreeDigits(text, i + 1),
            '&' => char.IsUpper(text[i - 1]) && char.IsUpper(text[i + 1]),
            _ => false,
        };
        return joins ? 1 : 0;
    }

    // What may end a word but not stand inside it.
    private static int Ending(ReadOnlySpan<char> text, int start, int i, bool letter)
    {
        if (i >= text.Length)
        {
            return i;
        }

        if (text[i] is '+' or '#')
        {
            return letter ? i + Signs(text, i) : i;
        }

        if (
            text[i] == '.'
            && i >= start + 3
            && text[i - 2] == '.'
            && CharClass.IsLetterAt(text, i - 1)
            && CharClass.IsLetterAt(text, i - 3)
        )
        {
            return i + 1;
        }

        return CharClass.IsHyphen(text[i]) && letter && IsSuspended(text, i + 1) ? i + 1 : i;
    }

    private static char At(ReadOnlySpan<char> text, int i) => (uint)i < (uint)text.Length ? text[i] : '\0';

    private static int Signs(ReadOnlySpan<char> text, int i)
    {
        var end = i;
        while (At(text, end) == '+')
        {
            end++;
        }

        end += end == i && At(text, i) == '#' ? 1 : 0;
        return CharClass.IsWordAt(text, end) ? 0 : end - i;
    }

    private static bool BetweenSingleLetters(ReadOnlySpan<char> text, int start, int i) =>
        CharClass.IsLetterAt(text, i - 1)
        && (i - 1 == start || text[i - 2] == '.')
        && CharClass.IsLetterAt(text, i + 1)
        && !CharClass.IsWordAt(text, i + 2)
        && (At(text, i + 2) == '.' || text[start..i].Contains('.'));

    private static bool IsThreeDigits(ReadOnlySpan<char> text, int i) =>
        CharClass.IsDigitAt(text, i)
        && CharClass.IsDigitAt(text, i + 1)
        && CharClass.IsDigitAt(text, i + 2)
        && !CharClass.IsDigitAt(text, i + 3);

    private static bool IsSuspended(ReadOnlySpan<char> text, int i)
    {
        if (At(text, i) == ',')
        {
            return true;
        }

        var rest = text[Math.Min(i, text.Length)..];
        return rest.StartsWith(" and ")
            || rest.StartsWith(" or ")
            || rest.StartsWith(" to ")
            || rest.StartsWith(" nor ");
    }
}
