using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>A cell's outputs as HTML.</summary>
/// <param name="links">Where links in Markdown outputs lead.</param>
/// <param name="ids">The page's anchors.</param>
/// <param name="files">Where images of figures go.</param>
internal sealed partial class OutputHtml(PageLinks links, HeadingIds ids, IPageFiles files)
{
    private delegate Html Show(OutputHtml page, MimeBundle bundle, JsonNode content);

    /// <summary>The richest form first.</summary>
    private static readonly (string Mime, Show Show)[] Forms =
    [
        ("application/vnd.paper-analysis.parts+json", (page, _, parts) => page.Parts(parts)),
        ("application/vnd.plotly.v1+json", (page, bundle, json) => page.Chart(bundle, json)),
        ("text/html", (page, _, html) => page.Fragment(Text(html))),
        ("image/svg+xml", (_, bundle, svg) => Image(bundle, "image/svg+xml", Base64(Text(svg)))),
        ("image/png", (_, bundle, data) => Image(bundle, "image/png", Text(data))),
        ("image/jpeg", (_, bundle, data) => Image(bundle, "image/jpeg", Text(data))),
        ("image/webp", (_, bundle, data) => Image(bundle, "image/webp", Text(data))),
        ("image/gif", (_, bundle, data) => Image(bundle, "image/gif", Text(data))),
        ("text/markdown", (page, _, markdown) => page.Markdown(Text(markdown))),
        ("text/latex", (_, _, tex) => Html.Of($"<div class=\"math\">{Text(tex)}</div>")),
        ("text/plain", (_, _, text) => Terminal("text", Text(text))),
        ("application/json", (_, _, json) => Terminal("text", CanonicalJson.Write(json))),
    ];

    /// <summary>The charts drawn so far.</summary>
    public int Charts { get; private set; }

    private int Fragments { get; set; }

    public Html Convert(Output output) =>
        output switch
        {
            Output.Stream stream => Terminal(stream.Name == "stderr" ? "stderr" : "stdout", stream.Text),
            Output.Display display => Convert(display.Bundle),
            Output.Result result => Convert(result.Bundle),
            Output.Error { Traceback: [] } error => Terminal("error", $"{error.Name}: {error.Message}"),
            Output.Error error => Terminal("error", string.Join('\n', error.Traceback)),
            _ => Html.Empty,
        };

    private Html Convert(MimeBundle bundle)
    {
        foreach (var (mime, show) in Forms)
        {
            if (bundle.Data[mime] is { } content)
            {
                return show(this, bundle, content);
            }
        }

        var types = string.Join(", ", bundle.Data.Select(d => d.Key));
        return Html.Of($"<p class=\"note\">An output that pages cannot show ({types}).</p>");
    }

    private Html Parts(JsonNode parts) =>
        Html.Join(
            parts
                .AsArray()
                .Select(part =>
                    Html.Of(
                        $"""
                        <div class="text"><b>{(string?)part!["name"] ?? ""}</b></div>
                        {Convert(new MimeBundle(part["data"]!.DeepClone().AsObject(), []))}
                        """
                    )
                )
        );

    private Html Chart(MimeBundle bundle, JsonNode chart)
    {
        Charts++;
        var figure = ChartCaption.Of(chart);
        var label = figure.Alt ?? Label(bundle) ?? "Chart";
        // Inside a script element only "<" can end it; as \u003c it means the same to JSON.
        var json = chart.ToJsonString().Replace("<", "\\u003c", StringComparison.Ordinal);
        return Html.Of(
            $"""
            <figure class="chart" id="chart-{Charts}"{new Html(figure.IsWide ? " data-wide" : "")}>
            {figure.Html}
            <div class="plot" role="group" tabindex="0" aria-label="{label}" style="height:{figure.Height}px"></div>
            <script type="application/json">{new Html(json)}</script>
            <noscript>{Still(bundle, label)}</noscript>
            </figure>
            """
        );
    }

    /// <summary>For a reader without scripts: the figure's image, or its numbers where the notebook has none.</summary>
    private Html Still(MimeBundle bundle, string label) =>
        FigureImages.PngOf(bundle) is { } png
            ? Html.Of($"<img alt=\"{label}\" src=\"{files.Image(FigureImages.NameOf(bundle), png)}\">")
            : Html.Of(
                $"<p class=\"note\">This chart needs JavaScript; its numbers:</p><pre class=\"text\">{Label(bundle) ?? label}</pre>"
            );

    /// <summary>
    /// HTML that a cell wrote itself. Its style sheets, which would reach the whole page, reach only itself.
    /// </summary>
    private Html Fragment(string html)
    {
        Fragments++;
        var id = string.Create(CultureInfo.InvariantCulture, $"html-{Fragments}");
        var scoped = StyleElement()
            .Replace(html, style => $"{style.Groups["open"]}#{id} {{{style.Groups["css"]}}}</style>");
        return Html.Of(
            $"<div class=\"html scroll\" id=\"{id}\" tabindex=\"0\" role=\"region\" aria-label=\"Output {Fragments}\">{new Html(scoped)}</div>"
        );
    }

    private Html Markdown(string markdown) =>
        Html.Of($"<div class=\"text\">{MarkdownHtml.Convert(markdown, links, ids).Html}</div>");

    private static Html Terminal(string kind, string text) =>
        Html.Of($"<pre class=\"{kind}\">{AnsiHtml.Convert(text.TrimEnd('\n'))}</pre>");

    private static Html Image(MimeBundle bundle, string mime, string base64) =>
        Html.Of(
            $"<p><img alt=\"{Label(bundle) ?? "Image"}\" src=\"data:{mime};base64,{base64.ReplaceLineEndings("")}\"></p>"
        );

    private static string? Label(MimeBundle bundle) =>
        bundle.Data["text/plain"] is JsonValue text ? text.GetValue<string>().Trim() : null;

    private static string Text(JsonNode content) => content.GetValue<string>();

    private static string Base64(string text) => System.Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(
        @"(?<open><style[^>]*>)(?<css>.*?)</style>",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex StyleElement();
}
