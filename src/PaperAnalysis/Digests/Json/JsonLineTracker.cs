using System.Text;

namespace PaperAnalysis.Digests;

/// <summary>Follows a JSON document byte by byte: lines, characters, and the class of each line.</summary>
internal sealed class JsonLineTracker(DigestBuilder builder)
{
    private LineClass? _flagged;
    private bool _filled;
    private bool _open;
    private bool _lost;

    /// <summary>Bytes of the line before the next one.</summary>
    public long Column { get; private set; }

    /// <summary>True while what passes is left out.</summary>
    public bool IsLost { get; set; }

    /// <summary>1-based line of the next byte.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Place of the next byte in the decoded text, in UTF-16 code units.</summary>
    public long Chars { get; private set; }

    public void Advance(ReadOnlySpan<byte> bytes)
    {
        Chars += Encoding.UTF8.GetCharCount(bytes);
        while (!bytes.IsEmpty)
        {
            _open = true;
            var end = bytes.IndexOf((byte)'\n');
            var part = end < 0 ? bytes : bytes[..end];
            var isFilled = part.IndexOfAnyExcept(" \t\r"u8) >= 0;
            _filled |= isFilled;
            _lost |= isFilled && IsLost;
            if (end < 0)
            {
                Column += bytes.Length;
                return;
            }
            EndLine();
            bytes = bytes[(end + 1)..];
        }
    }

    /// <summary>Classes the line of the next byte; a title outranks an abstract, and an abstract a date.</summary>
    public void Flag(LineClass lineClass)
    {
        if (Rank(lineClass) > Rank(_flagged))
        {
            _flagged = lineClass;
        }
    }

    /// <summary>Ends the last line where the document has no line feed at its end.</summary>
    public void Finish()
    {
        if (_open)
        {
            EndLine();
        }
        builder.LineCount = Line - 1;
    }

    private static int Rank(LineClass? lineClass) =>
        lineClass switch
        {
            LineClass.Title => 4,
            LineClass.Abstract => 3,
            LineClass.Date => 2,
            _ => 0,
        };

    private void EndLine()
    {
        builder.Mark(
            Line,
            _flagged
                ?? (
                    !_filled ? LineClass.Blank
                    : _lost ? LineClass.Unrecognised
                    : LineClass.Boilerplate
                )
        );
        Line++;
        Column = 0;
        (_flagged, _filled, _open, _lost) = (null, false, false, false);
    }
}
