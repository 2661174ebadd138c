namespace PaperAnalysis.Words;

/// <summary>Where a sentence ends; the rule stands at <see cref="Tokenizer"/>.</summary>
internal static class SentenceEnd
{
    // Abbreviations after which a sentence goes on.
    private static readonly WordSet NeverEnd = new(
        """
        e.g i.e E.g I.e eg ie cf Cf c.f vs viz a.k.a w.r.t s.t i.i.d resp approx ca incl excl Fig Figs fig figs
        Eq Eqs eq eqs Sec Secs Sect sec Tab Ref Refs ref refs Ch Chap Thm Lem Prop Cor Def Alg App No Nos no nos
        Vol vol pp ed eds Ed Eds Dr Mr Mrs Ms Prof St Phys Rev Lett Proc Trans Math Univ Dept Astron Astrophys
        et
        """
    );

    // Words that start a sentence far more often than they start a name.
    private static readonly WordSet Openers = new(
        """
        A After Additionally All Also Although An And As At Based Because Both But By Code Compared Despite Each
        Even Experiments Extensive Finally First For From Furthermore Given Here Hence How However I If In
        Instead It Its Moreover Most Next Not Notably On Our Recent Results Second Several Since So Some Such
        That The Their Then There Therefore These They This Those Through Thus To Under Unlike Using We What
        When Where Whereas Whether Which While With Yet
        """
    );

    /// <summary>
    /// One past the closing punctuation when the terminal mark at <paramref name="i"/> ends a sentence, else -1.
    /// </summary>
    /// <param name="run">One past the run of terminal marks; where the first ends no sentence, none of them does.</param>
    public static int After(ReadOnlySpan<char> text, int i, out int run)
    {
        var end = i + 1;
        while (end < text.Length && text[end] is '.' or '!' or '?' or '…')
        {
            end++;
        }

        run = end;
        var marks = end - i;
        while (end < text.Length && IsCloser(text[end]))
        {
            end++;
        }

        if (text[i] is '。' or '！' or '？')
        {
            return end;
        }

        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next == text.Length)
        {
            return end;
        }

        if (next == end || char.IsLower(text[next]) || text[next] is ',' or ';' or ':' or ')')
        {
            return -1;
        }

        var closed = end > i + marks;
        return marks == 1 && text[i] == '.' && !closed && IsAbbreviation(text, i, next) ? -1 : end;
    }

    /// <summary>Whether the line feed at <paramref name="i"/> ends a sentence.</summary>
    public static bool AtLineFeed(ReadOnlySpan<char> text, int i)
    {
        var next = i + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            if (text[next] == '\n')
            {
                return true;
            }

            next++;
        }

        return next < text.Length && !char.IsLower(text[next]);
    }

    private static bool IsCloser(char c) => c is ')' or ']' or '}' or '"' or '\'' or '\u201D' or '\u2019' or '»';

    private static bool IsAbbreviation(ReadOnlySpan<char> text, int point, int next)
    {
        var start = point;
        while (start > 0 && (CharClass.IsLetterAt(text, start - 1) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text[start..point];
        if (NeverEnd.Contains(word))
        {
            return true;
        }

        var initials = word.Length == 1 ? char.IsUpper(word[0]) : word.Contains('.');
        return (initials || word is "al" or "etc") && !Opens(text[next..]);
    }

    private static bool Opens(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (CharClass.IsLetterAt(rest, length))
        {
            length++;
        }

        return Openers.Contains(rest[..length]);
    }
}
