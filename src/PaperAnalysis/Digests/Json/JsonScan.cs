namespace PaperAnalysis.Digests;

/// <summary>
/// Finds where an object ends by its brackets and quotation marks alone, so that broken values do not matter.
/// </summary>
/// <param name="endsStringsAtLines">True where a quotation mark was lost: no JSON string goes over a line, so each line
/// begins outside of one.</param>
internal struct JsonScan(bool endsStringsAtLines)
{
    private int _at;
    private int _depth;
    private bool _inString;
    private bool _escaped;
    private bool _cut;
    private int _stringStart;

    /// <summary>
    /// One past the bracket that closes the one that <paramref name="bytes"/> begin with; -1 where there is none yet:
    /// call again with more bytes, from the same first.
    /// </summary>
    public int End(ReadOnlySpan<byte> bytes)
    {
        while (_at < bytes.Length)
        {
            if (_inString)
            {
                PassString(bytes);
                if (_cut && PassCut(bytes))
                {
                    return _at;
                }
            }
            else if (PassBracket(bytes) && _depth == 0)
            {
                return _at;
            }
        }
        return -1;
    }

    /// <summary>Forgets what was scanned and passed.</summary>
    public void Drop() => (_at, _stringStart) = (0, 0);

    // What a string that no quotation mark closes holds was meant to stand outside.
    private bool PassCut(ReadOnlySpan<byte> bytes)
    {
        _cut = false;
        for (var at = _stringStart; at < _at; at++)
        {
            _depth +=
                bytes[at] is (byte)'{' or (byte)'[' ? 1
                : bytes[at] is (byte)'}' or (byte)']' ? -1
                : 0;
            if (_depth == 0)
            {
                _at = at + 1;
                return true;
            }
        }
        return false;
    }

    private void PassString(ReadOnlySpan<byte> bytes)
    {
        if (_escaped)
        {
            _escaped = false;
            _at++;
            return;
        }
        var rest = bytes[_at..];
        var found = endsStringsAtLines
            ? rest.IndexOfAny((byte)'"', (byte)'\\', (byte)'\n')
            : rest.IndexOfAny((byte)'"', (byte)'\\');
        if (found < 0)
        {
            _at = bytes.Length;
            return;
        }
        _escaped = rest[found] == '\\';
        _cut = rest[found] == '\n';
        _inString = _escaped;
        _at += found + 1;
    }

    // True after a bracket.
    private bool PassBracket(ReadOnlySpan<byte> bytes)
    {
        var found = bytes[_at..].IndexOfAny("\"{}[]"u8);
        if (found < 0)
        {
            _at = bytes.Length;
            return false;
        }
        var sign = bytes[_at + found];
        _at += found + 1;
        _inString = sign == '"';
        _stringStart = _at;
        _depth +=
            sign is (byte)'{' or (byte)'[' ? 1
            : _inString ? 0
            : -1;
        return !_inString;
    }
}
