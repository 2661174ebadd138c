using System.Xml.Linq;

namespace PaperAnalysis.Frames;

/// <summary>
/// A frame as an HTML table. It is built as a tree, so that everything in it is encoded; its style holds only below its
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
        + ".pa-frame .pa-type,.pa-frame .pa-null{font-weight:normal;opacity:.6}"
        + ".pa-frame .pa-type{display:block;font-size:.85em}"
        + ".pa-frame .pa-long{min-width:16em}"
        + ".pa-frame .pa-cut{cursor:help}";

    public static string Write(DataFrame frame, TableOptions options) =>
        Write(frame, options, shown => FrameFacts.Rows(frame, shown));

    public static string Write(Column column, TableOptions options) =>
        Write(new DataFrame(column), options, shown => FrameFacts.Values(column, shown));

    private static string Write(DataFrame frame, TableOptions options, Func<int, string> said)
    {
        var shown = Math.Min(frame.Rows.Count, options.Rows);
        var cells = Enumerable
            .Range(0, shown)
            .Select(row => frame.Columns.Select(c => CellText.Of(c, row, options.CellLength)).ToArray())
            .ToArray();
        var cut = cells.Sum(static row => row.Count(static cell => cell.IsCut));
        var facts = said(shown) + FrameFacts.Cut(cut) + (cut == 0 ? "" : " (whole text on hover)");
        return new XElement(
            "div",
            new XAttribute("class", "pa-frame"),
            new XElement("style", Style),
            new XElement(
                "table",
                new XElement("caption", facts),
                new XElement("thead", new XElement("tr", frame.Columns.Select(Head))),
                Body(frame, cells)
            )
        ).ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Body(DataFrame frame, CellText[][] cells)
    {
        var body = new XElement("tbody", cells.Select(row => new XElement("tr", row.Zip(frame.Columns, Cell))));
        return cells.Length == 0 ? new XElement("tbody", "") : body;
    }

    private static XElement Head(Column column) =>
        new(
            "th",
            new XAttribute("scope", "col"),
            column.Type.IsNumeric ? new XAttribute("class", "pa-number") : null,
            CellText.Harmless(column.Name),
            new XElement("span", new XAttribute("class", "pa-type"), column.Type.Name)
        );

    private static XElement Cell(CellText cell, Column column)
    {
        var classes = string.Join(
            ' ',
            new[]
            {
                column.Type.IsNumeric ? "pa-number" : "",
                cell.IsNull ? "pa-null" : "",
                cell.Shown.Length > LongCell ? "pa-long" : "",
                cell.IsCut ? "pa-cut" : "",
            }.Where(static name => name.Length > 0)
        );
        return new XElement(
            "td",
            classes.Length > 0 ? new XAttribute("class", classes) : null,
            cell.IsCut ? new XAttribute("title", cell.Full!) : null,
            cell.Shown
        );
    }
}
