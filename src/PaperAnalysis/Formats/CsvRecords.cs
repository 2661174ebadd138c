using System.Text;

namespace PaperAnalysis.Formats;

/// <summary>Cuts lines into CSV records (RFC 4180, any of three separators), with the place of each field.</summary>
/// <remarks>
/// A quotation mark that is never closed would swallow the rest of the file. After <paramref name="mostLines"/> lines,
/// or at the file's end, the record's first line is given up as broken, and reading starts again on the line after it.
/// This reader stands here because a digest's warnings and papers name the place of what they tell of.
/// </remarks>
internal sealed class CsvRecords(Func<TextLine?> nextLine, char separator, int mostLines)
{
    private readonly List<TextLine> _lines = [];
    private readonly Queue<TextLine> _again = new();
    private readonly StringBuilder _field = new();
    private readonly List<CsvField> _fields = [];
    private long _start;
    private int _startLine;
    private bool _quoted;
    private bool _wasQuoted;

    public IReadOnlyList<CsvField> Fields => _fields;

    public int FirstLine => _lines[0].Number;

    public int LastLine => _lines[^1].Number;

    /// <summary>The record's first line, as it stands.</summary>
    public string FirstText => _lines[0].Text;

    /// <summary>
    /// True where the record opens a quotation mark that nothing closes; it is then one line without fields.
    /// </summary>
    public bool IsBroken { get; private set; }

    /// <summary>What the standard does not allow, and a lenient caller passes over; null where there is nothing.</summary>
    public string? Irregularity { get; private set; }

    public bool Read()
    {
        _lines.Clear();
        _fields.Clear();
        (IsBroken, _quoted, Irregularity) = (false, false, null);
        while (Next() is { } line)
        {
            _lines.Add(line);
            Cut(line);
            if (!_quoted)
            {
                return true;
            }
            if (_lines.Count == mostLines)
            {
                break;
            }
        }
        if (_lines.Count > 0)
        {
            GiveUp();
        }
        return _lines.Count > 0;
    }

    private TextLine? Next() => _again.TryDequeue(out var line) ? line : nextLine();

    private void GiveUp()
    {
        var later = _again.ToArray();
        _again.Clear();
        foreach (var line in _lines.Skip(1).Concat(later))
        {
            _again.Enqueue(line);
        }
        _lines.RemoveRange(1, _lines.Count - 1);
        _fields.Clear();
        IsBroken = true;
        Irregularity = "a quotation mark that is never closed";
    }

    private void Cut(TextLine line)
    {
        var text = line.Text;
        var at = 0;
        if (!_quoted)
        {
            Open(line, 0);
        }
        else
        {
            _field.Append(_lines[^2].Break);
        }
        while (true)
        {
            if (_quoted)
            {
                at = CutQuoted(text, at);
                if (_quoted)
                {
                    return;
                }
                Close(line, at - 1, _field.ToString());
                var end = SkipTo(text, at);
                Irregularity ??= end > at ? "text after the closing quotation mark of a field" : null;
                at = end;
            }
            else if (at < text.Length && text[at] == '"')
            {
                (_quoted, _wasQuoted) = (true, true);
                _start = line.Start + at + 1;
                at++;
                continue;
            }
            else
            {
                var end = SkipTo(text, at);
                Irregularity ??= text.AsSpan(at, end - at).Contains('"')
                    ? "a quotation mark inside a field without them"
                    : null;
                Close(line, end, text[at..end]);
                at = end;
            }
            if (at == text.Length)
            {
                return;
            }
            at++;
            Open(line, at);
        }
    }

    private int SkipTo(string text, int from) => text.IndexOf(separator, from) is >= 0 and var at ? at : text.Length;

    private void Open(TextLine line, int at)
    {
        _field.Clear();
        _wasQuoted = false;
        _start = line.Start + at;
        _startLine = line.Number;
    }

    private void Close(TextLine line, int end, string text)
    {
        _fields.Add(new CsvField(text, _start, line.Start + end, _startLine, _wasQuoted));
    }

    /// <returns>The place after the closing quotation mark, or the line's end where it stays open.</returns>
    private int CutQuoted(string text, int at)
    {
        while (true)
        {
            var end = text.IndexOf('"', at);
            if (end < 0)
            {
                _field.Append(text, at, text.Length - at);
                return text.Length;
            }
            _field.Append(text, at, end - at);
            if (end + 1 < text.Length && text[end + 1] == '"')
            {
                _field.Append('"');
                at = end + 2;
                continue;
            }
            _quoted = false;
            return end + 1;
        }
    }
}
