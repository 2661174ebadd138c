namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>
/// How deep brackets stand in each other. The compiler's parser takes time that doubles with every level of some of them, and
/// some thousands of levels end the process; so it is not given more than anybody writes.
/// </summary>
internal sealed class CodeDepth
{
    public const int Limit = 200;

    private readonly string _code;
    private readonly Stack<Level> _open = new();
    private int _at;
    private int _line = 1;

    private CodeDepth(string code) => _code = code;

    /// <summary>Why the code is not given to the compiler, or null.</summary>
    public static string? Refusal(string code)
    {
        var reader = new CodeDepth(code);
        return reader.IsTooDeep()
            ? $"found more than {Limit} brackets that stand in each other (line {reader._line}), expected fewer: give inner parts names of their own."
            : null;
    }

    private bool IsTooDeep()
    {
        for (; _at < _code.Length; _at++)
        {
            if (_code[_at] == '\n')
            {
                _line++;
            }
            if (_open.TryPeek(out var level) && level.Quotes > 0)
            {
                InText(level);
            }
            else
            {
                InCode();
            }
            if (_open.Count > Limit)
            {
                return true;
            }
        }
        return false;
    }

    private void InCode()
    {
        switch (_code[_at])
        {
            case '(' or '[' or '{':
                _open.Push(default);
                break;
            case ')' or ']' or '}' when _open.TryPop(out var closed):
                _at += closed.Braces > 1 ? Run('}', closed.Braces) - 1 : 0;
                break;
            case '/' when Has("//"):
                SkipTo("\n", 0);
                break;
            case '/' when Has("/*"):
                _at += 2;
                SkipTo("*/", 2);
                break;
            case '#' when Has("#if") || Has("#elif"):
                InCondition();
                break;
            case '\'':
                _at += Has("'\\") ? 3 : 2;
                break;
            case '"':
                Begin();
                break;
        }
    }

    /// <summary>Also of the signs without brackets.</summary>
    private void InCondition()
    {
        var end = _code.IndexOf('\n', _at) is var found and >= 0 ? found : _code.Length;
        foreach (var sign in _code.AsSpan(_at, end - _at))
        {
            if (sign is '(' or '!' && _open.Count <= Limit)
            {
                _open.Push(default);
            }
        }
        if (_open.Count <= Limit)
        {
            _open.Clear();
            _at = end - 1;
        }
    }

    /// <summary>A text begins: one with holes is read on, any other passed over.</summary>
    private void Begin()
    {
        var dollars = 0;
        var verbatim = false;
        for (var before = _at - 1; before >= 0 && _code[before] is '$' or '@'; before--)
        {
            dollars += _code[before] == '$' ? 1 : 0;
            verbatim |= _code[before] == '@';
        }
        var quotes = verbatim ? 1 : Run('"', int.MaxValue);
        if (quotes == 2)
        {
            // Empty.
            _at++;
            return;
        }
        _at += quotes - 1;
        var level = new Level(quotes, dollars, verbatim);
        if (dollars > 0)
        {
            _open.Push(level);
            return;
        }
        for (_at++; _at < _code.Length && !Ends(level); _at++)
        {
            _line += _code[_at] == '\n' ? 1 : 0;
        }
    }

    private void InText(Level text)
    {
        if (_code[_at] == '{')
        {
            var braces = Run('{', int.MaxValue);
            _at += braces - 1;
            // Of an even number in ordinary text each two are one brace of the text.
            if (text.Quotes > 1 ? braces >= text.Braces : braces % 2 == 1)
            {
                _open.Push(new Level(0, text.Quotes > 1 ? text.Braces : 1, false));
            }
        }
        else if (Ends(text))
        {
            _open.Pop();
        }
    }

    /// <summary>Whether the text ends here; steps over what only looks so.</summary>
    private bool Ends(Level text)
    {
        if (_code[_at] == '\\' && text is { Quotes: 1, Verbatim: false })
        {
            _at++;
            return false;
        }
        if (_code[_at] == '\n')
        {
            // Not closed on its line: the compiler says so.
            return text is { Quotes: 1, Verbatim: false };
        }
        if (_code[_at] != '"')
        {
            return false;
        }
        if (text.Verbatim && Has("\"\""))
        {
            _at++;
            return false;
        }
        if (text.Quotes == 1)
        {
            return true;
        }
        var run = Run('"', int.MaxValue);
        _at += run - 1;
        return run >= text.Quotes;
    }

    private int Run(char sign, int most)
    {
        var end = _at;
        while (end < _code.Length && _code[end] == sign && end - _at < most)
        {
            end++;
        }
        return end - _at;
    }

    private void SkipTo(string mark, int past)
    {
        var end = _code.IndexOf(mark, Math.Min(_at, _code.Length), StringComparison.Ordinal);
        var next = end < 0 ? _code.Length : end + past;
        _line += _code.AsSpan(Math.Min(_at, next), Math.Max(0, next - _at)).Count('\n');
        _at = next - 1;
    }

    private bool Has(string text) => _code.AsSpan(_at).StartsWith(text, StringComparison.Ordinal);

    /// <summary>A bracket, a hole of a text, or a text with holes.</summary>
    /// <param name="Quotes">Of a text.</param>
    /// <param name="Braces">That make a hole of the text, or that end the hole.</param>
    private readonly record struct Level(int Quotes, int Braces, bool Verbatim);
}
