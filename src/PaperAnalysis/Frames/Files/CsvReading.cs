using PaperAnalysis.Formats;

namespace PaperAnalysis.Frames;

internal static class CsvReading
{
    public static DataFrame Read(TextReader reader, CsvOptions options)
    {
        using var lines = BrokenLines.Of(reader).GetEnumerator();
        var records = new CsvRecords(() => lines.MoveNext() ? lines.Current : null, options.Separator, int.MaxValue);
        if (!ReadNext(records))
        {
            throw new InvalidDataException("CSV: found no header; the first line must name the columns.");
        }

        var names = ColumnNames.Of(
            [.. records.Fields.Select(static field => field.Text)],
            FormattableString.Invariant($"CSV line {records.FirstLine}")
        );
        var columns = names.Select(static name => new TextColumn(name)).ToArray();
        CheckTypes(options, columns);
        while (ReadNext(records))
        {
            if (records.Fields.Count != columns.Length)
            {
                throw Broken(
                    records,
                    $"{FrameFacts.Count(records.Fields.Count, "field")} under a header of {columns.Length}"
                );
            }

            for (var i = 0; i < columns.Length; i++)
            {
                var field = records.Fields[i];
                // Only the quotes tell empty text from nothing.
                columns[i].Add(field.Text.Length > 0 || field.IsQuoted ? field.Text : null, records.FirstLine);
            }
        }

        return new DataFrame(
            columns.Select(c => options.Types.TryGetValue(c.Name, out var type) ? c.As(type) : c.Infer())
        );
    }

    /// <summary>Goes to the next record; a blank line is none.</summary>
    private static bool ReadNext(CsvRecords records)
    {
        while (records.Read())
        {
            if (records.Irregularity is { } found)
            {
                throw Broken(records, found);
            }

            if (records.Fields is not [{ Text: "", IsQuoted: false }])
            {
                return true;
            }
        }

        return false;
    }

    private static InvalidDataException Broken(CsvRecords records, string found) =>
        new(
            FormattableString.Invariant(
                $"CSV line {records.FirstLine}: found {found}. Expected as many fields as the header has; a field with a separator, a quote or a line break stands in quotes, and each quote inside is doubled."
            )
        );

    private static void CheckTypes(CsvOptions options, TextColumn[] columns)
    {
        var names = columns.Select(static c => c.Name).ToArray();
        foreach (var name in options.Types.Keys.Except(names, StringComparer.Ordinal))
        {
            throw new ArgumentException(
                $"A type is given for column '{name}', which the file does not have. Columns: {string.Join(", ", names)}.",
                nameof(options)
            );
        }
    }
}
