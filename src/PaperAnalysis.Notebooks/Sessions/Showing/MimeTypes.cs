namespace PaperAnalysis.Notebooks.Sessions.Showing;

internal static class MimeTypes
{
    public const string Html = "text/html";
    public const string Plain = "text/plain";
    public const string Markdown = "text/markdown";
    public const string Json = "application/json";
    public const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>Whether content of this type is kept as JSON rather than as a string.</summary>
    public static bool IsJson(string type) => type == Json || type.EndsWith("+json", StringComparison.Ordinal);
}
