using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PaperAnalysis.Notebooks.Sessions.References;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>What assemblies offer to those who use them, read from their files as the compiler reads them.</summary>
internal static class PublicApi
{
    /// <param name="files">Assemblies, each with its documentation file beside it where there is one.</param>
    /// <returns>The public types of each assembly, by namespace and name.</returns>
    public static IReadOnlyList<IReadOnlyList<ApiType>> Read(IReadOnlyList<string> files)
    {
        var described = files.Select(Reference).ToList();
        var names = files.Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = HostAssemblies
            .Files.Where(host => !names.Contains(host.Key))
            .OrderBy(host => host.Key, StringComparer.Ordinal)
            .Select(host => MetadataReference.CreateFromFile(host.Value));
        var compilation = CSharpCompilation.Create("api", references: [.. described, .. others]);
        return
        [
            .. described.Select(reference => Read((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!)),
        ];
    }

    private static PortableExecutableReference Reference(string file) =>
        MetadataReference.CreateFromFile(
            file,
            documentation: new XmlFileDocumentation(Path.ChangeExtension(file, ".xml"))
        );

    private static IReadOnlyList<ApiType> Read(IAssemblySymbol assembly) =>
        [
            .. Types(assembly.GlobalNamespace)
                .Where(type => IsSeen(type) && !type.Name.Contains('<', StringComparison.Ordinal))
                .Select(type => new ApiType(type, CSharpNotation.Of(type), [.. Members(type)]))
                .OrderBy(type => type.Namespace, StringComparer.Ordinal)
                .ThenBy(type => type.Symbol.ToDisplayString(), StringComparer.Ordinal),
        ];

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol place) =>
        place
            .GetMembers()
            .SelectMany(member =>
                member switch
                {
                    INamedTypeSymbol type => Types(type).Prepend(type),
                    INamespaceSymbol inner => Types(inner),
                    _ => [],
                }
            );

    private static IEnumerable<ApiMember> Members(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Delegate)
        {
            return [];
        }
        var members = type.GetMembers()
            .Where(member => member is not INamedTypeSymbol && IsSeen(member) && !IsOfTheCompiler(type, member));
        return type.TypeKind == TypeKind.Enum
            ? members.OfType<IFieldSymbol>().Select(field => new ApiMember(field, CSharpNotation.Of(field)))
            : members
                .Select(member => new ApiMember(member, CSharpNotation.Of(member)))
                .OrderBy(member => Rank(member.Symbol))
                .ThenBy(member => member.Symbol.Name, StringComparer.Ordinal)
                .ThenBy(member => member.Declaration, StringComparer.Ordinal);
    }

    private static bool IsSeen(ISymbol symbol) =>
        symbol.DeclaredAccessibility switch
        {
            Accessibility.Public => true,
            Accessibility.Protected or Accessibility.ProtectedOrInternal => symbol.ContainingType
                is { IsSealed: false },
            _ => false,
        } && (symbol.ContainingType is not { } outer || symbol is not INamedTypeSymbol || IsSeen(outer));

    /// <summary>Accessors, what every record and every struct has, and the static constructor.</summary>
    private static bool IsOfTheCompiler(INamedTypeSymbol type, ISymbol member) =>
        member switch
        {
            IMethodSymbol { AssociatedSymbol: not null }
            or IMethodSymbol { MethodKind: MethodKind.StaticConstructor } => true,
            IMethodSymbol method => method.IsImplicitlyDeclared
                || method.Name == "<Clone>$"
                || method
                    .GetAttributes()
                    .Any(attribute => attribute.AttributeClass?.Name == nameof(CompilerGeneratedAttribute)),
            IPropertySymbol property => type.IsRecord && property.Name == "EqualityContract",
            _ => false,
        };

    private static int Rank(ISymbol member) =>
        member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => 0,
            IFieldSymbol => 1,
            IPropertySymbol => 2,
            IEventSymbol => 3,
            IMethodSymbol { MethodKind: MethodKind.Ordinary } => 4,
            _ => 5,
        };
}
