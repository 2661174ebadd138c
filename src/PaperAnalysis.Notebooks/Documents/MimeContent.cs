namespace PaperAnalysis.Notebooks.Documents;

/// <summary>How nbformat stores content by its MIME type.</summary>
internal static class MimeContent
{
    /// <summary>Any JSON value rather than text.</summary>
    public static bool IsJson(string mime) =>
        mime == "application/json"
        || (
            mime.StartsWith("application/", StringComparison.Ordinal)
            && mime.EndsWith("+json", StringComparison.Ordinal)
        );

    /// <summary>Text in lines, which nbformat's own writer splits, so that files differ line by line.</summary>
    public static bool IsSplit(string mime) =>
        mime.StartsWith("text/", StringComparison.Ordinal) || mime is "application/javascript" or "image/svg+xml";
}
