using System.Data;
using System.Globalization;

namespace PaperAnalysis.Frames;

/// <summary>A frame as ADO.NET knows tables, and back.</summary>
internal static class DataTables
{
    public static DataTable Write(DataFrame frame)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in frame.Columns)
        {
            table.Columns.Add(column.Name, column.Type.ValueType);
        }

        foreach (var row in frame.Rows)
        {
            table.Rows.Add([.. frame.Columns.Select(c => c[row.Index] ?? DBNull.Value)]);
        }

        return table;
    }

    public static DataFrame Read(DataTable table) =>
        new(table.Columns.Cast<DataColumn>().Select(column => Read(table, column)));

    private static Column Read(DataTable table, DataColumn column)
    {
        var sink = ValueSink<object?>.For(column.ColumnName, column.DataType);
        foreach (DataRow row in table.Rows)
        {
            sink.Add(row.IsNull(column) ? null : row[column]);
        }

        return sink.ToColumn();
    }
}
