namespace PaperAnalysis.Words;

/// <summary>Where a sentence ends; the rule stands at <see cref="Tokenizer"/>.</summary>
internal static class SentenceEnd
{
    /// <summary>
    /// One past the closing punctuation when the terminal mark at <paramref name="i"/> ends a sentence, else -1.
    /// </summary>
    public static int After(ReadOnlySpan<char> text, int i)
    {
        var end = i + 1;
        while (end < text.Length && text[end] is '.' or '!' or '?' or '…')
        {
            end++;
        }

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
        if (NeverEnds(word))
        {
            return true;
        }

        var initials = word.Length == 1 ? char.IsUpper(word[0]) : word.Contains('.');
        return (initials || word is "al" or "etc") && !Opens(text[next..]);
    }

    private static bool NeverEnds(ReadOnlySpan<char> word) =>
        word
            is "e.g"
                or "i.e"
                or "E.g"
                or "I.e"
                or "eg"
                or "ie"
                or "cf"
                or "Cf"
                or "c.f"
                or "vs"
                or "viz"
                or "a.k.a"
                or "w.r.t"
                or "s.t"
                or "i.i.d"
                or "resp"
                or "approx"
                or "ca"
                or "incl"
                or "excl"
                or "Fig"
                or "Figs"
                or "fig"
                or "figs"
                or "Eq"
                or "Eqs"
                or "eq"
                or "eqs"
                or "Sec"
                or "Secs"
                or "Sect"
                or "sec"
                or "Tab"
                or "Ref"
                or "Refs"
                or "ref"
                or "refs"
                or "Ch"
                or "Chap"
                or "Thm"
                or "Lem"
                or "Prop"
                or "Cor"
                or "Def"
                or "Alg"
                or "App"
                or "No"
                or "Nos"
                or "no"
                or "nos"
                or "Vol"
                or "vol"
                or "pp"
                or "ed"
                or "eds"
                or "Ed"
                or "Eds"
                or "Dr"
                or "Mr"
                or "Mrs"
                or "Ms"
                or "Prof"
                or "St"
                or "Phys"
                or "Rev"
                or "Lett"
                or "Proc"
                or "Trans"
                or "Math"
                or "Univ"
                or "Dept"
                or "Astron"
                or "Astrophys"
                or "et";

    // The word that follows starts a sentence far more often than it starts a name.
    private static bool Opens(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (CharClass.IsLetterAt(rest, length))
        {
            length++;
        }

        return rest[..length]
            is "A"
                or "After"
                or "Additionally"
                or "All"
                or "Also"
                or "Although"
                or "An"
                or "And"
                or "As"
                or "At"
                or "Based"
                or "Because"
                or "Both"
                or "But"
                or "By"
                or "Code"
                or "Compared"
                or "Despite"
                or "Each"
                or "Even"
                or "Experiments"
                or "Extensive"
                or "Finally"
                or "First"
                or "For"
                or "From"
                or "Furthermore"
                or "Given"
                or "Here"
                or "Hence"
                or "How"
                or "However"
                or "I"
                or "If"
                or "In"
                or "Instead"
                or "It"
                or "Its"
                or "Moreover"
                or "Most"
                or "Next"
                or "Not"
                or "Notably"
                or "On"
                or "Our"
                or "Recent"
                or "Results"
                or "Second"
                or "Several"
                or "Since"
                or "So"
                or "Some"
                or "Such"
                or "That"
                or "The"
                or "Their"
                or "Then"
                or "There"
                or "Therefore"
                or "These"
                or "They"
                or "This"
                or "Those"
                or "Through"
                or "Thus"
                or "To"
                or "Under"
                or "Unlike"
                or "Using"
                or "We"
                or "What"
                or "When"
                or "Where"
                or "Whereas"
                or "Whether"
                or "Which"
                or "While"
                or "With"
                or "Yet";
    }
}
