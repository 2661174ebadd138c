namespace PaperAnalysis.Digests;

/// <summary>Reads CSV with a header; separated by commas, semicolons or tabs.</summary>
internal sealed class CsvFile
{
    private static readonly char[] Separators = [',', ';', '\t'];

    private readonly DigestBuilder builder;
    private readonly RecordDraft draft = new();
    private readonly RecordField[] columns;
    private readonly CsvRecords records;

    private CsvFile(CsvRecords records, DigestBuilder builder)
    {
        this.records = records;
        this.builder = builder;
        columns = [.. records.Fields.Select(field => RecordFields.Of(field.Text))];
    }

    public static bool Recognises(Opening opening)
    {
        var headings = Headings(opening.First);
        return headings.Count > 1
            && headings.All(heading => heading.Length is > 0 and < 40)
            && headings.Any(heading => RecordFields.Of(heading) != RecordField.None);
    }

    public static void Read(Stream stream, DigestBuilder builder)
    {
        using var lines = new TextLines(stream, builder) { Trims = false };
        TextLine? first = null;
        TextLine? Next()
        {
            var next = first ?? (lines.Read() ? lines.Current : null);
            first = null;
            return next;
        }
        while ((first = Next()) is { } line && string.IsNullOrWhiteSpace(line.Text))
        {
            builder.Mark(line.Number, LineClass.Blank);
            first = null;
        }
        var records = new CsvRecords(Next, SeparatorOf(first?.Text ?? ""));
        if (!records.Read())
        {
            return;
        }
        MarkAll(builder, records.FirstLine, records.LastLine, LineClass.Boilerplate);
        new CsvFile(records, builder).Read();
    }

    private static char SeparatorOf(string header) =>
        Separators.MaxBy(separator => header.Count(c => c == separator));

    private static List<string> Headings(string header) =>
        [.. header.Split(SeparatorOf(header)).Select(heading => heading.Trim().Trim('"'))];

    private void Read()
    {
        if (!columns.Contains(RecordField.Title) || !columns.Contains(RecordField.Abstract))
        {
            RefuseColumns();
            while (records.Read())
            {
                MarkAll(builder, records.FirstLine, records.LastLine, LineClass.Unrecognised);
            }
            return;
        }
        while (records.Read())
        {
            ReadRecord();
        }
    }

    private void RefuseColumns()
    {
        var found = string.Join(", ", records.Fields.Select(field => field.Text));
        builder.Warn(
            records.FirstLine,
            $"the columns {found}",
            "the columns title and abstract (or summary); others are id, date, authors, categories, url",
            "rename the columns, or add the missing one"
        );
    }

    private void ReadRecord()
    {
        if (records.IsBroken)
        {
            Refuse(
                $"a quotation mark that is not closed within {CsvRecords.MostLines} lines, in {Quote.Short(records.FirstText)}",
                "two quotation marks where one stands for itself, and one at the field's end"
            );
        }
        else if (records.Fields is [{ Text: var text }] && string.IsNullOrWhiteSpace(text))
        {
            MarkAll(builder, records.FirstLine, records.LastLine, LineClass.Blank);
        }
        else if (!HasAllColumns())
        {
            Refuse(
                $"{records.Fields.Count} fields, in {Quote.Short(records.FirstText)}",
                $"{columns.Length}, as in the header, with quotation marks around a field that holds the separator"
            );
        }
        else
        {
            AddRecord();
        }
    }

    // Spreadsheets write empty fields at the end of a row, or leave them out.
    private bool HasAllColumns() =>
        records.Fields.Skip(columns.Length).All(field => field.Text.Length == 0)
        && records.Fields.Count > Array.FindLastIndex(columns, IsNeeded);

    private static bool IsNeeded(RecordField field) =>
        field is RecordField.Title or RecordField.Abstract;

    private void Refuse(string found, string expected)
    {
        MarkAll(builder, records.FirstLine, records.LastLine, LineClass.Unrecognised);
        builder.Warn(records.FirstLine, found, expected, "correct the row; it is left out");
    }

    private void AddRecord()
    {
        draft.Clear();
        for (var i = 0; i < columns.Length && i < records.Fields.Count; i++)
        {
            Set(columns[i], records.Fields[i]);
        }
        draft.Lines = new LineRange(records.FirstLine, records.LastLine);
        var first = Records.Add(builder, draft);
        builder.Mark(records.FirstLine, first);
        MarkAll(
            builder,
            records.FirstLine + 1,
            records.LastLine,
            first == LineClass.Unrecognised ? first : LineClass.Abstract
        );
    }

    private void Set(RecordField column, CsvField field)
    {
        if (string.IsNullOrWhiteSpace(field.Text))
        {
            return;
        }
        switch (column)
        {
            case RecordField.Id:
                draft.Id ??= field.Text.Trim();
                break;
            case RecordField.Title when draft.Title is null:
                draft.Title = WrappedText.Title(field.Text);
                Records.SetSpan(draft, column, field.Start, field.End);
                break;
            case RecordField.Abstract when draft.Abstract is null:
                SetAbstract(field);
                Records.SetSpan(draft, column, field.Start, field.End);
                break;
            case RecordField.Date or RecordField.UpdateDate:
                draft.SetDate(column, field.Text.Trim());
                break;
            case RecordField.Authors:
                draft.Authors = PersonNames.Split(field.Text);
                break;
            case RecordField.Categories:
                draft.Categories = PersonNames.Categories(field.Text);
                break;
            case RecordField.Url:
                draft.Url ??= field.Text.Trim();
                break;
        }
    }

    private void SetAbstract(CsvField field)
    {
        var starts = new List<LineStart>();
        draft.Abstract = WrappedText.Abstract(field.Text, field.Line, starts);
        if (starts.Count == 0 && records.LastLine > records.FirstLine)
        {
            starts.Add(new LineStart(0, field.Line));
        }
        draft.AbstractLines = starts;
    }

    private static void MarkAll(DigestBuilder builder, int first, int last, LineClass lineClass)
    {
        for (var line = first; line <= last; line++)
        {
            builder.Mark(line, lineClass);
        }
    }
}
