using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>C# as HTML with classes for keywords, strings, numbers, comments and directives.</summary>
internal static class CodeHtml
{
    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    public static Html Convert(string code)
    {
        var html = new StringBuilder();
        var root = CSharpSyntaxTree.ParseText(code, Script).GetRoot();
        foreach (var token in root.DescendantTokens())
        {
            Append(html, token.LeadingTrivia);
            Append(html, token.Text, ClassOf(token));
            Append(html, token.TrailingTrivia);
        }
        return new Html(html.ToString());
    }

    private static void Append(StringBuilder html, SyntaxTriviaList trivia)
    {
        foreach (var piece in trivia)
        {
            Append(
                html,
                piece.ToFullString(),
                piece.IsDirective ? "directive"
                    : piece.IsKind(SyntaxKind.WhitespaceTrivia) || piece.IsKind(SyntaxKind.EndOfLineTrivia) ? ""
                    : "comment"
            );
        }
    }

    private static void Append(StringBuilder html, string text, string style)
    {
        if (text == "")
        {
            return;
        }

        html.Append(style == "" ? Html.Text(text) : Html.Of($"<span class=\"{style}\">{text}</span>"));
    }

    private static string ClassOf(SyntaxToken token) =>
        token.Kind() switch
        {
            SyntaxKind.NumericLiteralToken => "number",
            SyntaxKind.StringLiteralToken
            or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringStartToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedRawStringEndToken => "string",
            SyntaxKind.IdentifierToken when token.Parent is IdentifierNameSyntax { IsVar: true } => "keyword",
            _ when token.IsKeyword() => "keyword",
            _ => "",
        };
}
