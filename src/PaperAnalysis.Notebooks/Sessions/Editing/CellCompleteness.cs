using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.Editing;

/// <summary>Judges whether a cell's text is a whole.</summary>
internal static class CellCompleteness
{
    private const int IndentWidth = 4;

    /// <summary>Errors within the text that further lines mend: what was begun and may go on in the next line.</summary>
    private static readonly string[] Unfinished =
    [
        // A comment, a verbatim or raw text, the hole of an interpolated one, a region of the preprocessor, a try block.
        "CS1035",
        "CS1039",
        "CS8997",
        "CS8076",
        "CS1027",
        "CS1038",
        "CS1524",
    ];

    public static Completeness Check(string code)
    {
        var source = CellSource.Read(code, "cell");
        var errors = source.Tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (SyntaxFactory.IsCompleteSubmission(source.Tree))
        {
            return errors.Count > 0 ? new Completeness.Invalid() : new Completeness.Complete();
        }
        // What the compiler misses it misses behind the last token; what it finds wrong before that stays wrong.
        var end = source.Tree.GetRoot().GetLastToken(includeSkipped: true).Span.End;
        return errors.TrueForAll(error => error.Location.SourceSpan.Start >= end || MayGoOn(error, source.Tree))
            ? new Completeness.Incomplete(Indent(source))
            : new Completeness.Invalid();
    }

    private static bool MayGoOn(Diagnostic error, SyntaxTree tree) =>
        Unfinished.Contains(error.Id)
        && !(
            error.Id == "CS1039"
            // Ordinary text ends on its line, with holes or without.
            && tree.GetRoot()
                .FindToken(error.Location.SourceSpan.Start)
                .Parent?.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>()
                ?.StringStartToken.IsKind(SyntaxKind.InterpolatedStringStartToken) == true
        );

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
