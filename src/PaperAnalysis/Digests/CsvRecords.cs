using System.Text;

namespace PaperAnalysis.Digests;

/// <summary>Cuts lines into CSV records (RFC 4180, any of three separators), with the place of each field.</summary>
/// <remarks>
/// A quotation mark that is never closed would swallow the rest of the file. After <see cref="MostLines"/> lines, or at the file's
/// end, the record's first line is given up as broken, and reading starts again on the line after it.
/// </remarks>
internal sealed class CsvRecords(Func<TextLine?> nextLine, char separator)
{
    public const int MostLines = 1000;

    private readonly List<TextLine> lines = [];
    private readonly Queue<TextLine> again = new();
    private readonly StringBuilder field = new();
    private readonly List<CsvField> fields = [];
    private long start;
    private int startLine;
    private bool quoted;

    public IReadOnlyList<CsvField> Fields => fields;

    public int FirstLine => lines[0].Number;

    public int LastLine => lines[^1].Number;

    /// <summary>The record's first line, as it stands.</summary>
    public string FirstText => lines[0].Text;

    /// <summary>True where the record opens a quotation mark that nothing closes; it is then one line without fields.</summary>
    public bool IsBroken { get; private set; }

    public bool Read()
    {
        lines.Clear();
        fields.Clear();
        (IsBroken, quoted) = (false, false);
        while (Next() is { } line)
        {
            lines.Add(line);
            Cut(line);
            if (!quoted)
            {
                return true;
            }
            if (lines.Count == MostLines)
            {
                break;
            }
        }
        if (lines.Count > 0)
        {
            GiveUp();
        }
        return lines.Count > 0;
    }

    private TextLine? Next() => again.TryDequeue(out var line) ? line : nextLine();

    private void GiveUp()
    {
        var later = again.ToArray();
        again.Clear();
        foreach (var line in lines.Skip(1).Concat(later))
        {
            again.Enqueue(line);
        }
        lines.RemoveRange(1, lines.Count - 1);
        fields.Clear();
        IsBroken = true;
    }

    private void Cut(TextLine line)
    {
        var text = line.Text;
        var at = 0;
        if (!quoted)
        {
            Open(line, 0);
        }
        else
        {
            field.Append('\n');
        }
        while (true)
        {
            if (quoted)
            {
                at = CutQuoted(text, at);
                if (quoted)
                {
                    return;
                }
                Close(line, at - 1);
                at = SkipTo(text, at);
            }
            else if (at < text.Length && text[at] == '"')
            {
                quoted = true;
                start = line.Start + at + 1;
                at++;
                continue;
            }
            else
            {
                var end = SkipTo(text, at);
                field.Append(text, at, end - at);
                Close(line, end);
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

    private int SkipTo(string text, int from) =>
        text.IndexOf(separator, from) is >= 0 and var at ? at : text.Length;

    private void Open(TextLine line, int at)
    {
        field.Clear();
        start = line.Start + at;
        startLine = line.Number;
    }

    private void Close(TextLine line, int end)
    {
        fields.Add(new CsvField(field.ToString(), start, line.Start + end, startLine, line.Number));
    }

    /// <returns>The place after the closing quotation mark, or the line's end where it stays open.</returns>
    private int CutQuoted(string text, int at)
    {
        while (true)
        {
            var end = text.IndexOf('"', at);
            if (end < 0)
            {
                field.Append(text, at, text.Length - at);
                return text.Length;
            }
            field.Append(text, at, end - at);
            if (end + 1 < text.Length && text[end + 1] == '"')
            {
                field.Append('"');
                at = end + 2;
                continue;
            }
            quoted = false;
            return end + 1;
        }
    }
}
