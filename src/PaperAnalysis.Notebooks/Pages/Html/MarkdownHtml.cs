using System.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// Markdown as HTML: CommonMark with the tables, task lists and math that Jupyter adds. HTML in it shows as text, so
/// that text of unknown origin inside Markdown does nothing.
/// </summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseMathematics()
        .DisableHtml()
        .Build();

    /// <param name="ids">Gives the headings their anchors.</param>
    public static (Html Html, IReadOnlyList<Heading> Headings) Convert(string markdown, PageLinks links, HeadingIds ids)
    {
        try
        {
            return MarkdownCost.IsTooHigh(markdown) ? AsWritten(markdown) : Rendered(markdown, links, ids);
        }
        catch (ArgumentException)
        {
            // Nested deeper than Markdig reads, as a hundred brackets are.
            return AsWritten(markdown);
        }
    }

    private static (Html Html, IReadOnlyList<Heading> Headings) AsWritten(string markdown) =>
        (Html.Of($"<pre class=\"text\">{markdown}</pre>"), []);

    private static (Html Html, IReadOnlyList<Heading> Headings) Rendered(
        string markdown,
        PageLinks links,
        HeadingIds ids
    )
    {
        // The renderer fails at half a surrogate pair in an address; a page cannot hold one anyhow.
        var document = Markdig.Markdown.Parse(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(markdown)), Pipeline);
        foreach (var inline in document.Descendants<Inline>().ToList())
        {
            Direct(inline, links);
        }

        var headings = document
            .Descendants<HeadingBlock>()
            .Select(block =>
            {
                var text = PlainText(block.Inline);
                var heading = new Heading(block.Level, text, ids.Next(text));
                block.GetAttributes().Id = heading.Id;
                return heading;
            })
            .ToList();
        foreach (var literal in document.Descendants<LiteralInline>())
        {
            literal.Content = new StringSlice(WholeAmounts.In(literal.Content.ToString()));
        }

        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        MathRenderers.Install(renderer);
        renderer.ObjectRenderers.Replace<Markdig.Extensions.Tables.HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.Render(document);
        return (new Html(writer.ToString()), headings);
    }

    private static void Direct(Inline inline, PageLinks links)
    {
        switch (inline)
        {
            case LinkInline { IsImage: true } image:
                var url = image.GetDynamicUrl?.Invoke() ?? image.Url ?? "";
                image.GetDynamicUrl = null;
                if (links.Image(url) is { } content)
                {
                    image.Url = content;
                }
                else
                {
                    // The image's text remains, and leads to it where it is elsewhere.
                    image.IsImage = false;
                    DirectLink(image, links.Link(url));
                }
                break;
            case LinkInline link:
                var target = links.Link(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "");
                link.GetDynamicUrl = null;
                DirectLink(link, target);
                break;
            case AutolinkInline { IsEmail: false } address when links.Link(address.Url) is null:
                address.ReplaceBy(new LiteralInline(address.Url));
                break;
        }
    }

    private static void DirectLink(LinkInline link, string? target)
    {
        if (target is null)
        {
            link.ReplaceBy(new ContainerInline());
        }
        else
        {
            link.Url = target;
        }
    }

    private static string PlainText(ContainerInline? inlines) =>
        string.Concat(
            inlines
                ?.Descendants()
                .Select(inline =>
                    inline switch
                    {
                        LiteralInline literal => literal.Content.ToString(),
                        CodeInline code => code.Content,
                        Markdig.Extensions.Mathematics.MathInline math => math.Content.ToString(),
                        HtmlEntityInline entity => entity.Transcoded.ToString(),
                        LineBreakInline => " ",
                        _ => "",
                    }
                )
                ?? []
        );
}
