using CsvHelper;

namespace PaperAnalysis.Cli.Output;

/// <summary>RFC 4180: a header, commas, CR LF, quotes where a field needs them; a null is an empty field.</summary>
internal sealed class CsvWriter(TextWriter writer) : IRowWriter
{
    private readonly CsvHelper.CsvWriter _csv = CsvHelper.CsvWriter.Create(
        writer,
        new CsvWriterOptions { NewLine = "\r\n" },
        leaveOpen: true
    );

    public void Start(IReadOnlyList<string> names) => Write(names);

    public void Write(IReadOnlyList<object?> values)
    {
        foreach (var value in values)
        {
            _csv.WriteField(FieldText.Of(value));
        }
        _csv.EndRecord();
    }

    public string? Finish()
    {
        _csv.Dispose();
        return null;
    }
}
