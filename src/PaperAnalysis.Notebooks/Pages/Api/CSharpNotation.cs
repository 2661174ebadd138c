using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Declarations as their users read them: names without namespaces, and without <c>public</c>.</summary>
internal static class CSharpNotation
{
    private static readonly SymbolDisplayFormat Name = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.StaticMethod,
        parameterOptions: SymbolDisplayParameterOptions.IncludeExtensionThis
            | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
    );

    private static readonly SymbolDisplayFormat Constrained = Name.AddGenericsOptions(
        SymbolDisplayGenericsOptions.IncludeTypeConstraints
    );

    private static readonly SymbolDisplayFormat Short = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
    );

    /// <summary>The name alone: <c>Column&lt;T&gt;</c>, <c>Paper.Title</c>.</summary>
    public static string NameOf(ISymbol symbol) => symbol.ToDisplayString(Short);

    public static string Of(ISymbol member) =>
        member switch
        {
            INamedTypeSymbol type => Of(type),
            IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } value => string.Create(
                CultureInfo.InvariantCulture,
                $"{value.Name} = {value.ConstantValue}"
            ),
            _ => Protected(member) + member.ToDisplayString(Constrained),
        };

    public static string Of(INamedTypeSymbol type)
    {
        var name = type.ToDisplayString(Name);
        var constraints = type.ToDisplayString(Constrained)[name.Length..];
        var bases = string.Join(", ", Bases(type).Select(based => based.ToDisplayString(Name)));
        return $"{Protected(type)}{Kind(type)} {name}{(bases == "" ? "" : $" : {bases}")}{constraints}";
    }

    private static string Protected(ISymbol symbol) =>
        symbol.DeclaredAccessibility == Accessibility.Public ? "" : "protected ";

    private static string Kind(INamedTypeSymbol type) =>
        type.TypeKind switch
        {
            TypeKind.Enum => "enum",
            TypeKind.Interface => "interface",
            TypeKind.Delegate => "delegate",
            TypeKind.Struct => (type.IsReadOnly ? "readonly " : "")
                + (type.IsRefLikeType ? "ref " : "")
                + (IsRecord(type) ? "record struct" : "struct"),
            _ => (
                type.IsStatic ? "static "
                : type.IsAbstract ? "abstract "
                : type.IsSealed ? "sealed "
                : ""
            ) + (type.IsRecord ? "record" : "class"),
        };

    /// <summary>What the declaration names, and not what follows from that.</summary>
    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        if (type.TypeKind is TypeKind.Delegate)
        {
            return [];
        }
        if (type.TypeKind is TypeKind.Enum)
        {
            return type.EnumUnderlyingType is { SpecialType: not SpecialType.System_Int32 } number ? [number] : [];
        }
        var follow = type
            .Interfaces.SelectMany(one => one.AllInterfaces)
            .Concat(type.BaseType?.AllInterfaces ?? [])
            .ToHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var named = type.Interfaces.Where(one =>
            one.DeclaredAccessibility == Accessibility.Public
            && !follow.Contains(one)
            && !IsEquatableOfRecord(type, one)
        );
        return type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } from
            ? named.Prepend(from)
            : named;
    }

    private static bool IsEquatableOfRecord(INamedTypeSymbol type, INamedTypeSymbol one) =>
        one.Name == nameof(IEquatable<>)
        && IsRecord(type)
        && SymbolEqualityComparer.Default.Equals(one.TypeArguments[0], type);

    /// <summary>A record struct leaves its mark only in the equality that the compiler wrote.</summary>
    private static bool IsRecord(INamedTypeSymbol type) =>
        type.IsRecord
        || type.TypeKind == TypeKind.Struct
            && type.GetMembers(nameof(Equals))
                .Any(member =>
                    member
                        .GetAttributes()
                        .Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute")
                );
}
