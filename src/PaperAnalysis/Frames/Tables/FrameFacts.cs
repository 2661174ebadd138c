namespace PaperAnalysis.Frames;

/// <summary>What a table says of itself, in the same words as HTML and as text.</summary>
internal static class FrameFacts
{
    public static string Values(Column column, int shown) =>
        First(shown, column.Length)
        + Count(column.Length, "value")
        + FormattableString.Invariant(
            $"; {column.NullCount:N0} missing, {column.ValueCounts().Rows.Count:N0} different"
        );

    public static string Rows(DataFrame frame, int shown) =>
        First(shown, frame.Rows.Count) + Count(frame.Rows.Count, "row") + ", " + Count(frame.Columns.Count, "column");

    public static string Cut(int cells) =>
        cells == 0 ? "" : FormattableString.Invariant($"; {Count(cells, "cell")} cut at …");

    private static string First(int shown, int all) =>
        shown < all ? FormattableString.Invariant($"first {shown:N0} of ") : "";

    internal static string Count(int number, string noun) =>
        FormattableString.Invariant($"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
