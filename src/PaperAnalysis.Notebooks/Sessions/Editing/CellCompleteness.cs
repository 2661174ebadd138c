using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.Editing;

/// <summary>Judges whether a cell's text is a whole.</summary>
internal static class CellCompleteness
{
    private const int IndentWidth = 4;

    public static Completeness Check(string code)
    {
        var source = CellSource.Read(code, "cell");
        if (!SyntaxFactory.IsCompleteSubmission(source.Tree))
        {
            return new Completeness.Incomplete(Indent(source));
        }
        return source.Tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error)
            ? new Completeness.Invalid()
            : new Completeness.Complete();
    }

    /// <summary>One step deeper for every brace, bracket and parenthesis that is still open.</summary>
    private static string Indent(CellSource source)
    {
        var depth = 0;
        foreach (var token in source.Tree.GetRoot().DescendantTokens().Where(token => !token.IsMissing))
        {
            depth += token.Kind() switch
            {
                SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => 1,
                SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken => -1,
                _ => 0,
            };
        }
        return new string(' ', IndentWidth * Math.Max(0, depth));
    }
}
