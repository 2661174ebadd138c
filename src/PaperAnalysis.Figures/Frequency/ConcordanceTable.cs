using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// A concordance as readers of corpora know it: each occurrence on a line of its own, the match in one column, what
/// stands before it flush right.
/// </summary>
/// <param name="Rows">In the order in which they are to stand.</param>
/// <param name="Shown">Rows shown, from the first; the rest are counted below.</param>
public sealed record ConcordanceTable(IReadOnlyList<ConcordanceRow> Rows, int Shown = 20)
{
    private const string Style =
        ".pa-kwic{max-width:100%;overflow-x:auto;color:inherit}"
        + ".pa-kwic table{border-collapse:collapse;margin:0;width:100%;background:transparent;color:inherit;font-size:.9em;line-height:1.4}"
        + ".pa-kwic caption{caption-side:bottom;text-align:left;padding:.4em 0;opacity:.75}"
        + ".pa-kwic th,.pa-kwic td{padding:.2em .4em;border:0;border-bottom:1px solid rgba(128,128,128,.3);background:transparent;color:inherit;vertical-align:baseline;overflow-wrap:break-word;text-align:left}"
        + ".pa-kwic .pa-left{text-align:right;width:40%}"
        + ".pa-kwic .pa-right{width:40%}"
        + ".pa-kwic .pa-match{font-weight:bold;text-align:center}"
        + ".pa-kwic .pa-place{font-size:.85em;opacity:.75;white-space:nowrap}";

    /// <summary>How a notebook shows the concordance: <c>text/html</c> and <c>text/plain</c>.</summary>
    public IReadOnlyDictionary<string, string> ToMimeBundle() =>
        ImmutableSortedDictionary
            .Create<string, string>(StringComparer.Ordinal)
            .Add("text/html", ToHtml())
            .Add("text/plain", ToString());

    public override string ToString()
    {
        var shown = Rows.Take(Shown)
            .Select(row =>
                (
                    Place: Place(row),
                    Left: CellText.Harmless(row.Left),
                    Match: CellText.Harmless(row.Match),
                    Right: CellText.Harmless(row.Right)
                )
            )
            .ToArray();
        var (place, left, match) = (
            Width(shown.Select(row => row.Place)),
            Width(shown.Select(row => row.Left)),
            Width(shown.Select(row => row.Match))
        );
        var text = new StringBuilder();
        foreach (var row in shown)
        {
            text.Append(Padded(row.Place, place, false))
                .Append("  ")
                .Append(Padded(row.Left, left, true))
                .Append("  ")
                .Append(Padded(row.Match, match, false))
                .Append("  ")
                .Append(row.Right)
                .Append('\n');
        }

        return text.Append(CultureInfo.InvariantCulture, $"[{Facts}]").ToString();
    }

    private string Facts =>
        Rows.Count <= Shown
            ? Worded($"{Rows.Count} occurrences in {Papers} papers")
            : Worded($"{Shown} of {Rows.Count} occurrences in {Papers} papers");

    private int Papers => Rows.Select(row => row.Id).Distinct(StringComparer.Ordinal).Count();

    private static string Place(ConcordanceRow row) => CellText.Harmless(Worded($"{row.Id} line {row.Line}"));

    private static int Width(IEnumerable<string> cells) => cells.Select(DisplayWidth.Of).DefaultIfEmpty().Max();

    private static string Padded(string cell, int width, bool right)
    {
        var space = new string(' ', width - DisplayWidth.Of(cell));
        return right ? space + cell : cell + space;
    }

    private string ToHtml() =>
        new XElement(
            "div",
            new XAttribute("class", "pa-kwic"),
            new XElement("style", Style),
            new XElement(
                "table",
                new XElement("caption", Facts),
                new XElement(
                    "thead",
                    new XElement(
                        "tr",
                        Head("pa-left", "before"),
                        Head("pa-match", "match"),
                        Head("pa-right", "after"),
                        Head("pa-place", "paper and line")
                    )
                ),
                new XElement("tbody", Rows.Count == 0 ? "" : Rows.Take(Shown).Select(Line))
            )
        ).ToString(SaveOptions.DisableFormatting);

    private static XElement Head(string kind, string text) =>
        new("th", new XAttribute("scope", "col"), new XAttribute("class", kind), text);

    private static XElement Line(ConcordanceRow row) =>
        new(
            "tr",
            Cell("pa-left", row.Left),
            Cell("pa-match", row.Match),
            Cell("pa-right", row.Right),
            Cell("pa-place", Place(row))
        );

    private static XElement Cell(string kind, string text) =>
        new("td", new XAttribute("class", kind), CellText.Harmless(text));
}
