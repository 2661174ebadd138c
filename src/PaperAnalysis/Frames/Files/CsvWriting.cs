namespace PaperAnalysis.Frames;

internal sealed class CsvWriting(TextWriter writer, char separator, FileStyle style)
{
    // At the start of a file it would be taken for a mark of the encoding.
    private const char ByteOrderMark = '\uFEFF';

    private readonly char[] _special = [separator, '"', '\r', '\n'];

    public static void Write(DataFrame frame, TextWriter writer, char separator, FileStyle style)
    {
        if (frame.Columns.Count > 0)
        {
            new CsvWriting(writer, separator, style).Write(frame);
        }
    }

    private void Write(DataFrame frame)
    {
        var columns = frame.Columns;
        for (var i = 0; i < columns.Count; i++)
        {
            Write(columns[i].Name, i, columns.Count);
        }

        for (var row = 0; row < frame.Rows.Count; row++)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                Write(Guarded(columns[i], columns[i].Text(row, style)), i, columns.Count);
            }
        }
    }

    private string? Guarded(Column column, string? text) =>
        style.GuardsFormulas
        && !column.Type.IsNumeric
        && text is [var first, ..]
        && "=+-@\t\r".Contains(first, StringComparison.Ordinal)
            ? "'" + text
            : text;

    private void Write(string? text, int place, int places)
    {
        // The only field of a record is quoted when it is empty: a blank line would be no record.
        var quoted = string.IsNullOrEmpty(text)
            ? places == 1 || (style.QuotesEmptyText && text is not null)
            : text.AsSpan().IndexOfAny(_special) >= 0 || text.StartsWith(ByteOrderMark);
        if (quoted)
        {
            writer.Write('"');
            writer.Write(text?.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        else
        {
            writer.Write(text);
        }
        if (place < places - 1)
        {
            writer.Write(separator);
        }
        else
        {
            writer.Write(style.NewLine);
        }
    }
}
