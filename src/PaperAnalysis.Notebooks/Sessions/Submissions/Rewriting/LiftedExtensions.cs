using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>
/// Makes the extension methods of a cell's static class work. The compiler takes them at the top level only, and a
/// cell's class is not there: it is nested in the class that holds the cell. So each becomes an ordinary method of its
/// class, and a method at the top level, which extends, calls it.
/// </summary>
internal static class LiftedExtensions
{
    /// <summary>
    /// Empty where there is nothing to lift. What cannot be lifted is left to the compiler, which refuses it.
    /// </summary>
    public static ImmutableArray<Insertion> Of(SyntaxTree tree) =>
        [
            .. tree.GetCompilationUnitRoot()
                .Members.OfType<ClassDeclarationSyntax>()
                .Where(type =>
                    type is { TypeParameterList: null, CloseBraceToken.IsMissing: false }
                    && type.Modifiers.Any(SyntaxKind.StaticKeyword)
                )
                .SelectMany(Lift),
        ];

    private static IEnumerable<Insertion> Lift(ClassDeclarationSyntax type)
    {
        List<MethodDeclarationSyntax> methods =
        [
            .. type.Members.OfType<MethodDeclarationSyntax>().Where(method => Lifts(method, type)),
        ];
        foreach (var method in methods)
        {
            // As long as the word, so that no column moves.
            var word = Extends(method);
            yield return new Insertion(word.SpanStart, "    ", Replaced: word.Span.Length);
        }
        foreach (var method in methods)
        {
            yield return new Insertion(type.Span.End, Caller(method, type));
        }
    }

    private static bool Lifts(MethodDeclarationSyntax method, ClassDeclarationSyntax type)
    {
        var nested = type
            .Members.Select(member =>
                member switch
                {
                    BaseTypeDeclarationSyntax own => own.Identifier.Text,
                    DelegateDeclarationSyntax own => own.Identifier.Text,
                    _ => null,
                }
            )
            .ToHashSet();
        // The top level sees neither private members nor the names of types within the class.
        return Extends(method) != default
            && method.Modifiers.Any(modifier =>
                modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword
            )
            && !Signature(method).Any(token => nested.Contains(token.Text));
    }

    private static SyntaxToken Extends(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters is [var first, ..]
            ? first.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.ThisKeyword))
            : default;

    private static IEnumerable<SyntaxToken> Signature(MethodDeclarationSyntax method) =>
        [
            .. method.ReturnType.DescendantTokens(),
            .. method.ParameterList.DescendantTokens(),
            .. method.ConstraintClauses.SelectMany(clause => clause.DescendantTokens()),
        ];

    private static string Caller(MethodDeclarationSyntax method, ClassDeclarationSyntax type)
    {
        var name = method.Identifier.Text;
        var pointers = method.Modifiers.Any(SyntaxKind.UnsafeKeyword) ? "unsafe " : "";
        var generic = method.TypeParameterList is { } list
            ? $"<{string.Join(", ", list.Parameters.Select(parameter => parameter.Identifier.Text))}>"
            : "";
        var constraints = string.Join(' ', method.ConstraintClauses.Select(Line));
        var reference = method.ReturnType is RefTypeSyntax ? "ref " : "";
        var arguments = string.Join(", ", method.ParameterList.Parameters.Select(Argument));
        return $" [global::System.Diagnostics.StackTraceHidden] static {pointers}{Line(method.ReturnType)} {name}{generic}"
            + $"{Line(method.ParameterList)} {constraints} => {reference}{type.Identifier.Text}.{name}{generic}({arguments});";
    }

    private static string Argument(ParameterSyntax parameter)
    {
        var by =
            parameter.Modifiers.Any(SyntaxKind.OutKeyword) ? "out "
            : parameter.Modifiers.Any(SyntaxKind.InKeyword) || parameter.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)
                ? "in "
            : parameter.Modifiers.Any(SyntaxKind.RefKeyword) ? "ref "
            : "";
        return by + parameter.Identifier.Text;
    }

    /// <summary>In one line, without the comments: what is put into a cell holds no line break.</summary>
    private static string Line(SyntaxNode node) =>
        string.Join(' ', node.DescendantTokens().Select(token => token.Text));
}
