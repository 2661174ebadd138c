using CsvHelper;

namespace PaperAnalysis.Frames;

internal static class CsvReading
{
    public static DataFrame Read(TextReader reader, CsvOptions options)
    {
        var settings = new CsvReaderOptions
        {
            Separator = options.Separator,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
        };
        using var csv = CsvReader.Create(reader, settings, leaveOpen: true);
        try
        {
            return Read(csv, options);
        }
        catch (CsvFormatException broken)
        {
            throw new InvalidDataException(
                FormattableString.Invariant(
                    $"CSV line {broken.LineNumber}: {broken.Message} Expected as many fields as the header has; a field with a separator, a quote or a line break stands in quotes, and each quote inside is doubled."
                ),
                broken
            );
        }
    }

    private static DataFrame Read(CsvReader csv, CsvOptions options)
    {
        if (csv.Headers.Count == 0)
        {
            throw new InvalidDataException("CSV: found no header; the first line must name the columns.");
        }

        var columns = csv.Headers.Select(static name => new TextColumn(name)).ToArray();
        CheckTypes(options, columns);
        while (csv.Read())
        {
            for (var i = 0; i < columns.Length; i++)
            {
                // Only the quotes tell empty text from nothing.
                var isNull = csv.GetRawSpan(i).IsEmpty;
                columns[i].Add(isNull ? null : csv.GetString(i), csv.LineNumber);
            }
        }

        return new DataFrame(
            columns.Select(c => options.Types.TryGetValue(c.Name, out var type) ? c.As(type) : c.Infer())
        );
    }

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
