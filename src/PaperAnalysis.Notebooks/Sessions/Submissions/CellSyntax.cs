using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>Reads cells as C# script.</summary>
internal static class CellSyntax
{
    public static CSharpParseOptions Options { get; } =
        new(LanguageVersion.Latest, DocumentationMode.Parse, SourceCodeKind.Script);

    public static SyntaxTree Parse(string text, string path) =>
        SyntaxFactory.ParseSyntaxTree(SourceText.From(text, Encoding.UTF8), Options, path);

    /// <summary>Nothing to compile: only white space and comments.</summary>
    public static bool IsEmpty(SyntaxTree tree)
    {
        var root = tree.GetCompilationUnitRoot();
        return root.Members.Count == 0
            && root.Usings.Count == 0
            && root.Externs.Count == 0
            && root.AttributeLists.Count == 0
            && !root.ContainsDirectives
            && !root.ContainsDiagnostics;
    }

    /// <summary>The expression that the cell ends in without a semicolon, whose value is the cell's.</summary>
    public static ExpressionSyntax? LastExpression(SyntaxTree tree) =>
        tree.GetCompilationUnitRoot().Members.LastOrDefault()
            is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }
            ? last.Expression
            : null;
}
