namespace PaperAnalysis.Notebooks.Sessions.Showing;

internal static class MimeTypes
{
    public const string Html = "text/html";
    public const string Plain = "text/plain";
    public const string Markdown = "text/markdown";
    public const string Json = "application/json";

    /// <summary>Values one below the other, each with all its forms: a list of names and bundles, for the pages.</summary>
    public const string Parts = "application/vnd.paper-analysis.parts+json";

    public const string Png = "image/png";

    public const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>
    /// Records for the pages alone: a front end gets none, and no notebook stores any. See <c>Pages/Records/RecordSet</c>.
    /// </summary>
    public const string Records = "application/vnd.paper-analysis.records+json";

    /// <summary>Whether content of this type is kept as JSON rather than as a string, by nbformat's rule.</summary>
    public static bool IsJson(string type) =>
        type == Json
        || (
            type.StartsWith("application/", StringComparison.Ordinal)
            && type.EndsWith("+json", StringComparison.Ordinal)
        );

    /// <summary>Text in lines, which nbformat's own writer splits, so that files differ line by line.</summary>
    public static bool IsSplit(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type is "application/javascript" or "image/svg+xml";
}
