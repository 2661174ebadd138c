using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// Math stays readable as the TeX that it is: a page draws it without a network, so without a program for math.
/// </summary>
internal static class MathRenderers
{
    public static void Install(HtmlRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<HtmlMathInlineRenderer>(new InMath());
        renderer.ObjectRenderers.Replace<HtmlMathBlockRenderer>(new DisplayMath());
    }

    private sealed class InMath : HtmlObjectRenderer<MathInline>
    {
        protected override void Write(HtmlRenderer renderer, MathInline obj) =>
            renderer.Write("<span class=\"math\">").WriteEscape(ref obj.Content).Write("</span>");
    }

    private sealed class DisplayMath : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock obj)
        {
            renderer.EnsureLine();
            renderer.Write("<div class=\"math\">");
            renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
            renderer.WriteLine("</div>");
        }
    }
}
