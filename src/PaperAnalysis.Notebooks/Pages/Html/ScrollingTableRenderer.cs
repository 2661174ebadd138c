using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>A table wider than the page scrolls by itself.</summary>
internal sealed class ScrollingTableRenderer : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"scroll\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
