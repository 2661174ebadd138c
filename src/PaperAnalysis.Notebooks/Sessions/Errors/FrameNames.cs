using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.Errors;

/// <summary>Names stack frames as the user wrote them, not as the compiler calls what it makes of them.</summary>
internal static partial class FrameNames
{
    public static bool InCell(StackFrame frame) =>
        frame.GetMethod() is { } method && CellContext.Holds(method.Module.Assembly);

    /// <summary>Frames of what carries calls and awaits, which the user neither wrote nor called.</summary>
    public static bool IsPlumbing(StackFrame frame)
    {
        if (frame.GetMethod() is not { } method)
        {
            return true;
        }
        var space = method.DeclaringType?.Namespace ?? "";
        return method.Name == "<Factory>"
            || space.StartsWith("System.Runtime.", StringComparison.Ordinal)
            || space == "System.Reflection"
            || method.Module.Assembly == typeof(FrameNames).Assembly
            || method.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false);
    }

    public static string Describe(StackFrame frame)
    {
        var method = frame.GetMethod()!;
        var parameters = string.Join(", ", method.GetParameters().Select(p => $"{TypeName(p.ParameterType)} {p.Name}"));
        var type = Owner(method);
        // An async method or an iterator is a class with the method's name in angle brackets.
        if (method.Name == "MoveNext" && Generated().Match(method.DeclaringType!.Name) is { Success: true } made)
        {
            var name = made.Groups["name"].Value;
            return name == "<Initialize>" ? "(top level)" : Join(type, name) + "()";
        }
        return Local().Match(method.Name) is { Success: true } local ? $"{local.Groups["name"].Value}({parameters})"
            : method.Name.Contains(">b__", StringComparison.Ordinal) ? $"(lambda)({parameters})"
            : $"{Join(type, method.Name)}({parameters})";
    }

    private static string Join(string owner, string name) => owner.Length == 0 ? name : $"{owner}.{name}";

    /// <summary>The type that the user would name: not a cell, and not what the compiler makes within a type.</summary>
    private static string Owner(MethodBase method)
    {
        var type = method.DeclaringType;
        while (type is not null && type.Name.StartsWith('<'))
        {
            type = type.DeclaringType;
        }
        return type is null || CellTypes.IsCell(type) ? "" : TypeName(type);
    }

    private static string TypeName(Type type) => CellTypes.Name(type);

    [GeneratedRegex("^<(?<name>.+)>d(__|\\b)", RegexOptions.NonBacktracking)]
    private static partial Regex Generated();

    [GeneratedRegex(@">g__(?<name>[^|]+)\|", RegexOptions.NonBacktracking)]
    private static partial Regex Local();
}
