using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.Editing;

/// <summary>
/// Completes C# by what the compiler knows at the cursor: members after a dot, else what is in scope, and keywords.
/// </summary>
internal static class CodeCompletion
{
    private const int Limit = 1000;

    private static readonly SymbolDisplayFormat Signature = SymbolDisplayFormat.MinimallyQualifiedFormat;

    private static readonly string[] Keywords =
    [
        .. SyntaxFacts
            .GetKeywordKinds()
            .Where(kind =>
                SyntaxFacts.IsKeywordKind(kind) && !kind.ToString().StartsWith("Xml", StringComparison.Ordinal)
            )
            .Select(SyntaxFacts.GetText)
            .Where(text => text.Length > 1 && char.IsAsciiLetterLower(text[0])),
    ];

    public static Completions Complete(SessionScope scope, string code, int cursor)
    {
        var word = WordAt.Find(code, cursor);
        var tree = CellSource.Read(code, "cell").Tree;
        if (IsText(tree, word.Start))
        {
            return new Completions([], cursor, cursor);
        }
        var cell = scope.Next.AddSyntaxTrees(tree);
        var model = cell.GetSemanticModel(tree);
        var left = word.Start == 0 ? default : tree.GetRoot().FindToken(word.Start - 1);
        var container = Container(left, model);
        var settable = SettableMembers.At(left, model, word.Start);
        IEnumerable<ISymbol> symbols =
            settable is not null ? settable
            : container is { } found ? Members(found.Symbol, found.IsValue, model, word.Start)
            : IsDot(left) ? []
            : scope.At(tree, model, word.Start);
        var matches = symbols
            .Where(symbol => symbol.CanBeReferencedByName && symbol.Name != StopPoints.Field && !IsHidden(symbol))
            .GroupBy(symbol => symbol.Name, StringComparer.Ordinal)
            .Where(group => group.Key.StartsWith(word.Prefix, StringComparison.OrdinalIgnoreCase))
            .Select(group => (Text: group.Key, Symbols: group.ToList(), Own: IsOwn(group.First(), cell)))
            .OrderByDescending(match => match.Text.StartsWith(word.Prefix, StringComparison.Ordinal))
            .ThenByDescending(match => settable is not null && SettableMembers.IsRequired(match.Symbols[0]))
            .ThenByDescending(match => match.Own)
            .ThenBy(match => match.Text, StringComparer.OrdinalIgnoreCase)
            .ThenBy(match => match.Text, StringComparer.Ordinal)
            .Take(Limit)
            .Select(match => new CompletionMatch(match.Text, Kind(match.Symbols[0]), Describe(match.Symbols)));
        var keywords =
            settable is null && container is null && !IsDot(left) && word.Prefix.Length > 0
                ? Keywords
                    .Where(keyword => keyword.StartsWith(word.Prefix, StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
                    .Select(keyword => new CompletionMatch(keyword, "keyword", ""))
                : [];
        return new Completions([.. matches, .. keywords], word.Start, word.End);
    }

    /// <summary>Within a string or a comment there is nothing to complete.</summary>
    private static bool IsText(SyntaxTree tree, int position)
    {
        var root = tree.GetRoot();
        var trivia = root.FindTrivia(Math.Max(0, position - 1));
        if (
            trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            && position > trivia.SpanStart
            && (position <= trivia.Span.End)
        )
        {
            return true;
        }
        var token = root.FindToken(Math.Max(0, position - 1));
        return token.Kind()
                is SyntaxKind.StringLiteralToken
                    or SyntaxKind.CharacterLiteralToken
                    or SyntaxKind.InterpolatedStringTextToken
                    or SyntaxKind.SingleLineRawStringLiteralToken
                    or SyntaxKind.MultiLineRawStringLiteralToken
            && position > token.SpanStart
            && (position < token.Span.End || token.ContainsDiagnostics);
    }

    private static bool IsDot(SyntaxToken token) =>
        token.Kind() is SyntaxKind.DotToken or SyntaxKind.MinusGreaterThanToken;

    /// <summary>What stands before the dot: a namespace, a type, or a value of a type.</summary>
    private static (INamespaceOrTypeSymbol Symbol, bool IsValue)? Container(SyntaxToken dot, SemanticModel model)
    {
        if (!IsDot(dot))
        {
            return null;
        }
        SyntaxNode? before = dot.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax name => name.Left,
            MemberBindingExpressionSyntax binding => binding
                .FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()
                ?.Expression,
            _ => null,
        };
        if (before is null)
        {
            return null;
        }
        var symbol = model.GetSymbolInfo(before) is var info
            ? info.Symbol ?? info.CandidateSymbols.FirstOrDefault()
            : null;
        if (symbol is IAliasSymbol alias)
        {
            symbol = alias.Target;
        }
        if (symbol is INamespaceOrTypeSymbol named)
        {
            return (named, false);
        }
        var type = model.GetTypeInfo(before).Type is { } known and not IErrorTypeSymbol
            ? known
            : AsExpression(before, model);
        if (
            dot.Parent is MemberBindingExpressionSyntax
            && type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } optional
        )
        {
            type = optional.TypeArguments[0];
        }
        return type is null or IErrorTypeSymbol ? null : (type, true);
    }

    // A name before a dot at a line's end is read as a type's name, where a variable is meant.
    private static ITypeSymbol? AsExpression(SyntaxNode name, SemanticModel model) =>
        model
            .GetSpeculativeTypeInfo(
                name.SpanStart,
                SyntaxFactory.ParseExpression(name.ToString()),
                SpeculativeBindingOption.BindAsExpression
            )
            .Type;

    private static IEnumerable<ISymbol> Members(
        INamespaceOrTypeSymbol container,
        bool ofValue,
        SemanticModel model,
        int position
    ) =>
        model
            .LookupSymbols(position, container, includeReducedExtensionMethods: ofValue)
            .Where(member =>
                container is INamespaceSymbol
                || (ofValue ? !member.IsStatic && member is not ITypeSymbol : member.IsStatic || member is ITypeSymbol)
            );

    /// <summary>Declared in a cell of this session.</summary>
    private static bool IsOwn(ISymbol symbol, Compilation cell) =>
        symbol.ContainingAssembly is { } assembly
        && (
            SymbolEqualityComparer.Default.Equals(assembly, cell.Assembly)
            || symbol is not INamespaceSymbol && symbol.Locations.Any(l => l.IsInSource)
        );

    private static bool IsHidden(ISymbol symbol) =>
        symbol
            .GetAttributes()
            .Any(attribute =>
                attribute.AttributeClass?.Name == "EditorBrowsableAttribute"
                && attribute.ConstructorArguments is [{ Value: (int)System.ComponentModel.EditorBrowsableState.Never }]
            );

    private static string Describe(List<ISymbol> overloads) =>
        overloads[0].ToDisplayString(Signature) + (overloads.Count > 1 ? $" (+{overloads.Count - 1})" : "");

    private static string Kind(ISymbol symbol) =>
        symbol switch
        {
            IMethodSymbol => "function",
            IPropertySymbol => "property",
            IEventSymbol => "event",
            IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "enummember",
            IFieldSymbol { ContainingType.IsScriptClass: true } => "variable",
            IFieldSymbol => "field",
            ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => "variable",
            INamespaceSymbol => "module",
            INamedTypeSymbol type => type.TypeKind switch
            {
                TypeKind.Enum => "enum",
                TypeKind.Interface => "interface",
                TypeKind.Struct => "struct",
                TypeKind.Delegate => "delegate",
                _ => "class",
            },
            _ => "text",
        };
}
