using System.Xml.Linq;

namespace PaperAnalysis.Frames;

/// <summary>
/// A frame as an HTML table for people (<see cref="ReadableColumn"/>). It is built as a tree, so that everything in it is encoded; its style holds only below its
/// own class; colours come from the page, so that it reads in light and in dark; a wide table scrolls inside its own
/// box.
/// </summary>
internal static class HtmlTable
{
    // On a narrow screen a longer text would be squeezed into a column one word wide.
    private const int LongCell = 40;

    private const string Style =
        ".pa-frame{max-width:100%;overflow-x:auto;color:inherit}"
        + ".pa-frame table{border-collapse:collapse;margin:0;width:auto;background:transparent;color:inherit;font-size:.9em;line-height:1.4}"
        + ".pa-frame caption{caption-side:bottom;text-align:left;padding:.4em .6em;opacity:.75}"
        + ".pa-frame th,.pa-frame td{padding:.25em .6em;text-align:left;vertical-align:top;max-width:26em;overflow-wrap:break-word;white-space:normal;background:transparent;color:inherit;border:0;border-bottom:1px solid rgba(128,128,128,.3)}"
        + ".pa-frame thead th{border-bottom-color:currentColor;white-space:nowrap}"
        + ".pa-frame .pa-number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}"
        + ".pa-frame .pa-null{opacity:.6}"
        + ".pa-frame .pa-long{min-width:16em}"
        + ".pa-frame .pa-cut{cursor:help}";

    public static string Write(DataFrame frame, TableOptions options) =>
        Write(frame, options, shown => FrameFacts.Rows(frame, shown));

    public static string Write(Column column, TableOptions options) =>
        Write(new DataFrame(column), options, shown => FrameFacts.Values(column, shown));

    private static string Write(DataFrame frame, TableOptions options, Func<int, string> said)
    {
        var shown = Math.Min(frame.Rows.Count, options.Rows);
        var columns = ReadableColumn.Of(frame, shown, options.CellLength);
        ReadableCell[][] cells =
        [
            .. Enumerable.Range(0, shown).Select(row => columns.Select(column => column.Cell(row)).ToArray()),
        ];
        var cut = cells.Sum(static row => row.Count(static cell => cell.IsCut));
        var facts = said(shown) + FrameFacts.Cut(cut) + (cut == 0 ? "" : " (whole text on hover)");
        return new XElement(
            "div",
            new XAttribute("class", "pa-frame"),
            new XElement("style", Style),
            new XElement(
                "table",
                new XElement("caption", facts),
                new XElement("thead", new XElement("tr", columns.Select(Head))),
                Body(columns, cells)
            )
        ).ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Body(IReadOnlyList<ReadableColumn> columns, ReadableCell[][] cells)
    {
        var body = new XElement("tbody", cells.Select(row => new XElement("tr", row.Zip(columns, Cell))));
        return cells.Length == 0 ? new XElement("tbody", "") : body;
    }

    // Programs go by the name, which a reader who writes a cell sees on hover.
    private static XElement Head(ReadableColumn column) =>
        new(
            "th",
            new XAttribute("scope", "col"),
            column.IsNumber ? new XAttribute("class", "pa-number") : null,
            column.Heading == column.Name
                ? null
                : new object[]
                {
                    new XAttribute("title", column.Name.Replace("|", " and ", StringComparison.Ordinal)),
                    new XAttribute("data-name", column.Name),
                },
            column.Heading
        );

    private static XElement Cell(ReadableCell cell, ReadableColumn column)
    {
        var classes = string.Join(
            ' ',
            new[]
            {
                column.IsNumber ? "pa-number" : "",
                cell.IsNull ? "pa-null" : "",
                cell.Shown.Length > LongCell ? "pa-long" : "",
                cell.IsCut ? "pa-cut" : "",
            }.Where(static name => name.Length > 0)
        );
        return new XElement(
            "td",
            classes.Length > 0 ? new XAttribute("class", classes) : null,
            cell.Whole is { } whole ? new XAttribute("title", whole) : null,
            cell.Value is { } value ? new XAttribute("data-value", value) : null,
            cell.Shown
        );
    }
}
