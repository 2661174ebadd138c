using System.Globalization;

namespace PaperAnalysis.Frames;

/// <summary>How files spell what programs do not agree on.</summary>
/// <param name="QuotesEmptyText">True where CSV tells empty text from nothing by its quotes.</param>
internal sealed record FileStyle(string NewLine, bool QuotesEmptyText, Func<double, string> Number)
{
    /// <summary>What a frame reads back as it was: empty text stands in quotes, whole doubles end in <c>.0</c>.</summary>
    public static FileStyle Faithful { get; } = new("\n", QuotesEmptyText: true, NumberText.Exact);

    /// <summary>What other programs expect: RFC 4180 with CR LF, and numbers as JSON has them.</summary>
    public static FileStyle Plain { get; } =
        new("\r\n", QuotesEmptyText: false, static value => value.ToString("R", CultureInfo.InvariantCulture));
}
