namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>
/// Names types as C# does, and those declared in cells without the class that the compiler puts around a cell.
/// </summary>
internal static class CellTypes
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(short)] = "short",
        [typeof(string)] = "string",
        [typeof(uint)] = "uint",
        [typeof(ulong)] = "ulong",
        [typeof(ushort)] = "ushort",
        [typeof(void)] = "void",
    };

    /// <summary>The class that holds a cell's variables and methods.</summary>
    public static bool IsCell(Type type) =>
        type.DeclaringType is null
        && CellContext.Holds(type.Assembly)
        && type.Name.StartsWith("Cell", StringComparison.Ordinal);

    public static string Name(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }
        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }
        var own = type.Name.Split('`')[0];
        if (own.StartsWith("<>f__Anonymous", StringComparison.Ordinal))
        {
            own = "(anonymous)";
        }
        var owner =
            type is { IsNested: true, IsGenericParameter: false, DeclaringType: { } outer } && !IsCell(outer)
                ? Name(outer) + "."
                : "";
        return type.IsGenericType && !own.StartsWith('(')
            ? $"{owner}{own}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : owner + own;
    }
}
