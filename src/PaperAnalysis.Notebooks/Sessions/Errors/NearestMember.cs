using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperAnalysis.Markup;

namespace PaperAnalysis.Notebooks.Sessions.Errors;

/// <summary>For a member that a value or a type does not have, the nearest that it has.</summary>
internal static class NearestMember
{
    // No such member of a value, none of a type.
    private static readonly string[] Unknown = ["CS1061", "CS0117"];

    public static string? Of(Diagnostic error, Compilation cell)
    {
        if (
            !Unknown.Contains(error.Id)
            || error.Location.SourceTree is not { } tree
            || !cell.ContainsSyntaxTree(tree)
            || tree.GetRoot().FindNode(error.Location.SourceSpan)
                is not SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name
        )
        {
            return null;
        }
        var model = cell.GetSemanticModel(tree);
        var ofType = model.GetSymbolInfo(access.Expression).Symbol as ITypeSymbol;
        if ((ofType ?? model.GetTypeInfo(access.Expression).Type) is not { } owner)
        {
            return null;
        }
        var names = model
            .LookupSymbols(name.SpanStart, owner, includeReducedExtensionMethods: ofType is null)
            .Where(symbol => symbol.CanBeReferencedByName && symbol.IsStatic == ofType is not null)
            .Select(static symbol => symbol.Name)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return NearestName.Of(name.Identifier.ValueText, names) is { } nearest
            ? $"The nearest name is `{nearest}`."
            : null;
    }
}
