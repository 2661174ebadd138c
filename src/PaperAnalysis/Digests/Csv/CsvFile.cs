using PaperAnalysis.Formats;

namespace PaperAnalysis.Digests;

/// <summary>Reads CSV with a header; separated by commas, semicolons or tabs.</summary>
internal sealed class CsvFile
{
    private const int MostLines = 1000;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    private readonly DigestBuilder _builder;
    private readonly RecordDraft _draft = new();
    private readonly RecordKey[] _columns;
    private readonly CsvRecords _records;

    private CsvFile(CsvRecords records, DigestBuilder builder)
    {
        this._records = records;
        this._builder = builder;
        _columns = [.. records.Fields.Select(field => RecordKeys.Of(field.Text))];
    }

    public static bool Recognises(Opening opening)
    {
        var first = opening.Filled.FirstOrDefault("");
        var header = IsSeparatorLine(first) ? opening.Filled.ElementAtOrDefault(1) ?? "" : first;
        var headings = Headings(header, SaidSeparator(first) ?? SeparatorOf(header));
        List<RecordKey> columns = [.. headings.Select(heading => RecordKeys.Of(heading))];
        return headings.Count > 1
            && headings.All(heading => heading.Length < 40)
            // A frame's index has no heading.
            && (headings.Count(heading => heading.Length == 0) <= 1)
            && columns.Exists(column => column != RecordKey.None)
            && (headings.TrueForAll(heading => heading.Length > 0) || columns.Contains(RecordKey.Title));
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
        // Spreadsheets write "sep=;" above the header.
        char? said = null;
        if (first is { } opening && IsSeparatorLine(opening.Text))
        {
            said = SaidSeparator(opening.Text);
            builder.Mark(opening.Number, LineClass.Boilerplate);
            first = null;
            first = Next();
        }
        var records = new CsvRecords(Next, said ?? SeparatorOf(first?.Text ?? ""), MostLines);
        if (!records.Read())
        {
            return;
        }
        MarkAll(builder, records.FirstLine, records.LastLine, LineClass.Boilerplate);
        new CsvFile(records, builder).Read();
    }

    // Of "sep=" and a tab only "sep=" is left where a line is trimmed.
    private static bool IsSeparatorLine(string line) =>
        line.Length is 4 or 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);

    private static char? SaidSeparator(string line) => IsSeparatorLine(line) && line.Length == 5 ? line[4] : null;

    // Headings in quotation marks may hold one of the others.
    private static char SeparatorOf(string header)
    {
        var isQuoted = false;
        var counts = new int[Separators.Length];
        foreach (var c in header)
        {
            isQuoted ^= c == '"';
            if (!isQuoted && Array.IndexOf(Separators, c) is >= 0 and var separator)
            {
                counts[separator]++;
            }
        }
        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    private static List<string> Headings(string header, char separator) =>
        [.. header.Split(separator).Select(heading => heading.Trim().Trim('"'))];

    private void Read()
    {
        if (
            !_columns.Contains(RecordKey.Title)
            || !_columns.Contains(RecordKey.Abstract) && !_builder.Options.TitlesAlone
        )
        {
            RefuseColumns();
            while (_records.Read())
            {
                MarkAll(_builder, _records.FirstLine, _records.LastLine, LineClass.Unrecognised);
            }
            return;
        }
        while (_records.Read())
        {
            ReadRecord();
        }
    }

    private void RefuseColumns()
    {
        var found = string.Join(", ", _records.Fields.Select(field => field.Text));
        _builder.Warn(
            _records.FirstLine,
            $"the columns {found}",
            "the columns title and abstract (or summary); others are id, date, authors, categories, url",
            "rename the columns, or add the missing one"
        );
    }

    private void ReadRecord()
    {
        if (_records.IsBroken)
        {
            Refuse(
                $"a quotation mark that is not closed within {MostLines} lines, in {Quote.Short(_records.FirstText)}",
                "two quotation marks where one stands for itself, and one at the field's end"
            );
        }
        else if (_records.Fields is [{ Text: var text }] && string.IsNullOrWhiteSpace(text))
        {
            MarkAll(_builder, _records.FirstLine, _records.LastLine, LineClass.Blank);
        }
        else if (!HasAllColumns())
        {
            Refuse(
                $"{_records.Fields.Count} fields, in {Quote.Short(_records.FirstText)}",
                $"{_columns.Length}, as in the header, with quotation marks around a field that holds the separator"
            );
        }
        else
        {
            AddRecord();
        }
    }

    // Spreadsheets write empty fields at the end of a row, or leave them out.
    private bool HasAllColumns() =>
        _records.Fields.Skip(_columns.Length).All(field => field.Text.Length == 0)
        && _records.Fields.Count > Array.FindLastIndex(_columns, IsNeeded);

    private static bool IsNeeded(RecordKey field) => field is RecordKey.Title or RecordKey.Abstract;

    private void Refuse(string found, string expected)
    {
        MarkAll(_builder, _records.FirstLine, _records.LastLine, LineClass.Unrecognised);
        _builder.Warn(_records.FirstLine, found, expected, "correct the row; it is left out");
    }

    private void AddRecord()
    {
        _draft.Clear();
        _draft.NamesAbstract = true;
        for (var i = 0; i < _columns.Length && i < _records.Fields.Count; i++)
        {
            Set(_columns[i], _records.Fields[i]);
        }
        _draft.Lines = new LineRange(_records.FirstLine, _records.LastLine);
        var first = Records.Add(_builder, _draft);
        _builder.Mark(_records.FirstLine, first);
        MarkAll(
            _builder,
            _records.FirstLine + 1,
            _records.LastLine,
            first == LineClass.Unrecognised ? first : LineClass.Abstract
        );
    }

    private void Set(RecordKey column, CsvField field)
    {
        if (string.IsNullOrWhiteSpace(field.Text))
        {
            return;
        }
        switch (column)
        {
            case RecordKey.Id:
                _draft.Id ??= field.Text.Trim();
                break;
            case RecordKey.Title when _draft.Title is null:
                _draft.Title = WrappedText.Title(field.Text);
                Records.SetSpan(_draft, column, field.Start, field.End);
                break;
            case RecordKey.Abstract when _draft.Abstract is null:
                SetAbstract(field);
                Records.SetSpan(_draft, column, field.Start, field.End);
                break;
            case RecordKey.Date or RecordKey.UpdateDate or RecordKey.ListedDate:
                _draft.SetDate(column, field.Text.Trim());
                break;
            case RecordKey.Authors:
                _draft.Authors = PersonNames.Split(field.Text);
                break;
            case RecordKey.Categories:
                _draft.Categories = PersonNames.Categories(field.Text);
                break;
            case RecordKey.Url:
                _draft.Url ??= field.Text.Trim();
                break;
        }
    }

    private void SetAbstract(CsvField field)
    {
        var starts = new List<LineStart>();
        _draft.Abstract = WrappedText.Abstract(field.Text, field.Line, starts);
        if (starts.Count == 0 && _records.LastLine > _records.FirstLine)
        {
            starts.Add(new LineStart(0, field.Line));
        }
        _draft.AbstractLines = starts;
    }

    private static void MarkAll(DigestBuilder builder, int first, int last, LineClass lineClass)
    {
        for (var line = first; line <= last; line++)
        {
            builder.Mark(line, lineClass);
        }
    }
}
