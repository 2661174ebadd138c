using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace PaperAnalysis.Notebooks.Sessions.Showing.Guests;

/// <summary>The start of a table that another library holds.</summary>
/// <param name="Columns">Names and types of the columns that are shown.</param>
/// <param name="ColumnCount">All columns.</param>
/// <param name="Rows">The texts of the rows that are shown.</param>
/// <param name="RowCount">All rows, or null where the library does not know.</param>
/// <param name="HasMore">There are rows that are not shown.</param>
internal sealed record GuestTable(
    IReadOnlyList<(string Name, string Type)> Columns,
    int ColumnCount,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    long? RowCount,
    bool HasMore
)
{
    public JsonObject Bundle() => new() { [MimeTypes.Html] = Html(), [MimeTypes.Plain] = Plain() };

    private string Facts
    {
        get
        {
            var rows =
                RowCount is { } count && HasMore ? Text($"{Rows.Count} of {count:N0} rows are shown")
                : HasMore ? Text($"the first {Rows.Count} rows; there are more")
                : Text($"{Rows.Count} {(Rows.Count == 1 ? "row" : "rows")}");
            return ColumnCount > Columns.Count ? rows + Text($", {Columns.Count} of {ColumnCount} columns") : rows;
        }
    }

    private string Html() =>
        new XElement(
            "table",
            new XElement("caption", Facts),
            new XElement(
                "thead",
                new XElement(
                    "tr",
                    Columns.Select(column => new XElement("th", new XAttribute("title", column.Type), column.Name))
                )
            ),
            new XElement("tbody", Rows.Select(row => new XElement("tr", row.Select(cell => new XElement("td", cell)))))
        ).ToString(SaveOptions.DisableFormatting);

    private string Plain()
    {
        var lines = Rows.Prepend([.. Columns.Select(column => column.Name)])
            .Select(row => row.Select(OneLine).ToList())
            .ToList();
        var widths = Columns.Select((_, i) => lines.Max(line => line[i].Length)).ToList();
        return string.Join(
            '\n',
            lines
                .Select(line => string.Join("  ", line.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd())
                .Append(Facts)
        );
    }

    private static string OneLine(string cell) => cell.ReplaceLineEndings(" ");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
