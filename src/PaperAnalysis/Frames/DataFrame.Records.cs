using System.Data;

namespace PaperAnalysis.Frames;

/// <content>From and to records and ADO.NET tables.</content>
public sealed partial class DataFrame
{
    /// <summary>
    /// One column for each public property, in the order in which they are declared, inherited ones first; a tuple
    /// gives its items, a plain value one column <c>Value</c>. string, bool, int, long, double, DateOnly and
    /// DateTime stay as they are, also when nullable. byte, sbyte, short and ushort become int; uint and ulong long; float
    /// and decimal double; a DateTimeOffset its time in UTC. A sequence becomes a list of string. Everything else (enumerations, spans, GUIDs …) becomes its own
    /// invariant text.
    /// </summary>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> has nothing that could become a column.</exception>
    public static DataFrame FromRecords<T>(IEnumerable<T> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var fields = RecordField<T>.All();
        if (records.TryGetNonEnumeratedCount(out var count))
        {
            foreach (var field in fields)
            {
                field.Reserve(count);
            }
        }

        foreach (var record in records)
        {
            ArgumentNullException.ThrowIfNull(record, nameof(records));
            foreach (var field in fields)
            {
                field.Add(record);
            }
        }

        return new DataFrame(fields.Select(static f => f.ToColumn()));
    }

    /// <summary>
    /// One record a row. Columns go by name to the parameters of the constructor with the most of them, and to the
    /// settable properties that are left; upper and lower case and underscores make no difference, so that
    /// <c>per_million</c> is <c>PerMillion</c>. Columns that the record has no place for are left out. int widens to
    /// long and both to double; text becomes an enumeration by its name.
    /// </summary>
    /// <exception cref="InvalidOperationException">A column is missing or does not fit, or a null stands where the
    /// record takes none; the message names column and row.</exception>
    public IReadOnlyList<T> ToRecords<T>() => new RecordMaker<T>(this).All();

    /// <summary>A column for each of the table's, by the rule of <see cref="FromRecords{T}"/>.</summary>
    public static DataFrame FromTable(DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return DataTables.Read(table);
    }

    /// <summary>A table of the same columns; a null is <see cref="DBNull"/>.</summary>
    public DataTable ToTable() => DataTables.Write(this);
}
