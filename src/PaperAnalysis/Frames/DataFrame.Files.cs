using System.Text;
using PaperAnalysis.Storage;

namespace PaperAnalysis.Frames;

/// <content>From and to files. All text is in the invariant culture, with line feeds, in UTF-8 without a byte order
/// mark.</content>
public sealed partial class DataFrame
{
    private static readonly UTF8Encoding FileEncoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Reads CSV (RFC 4180) with a header. A column's type is the first of <see cref="ColumnType.All"/> that reads
    /// every value of it, over all rows. An empty field is null; a quoted empty one is the empty text in a text column.
    /// A column without values is text, and one without a name is called by its place: <c>column1</c>.
    /// </summary>
    /// <exception cref="InvalidDataException">Two columns have one name, a row has too many or too few fields, a quote is
    /// left open, or a value is not of the type asked for; the message names the line.</exception>
    public static DataFrame LoadCsv(string path, CsvOptions? options = null)
    {
        using var reader = new StreamReader(path, FileEncoding);
        return LoadCsv(reader, options);
    }

    /// <inheritdoc cref="LoadCsv(string, CsvOptions?)"/>
    public static DataFrame LoadCsv(TextReader reader, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        options ??= new CsvOptions();
        Check(options.Separator, nameof(options));
        return CsvReading.Read(reader, options);
    }

    /// <summary>
    /// Reads one JSON object a line. Columns stand in the order in which their keys first appear; a missing key is
    /// null. Numbers become int, long or double, whichever holds all of them; text of the form 2025-03-17 in every row
    /// a date, and of the form 2025-03-17T09:30:00 (with or without seconds, fraction and zone; some may be dates) a time,
    /// which is in UTC where it had a zone; lists of text a list. Where the values of a key are of different kinds, or are objects, the column holds
    /// their JSON as text.
    /// </summary>
    /// <exception cref="InvalidDataException">A line is not a JSON object; the message names it.</exception>
    public static DataFrame LoadJsonLines(string path)
    {
        using var reader = new StreamReader(path, FileEncoding);
        return LoadJsonLines(reader);
    }

    /// <inheritdoc cref="LoadJsonLines(string)"/>
    public static DataFrame LoadJsonLines(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return JsonLinesReading.Read(reader);
    }

    /// <summary>
    /// Writes CSV with a header. Null is an empty field, empty text a quoted one; whole doubles end in <c>.0</c>; lists
    /// are JSON. So <see cref="LoadCsv(TextReader, CsvOptions?)"/> gives the same frame back, unless all the text of a
    /// column reads as numbers, dates or lists: then name its type in <see cref="CsvOptions.Types"/>. A null in a frame's
    /// only column stands in quotes, because a blank line is no row, and is read as empty text where that is text. A file
    /// that is there is replaced whole or not at all.
    /// </summary>
    public void SaveCsv(string path, char separator = ',')
    {
        // Before the file is opened: a refused call leaves what is there.
        Check(separator, nameof(separator));
        Replace(path, writer => SaveCsv(writer, separator));
    }

    /// <inheritdoc cref="SaveCsv(string, char)"/>
    public void SaveCsv(TextWriter writer, char separator = ',')
    {
        ArgumentNullException.ThrowIfNull(writer);
        Check(separator, nameof(separator));
        CsvWriting.Write(this, writer, separator, FileStyle.Faithful);
    }

    /// <summary>
    /// Writes one JSON object a line, keys in the order of the columns. NaN and infinities are null, because JSON has
    /// neither. A file that is there is replaced whole or not at all.
    /// </summary>
    public void SaveJsonLines(string path) => Replace(path, SaveJsonLines);

    /// <inheritdoc cref="SaveJsonLines(string)"/>
    public void SaveJsonLines(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonLinesWriting.Write(this, writer, FileStyle.Faithful);
    }

    private static void Replace(string path, Action<TextWriter> write) =>
        FileReplacement.Write(
            path,
            file =>
            {
                using var writer = FileChange.Text(file);
                write(writer);
            }
        );

    // These have a meaning of their own in CSV; with one of them, other values would be read than were written.
    private static void Check(char separator, string parameter)
    {
        if (separator is '"' or '\r' or '\n')
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The separator is U+{(int)separator:X4}, a quotation mark or a line break; give another character, such as a comma, a semicolon or a tab."
                ),
                parameter
            );
        }
    }
}
