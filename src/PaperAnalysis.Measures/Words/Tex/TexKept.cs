namespace PaperAnalysis.Words;

/// <summary>What a repair leaves as it stands: formulas between dollars, and addresses.</summary>
internal sealed class TexKept
{
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    public TexKept(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            i = text[i] switch
            {
                '$' => Formula(text, i),
                '@' => i + 1,
                var c when char.IsWhiteSpace(c) => i + 1,
                _ => Address(text, i),
            };
        }
    }

    // They do not overlap: only the last that starts before a place can hold it.
    public bool Holds(int place)
    {
        var at = _starts.BinarySearch(place);
        var last = at >= 0 ? at : ~at - 1;
        return last >= 0 && place < _ends[last];
    }

    // A dollar that opens no formula keeps nothing. What stands in a formula is kept already.
    private int Formula(string text, int dollar)
    {
        Add(dollar, TexSpan.DollarEnd(text, dollar));
        return dollar + 1;
    }

    // An address of the web or of mail, somewhere in what starts here and goes on to a space, a dollar or an at sign.
    private int Address(string text, int start)
    {
        var end = WordEnd(text, start, '@');
        var address = IsMail(text, end) ? start : WebStart(text, start, end);
        if (address < 0)
        {
            return end;
        }

        end = WordEnd(text, end);
        Add(address, end);
        return end;
    }

    private void Add(int start, int end)
    {
        if (end > start && (_ends.Count == 0 || start >= _ends[^1]))
        {
            _starts.Add(start);
            _ends.Add(end);
        }
    }

    // At the sign after a name: a letter, and later a dot before a letter.
    private static bool IsMail(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] != '@' || !char.IsAsciiLetter(text[at + 1]))
        {
            return false;
        }

        var end = WordEnd(text, at + 1, '@');
        for (var i = at + 2; i + 1 < end; i++)
        {
            if (text[i] == '.' && char.IsAsciiLetter(text[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static int WebStart(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var opening = text[i] switch
            {
                'h' when Starts("https://") => 8,
                'h' when Starts("http://") => 7,
                'w' when Starts("www.") => 4,
                _ => 0,
            };
            if (opening > 0 && WordEnd(text, i + opening) > i + opening)
            {
                return i;
            }

            bool Starts(string opening) => text.AsSpan(i).StartsWith(opening);
        }

        return -1;
    }

    private static int WordEnd(string text, int start, char other = '$')
    {
        var end = start;
        while (end < text.Length && text[end] != '$' && text[end] != other && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end;
    }
}
