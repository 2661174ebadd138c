using System.Net;
using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// Marks of a figure that changed their group, such as papers that changed their cluster on a map. Pages know nothing of
/// papers: a mark is known by its id, a group is a trace.
/// </summary>
/// <param name="Key">The record that the mark stands for.</param>
/// <param name="Name">What the mark tells on hover first.</param>
internal sealed record MovedMark(string Key, string Name, string From, string To);

/// <inheritdoc cref="MovedMark"/>
internal static class MovedMarks
{
    private const string KeyOf = "id=";

    /// <summary>What the marks of a trace open.</summary>
    private const string OpensField = "opens";

    /// <summary>
    /// In the order of keys. A group of one figure is that of the other with which it shares most marks, whatever it is
    /// called or numbered; each is taken once, the largest agreement first. Null where the marks are not in groups.
    /// </summary>
    public static IReadOnlyList<MovedMark>? Between(JsonNode? before, JsonNode? after)
    {
        if (Groups(before) is not { } old || Groups(after) is not { } now)
        {
            return null;
        }

        string[] both = [.. old.Keys.Where(now.ContainsKey).Order(StringComparer.Ordinal)];
        var matched = new Dictionary<string, string>(StringComparer.Ordinal);
        var agreements = both.CountBy(key => (From: old[key].Group, To: now[key].Group))
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.From, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.To, StringComparer.Ordinal);
        foreach (var ((from, to), _) in agreements)
        {
            if (!matched.ContainsKey(from) && !matched.ContainsValue(to))
            {
                matched[from] = to;
            }
        }
        return
        [
            .. both.Where(key => matched.GetValueOrDefault(old[key].Group) != now[key].Group)
                .Select(key => new MovedMark(key, now[key].Name, old[key].Group, now[key].Group)),
        ];
    }

    /// <summary>Each mark's group and name, where every mark stands for one record, and each record in one of several groups.</summary>
    private static Dictionary<string, (string Group, string Name)>? Groups(JsonNode? figure)
    {
        var groups = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var named = 0;
        foreach (var trace in (figure?["data"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (trace[OpensField] is not JsonArray ids || JsonText.Of(trace["name"]) is not { Length: > 0 } name)
            {
                continue;
            }

            named++;
            for (var i = 0; i < ids.Count; i++)
            {
                var id = JsonText.Of(ids[i]) ?? "";
                var key = Uri.UnescapeDataString(id[Math.Min(id.Length, KeyOf.Length)..]);
                if (
                    !id.StartsWith(KeyOf, StringComparison.Ordinal)
                    || id.Contains(',', StringComparison.Ordinal)
                    || !groups.TryAdd(
                        key,
                        (WebUtility.HtmlDecode(name), NameOf((trace["customdata"] as JsonArray)?.ElementAtOrDefault(i)))
                    )
                )
                {
                    return null;
                }
            }
        }
        return named > 1 ? groups : null;
    }

    private static string NameOf(JsonNode? told)
    {
        var html = told is JsonArray { Count: > 0 } lines
            ? JsonText.Of(lines[0])?.Replace("<br>", " ", StringComparison.Ordinal)
            : JsonText.Of(told);
        return WebUtility.HtmlDecode(
            (html ?? "")
                .Split("<br>")[0]
                .Replace("<b>", "", StringComparison.Ordinal)
                .Replace("</b>", "", StringComparison.Ordinal)
        );
    }
}
