using System.Text;
using PaperAnalysis.Formats;

namespace PaperAnalysis.Digests;

/// <summary>
/// Decodes lines to trimmed strings, warns of bytes that are no UTF-8, and counts the lines for the ledger.
/// </summary>
internal sealed class TextLines(Stream stream, DigestBuilder builder) : IDisposable
{
    private readonly Utf8Lines _lines = new(stream);

    /// <summary>False where white space at a line's ends is part of it.</summary>
    public bool Trims { get; init; } = true;

    /// <summary>
    /// The line; where <see cref="Trims"/>, without white space at its ends, so empty where there is nothing else.
    /// </summary>
    public TextLine Current { get; private set; }

    public bool Read()
    {
        while (_lines.Read())
        {
            builder.LineCount = _lines.Number;
            if (!_lines.TooLong)
            {
                Decode();
                return true;
            }
            LineProblems.TooLong(builder, _lines.Number);
        }
        return false;
    }

    public void Dispose() => _lines.Dispose();

    private void Decode()
    {
        var text = _lines.IsUtf8
            ? Encoding.UTF8.GetString(_lines.Line)
            : LineEncoding.Decode(_lines.Line, builder, _lines.Number);
        var trimmed = Trims ? text.Trim() : text;
        var indent = trimmed.Length is 0 || !Trims ? 0 : text.IndexOf(trimmed[0], StringComparison.Ordinal);
        Current = new TextLine(_lines.Number, _lines.CharStart + indent, trimmed);
    }
}
