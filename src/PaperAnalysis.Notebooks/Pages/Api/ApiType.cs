using Microsoft.CodeAnalysis;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>A public type as its users see it.</summary>
/// <param name="Declaration">In C# notation, without <c>public</c>.</param>
/// <param name="Members">Those that it declares, without what the compiler adds to every record.</param>
internal sealed record ApiType(INamedTypeSymbol Symbol, string Declaration, IReadOnlyList<ApiMember> Members)
{
    public string Namespace => Symbol.ContainingNamespace.ToDisplayString();
}

/// <summary>A member that users can call or, where it is protected, override.</summary>
/// <param name="Declaration">In C# notation, without <c>public</c>.</param>
internal sealed record ApiMember(ISymbol Symbol, string Declaration);
