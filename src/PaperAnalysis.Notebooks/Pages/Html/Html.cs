using System.Text;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Finished HTML. Text becomes HTML only by being encoded.</summary>
internal readonly record struct Html(string Markup)
{
    public static Html Empty { get; } = new("");

    /// <summary>A template whose holes are encoded, but for those that are <see cref="Html"/> already.</summary>
    public static Html Of(HtmlTemplate template) => new(template.ToString());

    /// <summary>
    /// Safe as an element's text and between quotation marks. <see cref="System.Text.Encodings.Web.HtmlEncoder"/> would
    /// also write line ends and <c>+</c> as numbers.
    /// </summary>
    public static Html Text(string text)
    {
        var markup = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => markup.Append("&amp;"),
                '<' => markup.Append("&lt;"),
                '>' => markup.Append("&gt;"),
                '"' => markup.Append("&quot;"),
                '\'' => markup.Append("&#39;"),
                _ => markup.Append(c),
            };
        }

        return new Html(markup.ToString());
    }

    public static Html Join(IEnumerable<Html> parts, string between = "\n") =>
        new(string.Join(between, parts.Select(p => p.Markup).Where(m => m != "")));

    public override string ToString() => Markup;
}
