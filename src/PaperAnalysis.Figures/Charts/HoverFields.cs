using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures;

/// <summary>What a mark tells of its row: names and values, those that are drawn first.</summary>
internal sealed class HoverFields
{
    private const int Most = 8;

    /// <summary>Above so many marks only the drawn columns and the first two others are told: each text is stored.</summary>
    private const int Many = 1000;

    private readonly Column[] _columns;

    public HoverFields(DataFrame frame, IEnumerable<Column?> drawn, IReadOnlyList<string>? hover, int marks)
    {
        Column[] first = [.. drawn.OfType<Column>().Distinct()];
        var rest = hover is null
            ? frame.Columns.Except(first).Take(marks > Many ? 2 : Most - first.Length)
            : hover.Select(name => frame.Columns[name]).Except(first);
        _columns = [.. first, .. rest];
    }

    public PlotText Of(int row) => PlotText.Lines(_columns.Select(column => Line(column, row)));

    private static PlotText Line(Column column, int row) =>
        Line(column.Name, column.Shown(row) is { } text ? PlotText.Cut(text, HoverList.Width) : "null");

    public static PlotText Line(string name, string value) => PlotText.Bold(name) + PlotText.From(": " + value);
}
