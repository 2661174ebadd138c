using System.Buffers;
using System.Globalization;

namespace PaperAnalysis.Cli.Output;

/// <summary>RFC 4180: a header, commas, CR LF, quotes where a field needs them; a null is an empty field.</summary>
internal sealed class CsvWriter(TextWriter writer) : IRowWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n");

    public void Start(IReadOnlyList<string> names) => Write(names);

    public void Write(IReadOnlyList<object?> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }
            WriteField(Text(values[i]));
        }
        writer.Write("\r\n");
    }

    public string? Finish() => null;

    internal static string Text(object? value) =>
        value switch
        {
            null => "",
            bool truth => truth ? "true" : "false",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private void WriteField(string text)
    {
        // A row of one empty field would be a blank line; no verb has such rows.
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            writer.Write(text);
            return;
        }
        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
