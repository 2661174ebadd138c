using System.Text;

namespace PaperAnalysis.Frames;

/// <summary>A frame as aligned plain text: names, types, rows, and a last line with the facts.</summary>
internal static class TextTable
{
    internal const string Gap = "  ";

    public static string Write(DataFrame frame, TableOptions options) =>
        Write(frame, options, shown => FrameFacts.Rows(frame, shown));

    public static string Write(Column column, TableOptions options) =>
        Write(new DataFrame(column), options, shown => FrameFacts.Values(column, shown));

    private static string Write(DataFrame frame, TableOptions options, Func<int, string> said)
    {
        var shown = Math.Min(frame.Rows.Count, options.Rows);
        var columns = frame.Columns.Select(c => TextLines(c, shown, options.CellLength)).ToArray();
        var fitting = Fitting(columns, options.Width);
        var text = new StringBuilder();
        for (var line = 0; line < shown + 2 && fitting > 0; line++)
        {
            var cells = columns
                .Take(fitting)
                .Select((c, i) => Padded(c.Lines[line], c.Width, frame.Columns[i].Type.IsNumeric));
            text.Append(string.Join(Gap, cells).TrimEnd()).Append('\n');
        }

        text.Append('[').Append(said(shown));
        text.Append(FrameFacts.Cut(columns.Take(fitting).Sum(static c => c.Cut)));
        if (fitting < columns.Length)
        {
            text.Append("; not shown for width: ")
                .AppendJoin(", ", frame.Columns.Skip(fitting).Select(static c => CellText.Harmless(c.Name)));
        }

        return text.Append("]\n").ToString();
    }

    private static (string[] Lines, int Width, int Cut) TextLines(Column column, int rows, int cellLength)
    {
        var cells = Enumerable.Range(0, rows).Select(row => CellText.Of(column, row, cellLength)).ToArray();
        string[] lines = [CellText.Harmless(column.Name), column.Type.Name, .. cells.Select(static c => c.Shown)];
        return (lines, lines.Max(DisplayWidth.Of), cells.Count(static c => c.IsCut));
    }

    private static int Fitting((string[] Lines, int Width, int Cut)[] columns, int? width)
    {
        if (width is null || columns.Length == 0)
        {
            return columns.Length;
        }

        var (fitting, used) = (1, columns[0].Width);
        while (fitting < columns.Length && used + Gap.Length + columns[fitting].Width <= width)
        {
            used += Gap.Length + columns[fitting++].Width;
        }

        return fitting;
    }

    internal static string Padded(string text, int width, bool right)
    {
        var padding = new string(' ', width - DisplayWidth.Of(text));
        return right ? padding + text : text + padding;
    }
}
