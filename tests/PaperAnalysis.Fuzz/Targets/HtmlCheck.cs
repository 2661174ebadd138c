using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using static PaperAnalysis.Fuzz.Targets.BrokenPromiseException;

namespace PaperAnalysis.Fuzz.Targets;

/// <summary>What no text of others may put into a page.</summary>
internal static class HtmlCheck
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "a",
        "b",
        "blockquote",
        "body",
        "br",
        "code",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "img",
        "input",
        "label",
        "li",
        "link",
        "main",
        "meta",
        "nav",
        "noscript",
        "ol",
        "p",
        "pre",
        "section",
        "span",
        "strong",
        "summary",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    };

    private static readonly SearchValues<char> SchemeLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
    );

    private static readonly string[] Schemes = ["http:", "https:", "mailto:"];

    /// <summary>A part of a page: no script, no handler, no address but of the web and of mail.</summary>
    public static void OfPart(string html) => Check(new HtmlParser().ParseDocument(html), _ => false);

    /// <summary>A page, whose only scripts and style are its own: files beside it, or what its policy and its head hold.</summary>
    public static void OfPage(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var policy = document.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content") ?? "";
        Check(
            document,
            element =>
                element.LocalName == "style" && element.ParentElement is { NodeName: "HEAD" }
                || element.LocalName == "script" && IsOwnScript(element, policy)
        );
    }

    private static bool IsOwnScript(IElement script, string policy) =>
        script.GetAttribute("type") == "application/json" && script.ParentElement?.ClassName == "chart"
        || script.Parent is { NodeName: "BODY" }
            && (
                script.GetAttribute("src") is { } source
                    ? !source.Contains("data:", StringComparison.Ordinal)
                    : policy.Contains(HashOf(script.TextContent), StringComparison.Ordinal)
            );

    private static string HashOf(string text) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static void Check(IDocument document, Func<IElement, bool> isOwn)
    {
        foreach (var element in document.All)
        {
            Unless(
                element.LocalName is "style" or "script" ? isOwn(element) : Harmless.Contains(element.LocalName),
                $"no <{element.LocalName}> comes into a page"
            );
            foreach (var attribute in element.Attributes)
            {
                Unless(
                    !attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase),
                    "no handler comes into a page"
                );
                Unless(
                    attribute.Name is not ("href" or "src") || IsHarmless(element, attribute.Value),
                    "an address leads to the web, to mail or to a file"
                );
            }
        }
    }

    // As a browser reads it: white space and control characters before and in a scheme are not there.
    private static bool IsHarmless(IElement element, string address)
    {
        var seen = string.Concat(address.Where(static c => c > ' ' && !char.IsControl(c)));
        var end = seen.AsSpan().IndexOfAnyExcept(SchemeLetters);
        return end < 1
            || seen[end] != ':'
            || !char.IsAsciiLetter(seen[0])
            || Schemes.Contains(seen[..(end + 1)], StringComparer.OrdinalIgnoreCase)
            || element.LocalName == "img" && seen.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
            || element.LocalName == "link" && seen == "data:,";
    }
}
