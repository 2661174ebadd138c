using System.Data;
using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.Showing.Guests;

/// <summary>Tables of ADO.NET.</summary>
internal static class AdoTables
{
    public static JsonObject? Show(object value)
    {
        if (value is not DataTable table)
        {
            return null;
        }
        DataColumn[] columns = [.. table.Columns.Cast<DataColumn>().Take(ShowLimits.Columns)];
        return new GuestTable(
            [.. columns.Select(column => (column.ColumnName, CellTypes.Name(column.DataType)))],
            table.Columns.Count,
            [
                .. table
                    .Rows.Cast<DataRow>()
                    .Take(ShowLimits.Rows)
                    .Select(row => columns.Select(column => Cell(row, column)).ToList()),
            ],
            table.Rows.Count,
            table.Rows.Count > ShowLimits.Rows
        ).Bundle();
    }

    // A row that was deleted and not yet accepted has only what it was.
    private static string Cell(DataRow row, DataColumn column)
    {
        var version = row.RowState == DataRowState.Deleted ? DataRowVersion.Original : DataRowVersion.Default;
        return GuestCell.Of(row[column, version] is DBNull ? null : row[column, version]);
    }
}
