using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.Magics;

/// <summary>
/// Finds the variables that a next cell would see: the compiler knows which, the cells' objects hold their values.
/// </summary>
internal static class VariableReader
{
    private const int ValueLimit = 60;

    private static readonly SymbolDisplayFormat TypeName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
    );

    /// <param name="next">An empty cell after all the others.</param>
    /// <param name="cells">The objects that hold the cells' variables; null where there is none.</param>
    /// <returns>By name.</returns>
    public static IReadOnlyList<Variable> Read(CSharpCompilation next, IReadOnlyCollection<object?> cells)
    {
        var holders = cells.OfType<object>().ToDictionary(cell => cell.GetType().Name);
        return
        [
            .. SessionScope
                .Declared(next)
                .OfType<IFieldSymbol>()
                .OrderBy(field => field.Name, StringComparer.Ordinal)
                .Select(field => new Variable(
                    field.Name,
                    field.Type.ToDisplayString(TypeName),
                    Short(Value(field, holders[field.ContainingType.MetadataName]))
                )),
        ];
    }

    /// <returns>The value of one variable; null where there is none of that name.</returns>
    /// <inheritdoc cref="Read" path="/param"/>
    public static object? Value(CSharpCompilation next, IReadOnlyCollection<object?> cells, string name)
    {
        var empty = CellSyntax.Parse("", "");
        var field = next.AddSyntaxTrees(empty)
            .GetSemanticModel(empty)
            .LookupSymbols(0, name: name)
            .OfType<IFieldSymbol>()
            .FirstOrDefault(found => found.ContainingType.IsScriptClass);
        return
            field is not null
            && cells.FirstOrDefault(cell => cell?.GetType().Name == field.ContainingType.MetadataName) is { } holder
            ? Value(field, holder)
            : null;
    }

    private static object? Value(IFieldSymbol field, object holder) =>
        holder
            .GetType()
            .GetField(
                field.MetadataName,
                BindingFlags.Instance
                    | BindingFlags.Static
                    | BindingFlags.Public
                    | BindingFlags.NonPublic
                    | BindingFlags.DeclaredOnly
            )!
            .GetValue(holder);

    private static string Short(object? value) =>
        value switch
        {
            null => "null",
            string text => $"\"{Line(text)}\"",
            IFormattable number => Line(number.ToString(null, CultureInfo.InvariantCulture)),
            IEnumerable sequence when Count(sequence) is { } count => count == 1
                ? "1 item"
                : string.Create(CultureInfo.InvariantCulture, $"{count} items"),
            _ => HasText(value) ? Line(Text(value)) : "",
        };

    private static int? Count(IEnumerable sequence) =>
        sequence
            .GetType()
            .GetInterfaces()
            .FirstOrDefault(type =>
                type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>)
            )
            ?.GetProperty(nameof(IReadOnlyCollection<>.Count))!
            .GetValue(sequence) as int?;

    /// <summary>A type without a text of its own would only repeat its name.</summary>
    private static bool HasText(object value) =>
        value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType is var declaring
        && declaring != typeof(object)
        && declaring != typeof(ValueType);

    private static string Text(object value)
    {
        try
        {
            return value.ToString() ?? "";
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            // Code of the user's type: the other variables are listed all the same.
            return $"(ToString threw {thrown.GetType().Name})";
        }
    }

    private static string Line(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= ValueLimit ? line : line[..(ValueLimit - 1)] + "…";
    }
}
