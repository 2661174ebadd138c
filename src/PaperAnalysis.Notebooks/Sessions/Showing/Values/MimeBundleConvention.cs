using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>
/// A value that says itself how it is shown: by a public method <c>IReadOnlyDictionary&lt;string, string&gt;
/// ToMimeBundle()</c> from MIME type to content. No interface is asked for, so that a library needs no reference to
/// notebooks.
/// </summary>
internal static class MimeBundleConvention
{
    private const string Method = "ToMimeBundle";

    // Weak, because a type may be one that a cell declared.
    private static readonly ConditionalWeakTable<Type, MethodInfo?[]> Methods = new();

    public static JsonObject? Show(object value) =>
        Methods.GetValue(value.GetType(), Find)[0] is { } method
            ? Read((IReadOnlyDictionary<string, string>)Call(method, value))
            : null;

    public static bool Knows(Type type) => Methods.GetValue(type, Find)[0] is not null;

    private static MethodInfo?[] Find(Type type)
    {
        var method = type.GetMethod(Method, BindingFlags.Public | BindingFlags.Instance, []);
        return [typeof(IReadOnlyDictionary<string, string>).IsAssignableFrom(method?.ReturnType) ? method : null];
    }

    private static object Call(MethodInfo method, object value) =>
        method.Invoke(value, BindingFlags.DoNotWrapExceptions, null, null, null)
        ?? throw new InvalidOperationException(
            $"{value.GetType()}.{Method}() returned null; expected a dictionary from MIME type to content."
        );

    private static JsonObject Read(IReadOnlyDictionary<string, string> bundle)
    {
        var data = new JsonObject();
        foreach (var (type, content) in bundle.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            data[type] = MimeTypes.IsJson(type) ? JsonNode.Parse(content) : JsonValue.Create(content);
        }
        return data;
    }
}
