using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PaperAnalysis.Notebooks.Sessions.Editing;

/// <summary>What <c>new Type { … }</c> and <c>value with { … }</c> may set at the cursor.</summary>
internal static class SettableMembers
{
    /// <param name="left">The token before the word at the cursor.</param>
    /// <returns>Null where the cursor stands elsewhere, or nothing can be set.</returns>
    public static IReadOnlyList<ISymbol>? At(SyntaxToken left, SemanticModel model, int position)
    {
        if (
            left.Kind() is not (SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken)
            || left.Parent is not InitializerExpressionSyntax { Parent: ExpressionSyntax made } braces
        )
        {
            return null;
        }
        var type = made switch
        {
            BaseObjectCreationExpressionSyntax creation => model.GetTypeInfo(creation) is var info
                ? info.Type is null or IErrorTypeSymbol
                    ? info.ConvertedType
                    : info.Type
                : null,
            WithExpressionSyntax copy => model.GetTypeInfo(copy.Expression).Type,
            _ => null,
        };
        // Between the braces of a collection stand its elements.
        if (
            type is null or IErrorTypeSymbol
            || type.AllInterfaces.Any(static known => known.SpecialType == SpecialType.System_Collections_IEnumerable)
        )
        {
            return null;
        }
        var set = braces
            .Expressions.OfType<AssignmentExpressionSyntax>()
            .Select(assignment => assignment.Left.ToString())
            .ToHashSet(StringComparer.Ordinal);
        ISymbol[] members =
        [
            .. model
                .LookupSymbols(position, type)
                .Where(member => !member.IsStatic && !set.Contains(member.Name) && IsSettable(member, model, position)),
        ];
        return members.Length > 0 ? members : null;
    }

    public static bool IsRequired(ISymbol member) =>
        member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    private static bool IsSettable(ISymbol member, SemanticModel model, int position) =>
        member switch
        {
            IPropertySymbol { IsIndexer: false, SetMethod: { } setter } => model.IsAccessible(position, setter),
            IFieldSymbol field => field is { IsReadOnly: false, IsConst: false },
            _ => false,
        };
}
