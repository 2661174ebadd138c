using CsvHelper;

namespace PaperAnalysis.Frames;

internal static class CsvWriting
{
    public static void Write(DataFrame frame, TextWriter writer, char separator)
    {
        if (frame.Columns.Count == 0)
        {
            return;
        }

        var options = new CsvWriterOptions { Separator = separator, NewLine = "\n" };
        using var csv = CsvWriter.Create(writer, options, leaveOpen: true);
        foreach (var column in frame.Columns)
        {
            csv.WriteField(column.Name);
        }

        csv.EndRecord();
        for (var row = 0; row < frame.Rows.Count; row++)
        {
            foreach (var column in frame.Columns)
            {
                var text = column.Text(row);
                csv.WriteField(text, text is "" ? CsvQuoting.Always : CsvQuoting.WhenNeeded);
            }

            csv.EndRecord();
        }
    }
}
