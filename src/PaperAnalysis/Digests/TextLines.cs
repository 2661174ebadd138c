using System.Text;
using System.Text.Unicode;

namespace PaperAnalysis.Digests;

/// <summary>Decodes lines to trimmed strings, warns of bytes that are no UTF-8, and counts the lines for the ledger.</summary>
internal sealed class TextLines(Stream stream, DigestBuilder builder) : IDisposable
{
    private readonly Utf8Lines lines = new(stream);

    /// <summary>False where white space at a line's ends is part of it.</summary>
    public bool Trims { get; init; } = true;

    /// <summary>The line; where <see cref="Trims"/>, without white space at its ends, so empty where there is nothing else.</summary>
    public TextLine Current { get; private set; }

    public bool Read()
    {
        while (lines.Read())
        {
            builder.LineCount = lines.Number;
            if (!lines.TooLong)
            {
                Decode();
                return true;
            }
            LineProblems.TooLong(builder, lines.Number);
        }
        return false;
    }

    public void Dispose() => lines.Dispose();

    private void Decode()
    {
        if (!Utf8.IsValid(lines.Line))
        {
            LineProblems.InvalidUtf8(builder, lines.Number, lines.Line);
        }
        var text = Encoding.UTF8.GetString(lines.Line);
        var trimmed = Trims ? text.Trim() : text;
        var indent =
            trimmed.Length is 0 || !Trims ? 0 : text.IndexOf(trimmed[0], StringComparison.Ordinal);
        Current = new TextLine(lines.Number, lines.CharStart + indent, trimmed);
    }
}
