namespace PaperAnalysis.Frames;

/// <summary>What a table says of itself, in the same words as HTML and as text.</summary>
internal static class FrameFacts
{
    public static string Rows(DataFrame frame, int shown) =>
        (shown < frame.Rows.Count ? FormattableString.Invariant($"first {shown} of ") : "")
        + Count(frame.Rows.Count, "row")
        + ", "
        + Count(frame.Columns.Count, "column");

    public static string Cut(int cells) =>
        cells == 0 ? "" : FormattableString.Invariant($"; {Count(cells, "cell")} cut at …");

    internal static string Count(int number, string noun) =>
        FormattableString.Invariant($"{number} {noun}{(number == 1 ? "" : "s")}");
}
