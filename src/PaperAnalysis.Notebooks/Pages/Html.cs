using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Finished HTML. Text becomes HTML only by being encoded.</summary>
internal readonly record struct Html(string Markup)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static Html Empty { get; } = new("");

    /// <summary>A template whose holes are encoded, but for those that are <see cref="Html"/> already.</summary>
    public static Html Of(HtmlTemplate template) => new(template.ToString());

    public static Html Text(string text) => new(Encoder.Encode(text));

    public static Html Join(IEnumerable<Html> parts, string between = "\n") =>
        new(string.Join(between, parts.Select(p => p.Markup)));

    public override string ToString() => Markup;
}
