using System.Reflection;
using System.Runtime.CompilerServices;

namespace PaperAnalysis.Measures.Tests.Shared;

/// <summary>Public methods say which argument must not be null; a test of each room asks them.</summary>
internal static class NullArguments
{
    /// <summary>The public static methods of a room that take something that may be null, by name.</summary>
    public static TheoryData<string> Methods(string room) => [.. Of(room).Select(static m => Name(m.Method, m.At))];

    /// <summary>Calls it with that argument null; others are empty, or null too where nothing empty can be made.</summary>
    public static void Refuses(string room, string name)
    {
        var (method, at) = Of(room).Single(m => Name(m.Method, m.At) == name);
        var parameters = method.GetParameters();
        object?[] arguments =
        [
            .. parameters.Select(static p => p.HasDefaultValue ? p.DefaultValue : Made(p.ParameterType)),
        ];
        arguments[at] = null;

        var thrown = Assert.Throws<TargetInvocationException>(() => method.Invoke(null, arguments)).InnerException;

        Assert.Contains(
            Assert.IsType<ArgumentNullException>(thrown).ParamName,
            parameters.Where((_, i) => arguments[i] is null).Select(static p => p.Name)
        );
    }

    private static IEnumerable<(MethodInfo Method, int At)> Of(string room) =>
        typeof(PaperAnalysis.Words.Corpus)
            .Assembly.GetExportedTypes()
            .Where(type => type.Namespace == $"PaperAnalysis.{room}")
            .SelectMany(static type =>
                type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            )
            .Where(static m =>
                !m.IsSpecialName && !m.IsGenericMethod && !m.IsDefined(typeof(CompilerGeneratedAttribute))
            )
            .SelectMany(static m =>
                m.GetParameters()
                    .Where(static p => !p.HasDefaultValue && MustBeGiven(p))
                    // What stands before it must be made, and only empty lists are.
                    .TakeWhile(p =>
                        m.GetParameters().Take(p.Position).All(static q => q.HasDefaultValue || CanBeMade(q))
                    )
                    .Select(p => (m, p.Position))
            );

    private static string Name(MethodInfo method, int at) =>
        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(static p => p.ParameterType.Name))}), {method.GetParameters()[at].Name}";

    private static bool MustBeGiven(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType
        && parameter.ParameterType != typeof(string)
        && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull;

    private static bool CanBeMade(ParameterInfo parameter) => Made(parameter.ParameterType) is not null;

    private static object? Made(Type type) =>
        type.IsValueType && !type.IsByRefLike ? Activator.CreateInstance(type)
        : type == typeof(string) ? ""
        : type.IsGenericType
        && type.IsInterface
        && type.GetGenericArguments() is [var item]
        && item.MakeArrayType().IsAssignableTo(type)
            ? Array.CreateInstance(item, 0)
        : null;
}
