using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.Editing;

/// <summary>
/// Tells what the name at the cursor is: all signatures that it may mean, and the documentation of the first.
/// </summary>
internal static class CodeInspection
{
    private const int OverloadLimit = 12;

    private static readonly SymbolDisplayFormat Declaration = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.InstanceMethod,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        localOptions: SymbolDisplayLocalOptions.IncludeType,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
    );

    public static Inspection? Inspect(CSharpCompilation session, string code, int cursor)
    {
        var tree = CellSource.Read(code, "cell").Tree;
        var model = session.AddSyntaxTrees(tree).GetSemanticModel(tree);
        if (Name(tree, code, cursor) is not { Parent: { } node } token)
        {
            return null;
        }
        var symbols = Symbols(node, token, model);
        if (symbols.Count == 0)
        {
            return null;
        }
        List<string> signatures = [.. symbols.Select(Describe).Distinct().Take(OverloadLimit)];
        if (symbols.Count > OverloadLimit)
        {
            signatures.Add($"// … {symbols.Count - OverloadLimit} more");
        }
        var documentation = symbols.Select(DocumentationText.Of).FirstOrDefault(text => text.Length > 0) ?? "";
        var declaration = string.Join('\n', signatures);
        return new Inspection(
            documentation.Length == 0 ? declaration : $"{declaration}\n\n{documentation}",
            $"```csharp\n{declaration}\n```" + (documentation.Length == 0 ? "" : $"\n\n{documentation}")
        );
    }

    /// <summary>
    /// The name under the cursor, or the name of the call whose parenthesis the cursor stands behind.
    /// </summary>
    private static SyntaxToken? Name(SyntaxTree tree, string code, int cursor)
    {
        var word = WordAt.Find(code, cursor);
        var root = tree.GetRoot();
        if (word.End > word.Start)
        {
            return root.FindToken(word.Start);
        }
        for (var node = cursor == 0 ? null : root.FindToken(cursor - 1).Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: var called } }:
                    return called.GetLastToken();
                case ArgumentListSyntax { Parent: ObjectCreationExpressionSyntax { Type: var made } }:
                    return made.GetLastToken();
                default:
                    break;
            }
        }
        return null;
    }

    private static List<ISymbol> Symbols(SyntaxNode node, SyntaxToken token, SemanticModel model)
    {
        if (model.GetDeclaredSymbol(node) is { } declared && declared.Name == token.ValueText)
        {
            return [declared];
        }
        var info = model.GetSymbolInfo(node);
        if (info.Symbol is { } symbol)
        {
            return
            [
                symbol,
                .. model.GetMemberGroup(node).Where(other => !SymbolEqualityComparer.Default.Equals(other, symbol)),
            ];
        }
        if (info.CandidateSymbols is [_, ..] candidates)
        {
            return [.. candidates];
        }
        return model.GetMemberGroup(node) is [_, ..] group ? [.. group]
            : model.GetTypeInfo(node).Type is { } type and not IErrorTypeSymbol ? [type]
            : [];
    }

    private static string Describe(ISymbol symbol)
    {
        var text = symbol.ToDisplayString(Declaration);
        // The class around a cell is not something that the user wrote.
        return symbol.ContainingType is { IsScriptClass: true } cell
            ? text.Replace(cell.Name + ".", "", StringComparison.Ordinal)
            : text;
    }
}
