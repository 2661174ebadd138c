using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using PaperAnalysis.Notebooks.Sessions.Editing;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>What a type's or member's comment says, as HTML; names of what has a place lead there.</summary>
internal sealed partial class ApiDocumentation(ApiAnchors anchors)
{
    public Html Of(ISymbol symbol)
    {
        var comment = Comment(symbol);
        // A record's parameters are its properties, and its constructor has the record's comment once more.
        var isRepeated =
            symbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type }
            && comment.HasElements
            && Comment(type)
                .Elements()
                .Select(part => part.ToString())
                .SequenceEqual(comment.Elements().Select(part => part.ToString()));
        // An inherited comment may tell of parameters that only the other member has.
        var parameters = comment
            .Elements("param")
            .Where(part =>
                symbol switch
                {
                    INamedTypeSymbol of => of.GetMembers(Name(part)).IsEmpty,
                    IMethodSymbol method => method.Parameters.Any(own => own.Name == Name(part)),
                    _ => true,
                }
            );
        return isRepeated
            ? Html.Empty
            : Html.Join([
                .. comment.Elements("summary").Concat(comment.Elements("remarks")).Select(Paragraph),
                Facts([
                    .. parameters.Select(part => Fact(Code(part), part)),
                    .. comment.Elements("typeparam").Select(part => Fact(Code(part), part)),
                    .. comment
                        .Elements("returns")
                        .Concat(comment.Elements("value"))
                        .Select(part => Fact(new Html("returns"), part)),
                    .. comment.Elements("exception").Select(part => Fact(Html.Of($"throws {Reference(part)}"), part)),
                ]),
            ]);
    }

    /// <summary>Empty where there is none, or none that can be read.</summary>
    private static XElement Comment(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrWhiteSpace(xml))
        {
            return new XElement("member");
        }
        try
        {
            return XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return new XElement("member");
        }
    }

    private Html Paragraph(XElement part) => Html.Of($"<div class=\"doc\">{Content(part)}</div>");

    private Html Fact(Html name, XElement part) => Html.Of($"<dt>{name}</dt><dd>{Content(part)}</dd>");

    private static Html Facts(IReadOnlyList<Html> facts) =>
        facts.Count == 0 ? Html.Empty : Html.Of($"<dl>{Html.Join(facts)}</dl>");

    private static string Name(XElement part) => part.Attribute("name")?.Value ?? "";

    private static Html Code(XElement part) => Html.Of($"<code>{Name(part)}</code>");

    private Html Content(XElement part) => Html.Join(part.Nodes().Select(Convert), between: "");

    private Html Convert(XNode node) =>
        node switch
        {
            XText text => Html.Text(Space().Replace(text.Value, " ")),
            XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } see => Reference(see),
            XElement { Name.LocalName: "c" } code => Html.Of($"<code>{code.Value}</code>"),
            XElement { Name.LocalName: "code" } code => Html.Of(
                $"<pre><code>{CodeHtml.Convert(code.Value.Trim('\n'))}</code></pre>"
            ),
            XElement { Name.LocalName: "para" } paragraph => Html.Of($"<p>{Content(paragraph)}</p>"),
            XElement { Name.LocalName: "list" } list => Html.Of($"<ul>{Content(list)}</ul>"),
            XElement { Name.LocalName: "item" } item => Html.Of($"<li>{Content(item)}</li>"),
            XElement { Name.LocalName: "b" } strong => Html.Of($"<b>{Content(strong)}</b>"),
            XElement other => Content(other),
            _ => Html.Empty,
        };

    private Html Reference(XElement see)
    {
        if (see.Attribute("href")?.Value is { } address)
        {
            return Html.Of($"<a href=\"{address}\">{(see.Value == "" ? address : see.Value)}</a>");
        }
        var target = see.Attribute("cref")?.Value;
        var place = target is null ? null : anchors.Find(target);
        var name =
            see.Value != "" && see.Name.LocalName.StartsWith("see", StringComparison.Ordinal) ? see.Value
            : place is { } known ? CSharpNotation.NameOf(known.Symbol)
            : target is not null ? DocumentationText.ShortName(target)
            : (see.Attribute("name") ?? see.Attribute("langword"))?.Value ?? "";
        var code = Html.Of($"<code>{name}</code>");
        return place is { } found ? Html.Of($"<a href=\"{found.Address}\">{code}</a>") : code;
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
