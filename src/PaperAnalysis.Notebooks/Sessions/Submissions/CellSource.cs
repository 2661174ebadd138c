using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>A cell's text, read: C# for the compiler, and the directives that the session carries out itself.</summary>
/// <param name="Tree">Each such directive is a comment of the same length here, so that lines and columns stay.</param>
internal sealed record CellSource(SyntaxTree Tree, string Text, ImmutableArray<CellDirective> Directives)
{
    public static CellSource Read(string text, string path)
    {
        var tree = CellSyntax.Parse(text, path);
        if (!tree.GetRoot().ContainsDirectives)
        {
            return new CellSource(tree, text, []);
        }
        var directives = ImmutableArray.CreateBuilder<CellDirective>();
        var edited = text.ToCharArray();
        foreach (var trivia in tree.GetRoot().DescendantTrivia().Where(t => t.IsDirective))
        {
            if (Directive(trivia, path) is not { } directive)
            {
                continue;
            }
            directives.Add(directive);
            // The compiler resolves #load itself; the session only follows it to find the references inside.
            if (directive.Kind != "#load")
            {
                var at = text.IndexOf('#', trivia.SpanStart);
                edited[at] = edited[at + 1] = '/';
            }
        }
        var changed = new string(edited);
        return new CellSource(
            changed == text ? tree : CellSyntax.Parse(changed, path),
            changed,
            directives.ToImmutable()
        );
    }

    private static CellDirective? Directive(SyntaxTrivia trivia, string path)
    {
        var line = trivia.ToString().Trim();
        var kind = trivia.Kind() switch
        {
            SyntaxKind.ReferenceDirectiveTrivia => "#r",
            SyntaxKind.LoadDirectiveTrivia => "#load",
            SyntaxKind.ShebangDirectiveTrivia
            or SyntaxKind.BadDirectiveTrivia when line.StartsWith("#!", StringComparison.Ordinal) => line.Split(
                ' ',
                '\t'
            )[0],
            SyntaxKind.BadDirectiveTrivia when line.StartsWith("#i ", StringComparison.Ordinal) => "#i",
            _ => null,
        };
        return kind is null
            ? null
            : new CellDirective(
                kind,
                Argument(kind == "#r" || kind == "#load" ? AfterWord(line) : line[kind.Length..]),
                path,
                trivia.GetLocation().GetLineSpan().StartLinePosition.Line + 1
            );
    }

    private static string AfterWord(string line) => line[(line.IndexOf('"') is var q and >= 0 ? q : line.Length)..];

    private static string Argument(string rest) => rest.Trim().Trim('"').Trim();
}
