using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace PaperAnalysis.Notebooks.Sessions.Editing;

/// <summary>A symbol's XML documentation as text that also reads as markdown.</summary>
internal static partial class DocumentationText
{
    public static string Of(ISymbol symbol)
    {
        var original = symbol is IMethodSymbol { ReducedFrom: { } from } ? from : symbol.OriginalDefinition;
        var xml = original.GetDocumentationCommentXml();
        if (string.IsNullOrWhiteSpace(xml) && original.GetDocumentationCommentId() is { } id)
        {
            xml = FrameworkDocumentation.Find(id);
        }
        return string.IsNullOrWhiteSpace(xml) ? "" : Render(xml, original);
    }

    private static string Render(string xml, ISymbol symbol)
    {
        XElement member;
        try
        {
            member = XElement.Parse(
                xml.TrimStart().StartsWith("<member", StringComparison.Ordinal) ? xml : $"<member>{xml}</member>"
            );
        }
        catch (XmlException)
        {
            // A comment that is not XML says nothing that can be shown.
            return "";
        }
        var text = new StringBuilder();
        Add(text, "", member.Element("summary"));
        foreach (var parameter in member.Elements("param"))
        {
            var name = parameter.Attribute("name")?.Value;
            // An inherited comment may tell of parameters that only the other member has.
            if (symbol is not IMethodSymbol method || method.Parameters.Any(own => own.Name == name))
            {
                Add(text, $"- `{name}`: ", parameter);
            }
        }
        Add(text, "Returns: ", member.Element("returns"));
        foreach (var exception in member.Elements("exception"))
        {
            Add(text, $"Throws `{ShortName(exception.Attribute("cref")?.Value)}`: ", exception);
        }
        return text.ToString().TrimEnd();
    }

    private static void Add(StringBuilder text, string label, XElement? element)
    {
        var content = element is null ? "" : Space().Replace(Content(element), " ").Trim();
        if (content.Length > 0)
        {
            text.Append(label).Append(content).Append("\n\n");
        }
    }

    private static string Content(XElement element) =>
        string.Concat(
            element
                .Nodes()
                .Select(node =>
                    node switch
                    {
                        XText plain => plain.Value,
                        XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } see => see.Value
                            is { Length: > 0 } written
                            ? written
                            : $"`{ShortName((see.Attribute("cref") ?? see.Attribute("name") ?? see.Attribute("langword") ?? see.Attribute("href"))?.Value)}`",
                        XElement { Name.LocalName: "c" or "code" } code => $"`{code.Value}`",
                        XElement inner => " " + Content(inner) + " ",
                        _ => "",
                    }
                )
        );

    /// <summary><c>M:System.Math.Abs(System.Int32)</c> is <c>Math.Abs</c>.</summary>
    public static string ShortName(string? reference)
    {
        if (reference is null)
        {
            return "";
        }
        var kind = reference.Length > 1 && reference[1] == ':' ? reference[0] : ' ';
        var names = (kind == ' ' ? reference : reference[2..]).Split('(')[0].Split('.');
        var kept = kind is 'T' or ' ' ? names[^1..] : names[Math.Max(0, names.Length - 2)..];
        return Arity().Replace(string.Join('.', kept), "");
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();

    [GeneratedRegex(@"`+[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Arity();
}
