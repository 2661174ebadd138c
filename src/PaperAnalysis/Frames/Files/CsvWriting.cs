namespace PaperAnalysis.Frames;

internal static class CsvWriting
{
    public static void Write(DataFrame frame, TextWriter writer, char separator, FileStyle style)
    {
        if (frame.Columns.Count == 0)
        {
            return;
        }

        var special = new[] { separator, '"', '\r', '\n' };
        // The only field of a record is quoted when it is empty: a blank line would be no record.
        var quotesNothing = frame.Columns.Count == 1;
        WriteRecord(frame.Columns.Select(static c => c.Name));
        for (var row = 0; row < frame.Rows.Count; row++)
        {
            WriteRecord(frame.Columns.Select(c => c.Text(row, style)));
        }

        void WriteRecord(IEnumerable<string?> fields)
        {
            var first = true;
            foreach (var text in fields)
            {
                if (!first)
                {
                    writer.Write(separator);
                }

                first = false;
                writer.Write(IsQuoted(text) ? $"\"{text?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text);
            }

            writer.Write(style.NewLine);
        }

        bool IsQuoted(string? text) =>
            string.IsNullOrEmpty(text)
                ? quotesNothing || (style.QuotesEmptyText && text is not null)
                : text.AsSpan().IndexOfAny(special) >= 0;
    }
}
