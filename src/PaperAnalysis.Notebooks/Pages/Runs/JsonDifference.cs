using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>The first difference between two JSON values, in ordinal order of keys.</summary>
internal static class JsonDifference
{
    private const int Shown = 120;

    /// <summary>
    /// Such as <c> → data → text/plain[2]: committed "384", now "385"</c>; null where both are the same.
    /// </summary>
    public static string? Find(JsonNode? before, JsonNode? now)
    {
        switch (before, now)
        {
            case (JsonObject a, JsonObject b):
                return a.Select(f => f.Key)
                    .Union(b.Select(f => f.Key))
                    .Order(StringComparer.Ordinal)
                    .Select(key =>
                        a.ContainsKey(key) != b.ContainsKey(key)
                            ? $" → {key}: {Sides(a.ContainsKey(key), a[key], b.ContainsKey(key), b[key])}"
                            : Prefix($" → {key}", Find(a[key], b[key]))
                    )
                    .FirstOrDefault(found => found is not null);
            case (JsonArray a, JsonArray b):
                for (var i = 0; i < Math.Max(a.Count, b.Count); i++)
                {
                    var place = string.Create(CultureInfo.InvariantCulture, $"[{i}]");
                    var found =
                        i < a.Count && i < b.Count
                            ? Prefix(place, Find(a[i], b[i]))
                            : $"{place}: {Sides(i < a.Count, a.ElementAtOrDefault(i), i < b.Count, b.ElementAtOrDefault(i))}";
                    if (found is not null)
                    {
                        return found;
                    }
                }
                return null;
            default:
                return JsonNode.DeepEquals(before, now)
                    ? null
                    : $": {Sides(before is not null, before, now is not null, now)}";
        }
    }

    private static string? Prefix(string place, string? found) => found is null ? null : place + found;

    private static string Sides(bool inBefore, JsonNode? before, bool inNow, JsonNode? now)
    {
        var (a, b) = (Write(inBefore, before), Write(inNow, now));
        var same = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"committed {Window(a, same)}, now {Window(b, same)}";
    }

    private static string Write(bool present, JsonNode? node) =>
        !present ? "nothing"
        : node is null ? "null"
        : node.GetValueKind() == JsonValueKind.String ? $"\"{node.GetValue<string>().TrimEnd('\n')}\""
        : node.ToJsonString();

    /// <summary>The part around the first character that differs.</summary>
    private static string Window(string text, int at)
    {
        if (text.Length <= Shown)
        {
            return text;
        }

        var start = Math.Clamp(at - Shown / 3, 0, text.Length - Shown);
        var end = start + Shown;
        return (start > 0 ? "…" : "") + text[start..end] + (end < text.Length ? "…" : "");
    }
}
