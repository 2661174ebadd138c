using System.Text.Encodings.Web;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>An exception that a cell shows rather than throws: its name and message, with the rest folded.</summary>
internal static class Exceptions
{
    public static JsonObject? Show(object value)
    {
        if (value is not Exception exception)
        {
            return null;
        }
        var whole = ShownText.Cut(exception.ToString());
        return new JsonObject
        {
            [MimeTypes.Html] =
                $"<details><summary><code>{Encoded(Line(exception))}</code></summary><pre>{Encoded(whole)}</pre></details>",
            [MimeTypes.Plain] = whole,
        };
    }

    /// <summary>Name and message.</summary>
    public static string Line(Exception exception) => ShownText.Cut($"{exception.GetType().Name}: {exception.Message}");

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
