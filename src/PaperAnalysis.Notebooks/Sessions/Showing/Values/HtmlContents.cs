using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>HTML that the user made, as it stands and whole: only they know what may be left out.</summary>
internal static class HtmlContents
{
    public static JsonObject? Show(object value)
    {
        if (value is not IHtmlContent content)
        {
            return null;
        }
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, HtmlEncoder.Default);
        var html = writer.ToString();
        var data = ShownText.Bundle(html);
        data.Insert(0, MimeTypes.Html, html);
        return data;
    }
}
