using System.Globalization;

namespace PaperAnalysis.Frames;

/// <summary>How files spell what programs do not agree on.</summary>
/// <param name="QuotesEmptyText">True where CSV tells empty text from nothing by its quotes.</param>
internal sealed record FileStyle(string NewLine, bool QuotesEmptyText, Func<double, string> Number)
{
    /// <summary>
    /// Text in CSV that a spreadsheet would take for a formula (it begins with <c>= + - @</c>, a tab or a carriage
    /// return) gets an apostrophe before it, which spreadsheets show as text.
    /// </summary>
    public bool GuardsFormulas { get; init; }

    /// <summary>What a frame reads back as it was: empty text stands in quotes, whole doubles end in <c>.0</c>.</summary>
    public static FileStyle Faithful { get; } = new("\n", QuotesEmptyText: true, NumberText.Exact);

    /// <summary>What other programs expect: RFC 4180 with CR LF, and numbers as JSON has them.</summary>
    public static FileStyle Plain { get; } =
        new("\r\n", QuotesEmptyText: false, static value => value.ToString("R", CultureInfo.InvariantCulture));
}
