using System.Collections;
using System.Data;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions.Showing.Guests;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>
/// Tables and charts in a list, a dictionary, a tuple or an anonymous object: each shown as it is by itself, one below
/// the other. The formatting library would show their properties.
/// </summary>
internal static class GatheredValues
{
    private const int Deepest = 3;

    public static JsonObject? Show(object value)
    {
        if (!Holds(value, Deepest))
        {
            return null;
        }
        List<(string Name, object? Value)> all = [.. Parts(value)!.Take(ShowLimits.Items + 1)];
        var (parts, html, text) = (new JsonArray(), new StringBuilder(), new StringBuilder());
        foreach (var (name, part) in all.Take(ShowLimits.Items))
        {
            var data = Representations.Of(part).Data;
            var plain = (string?)data[MimeTypes.Plain] ?? "";
            var own = (string?)data[MimeTypes.Html] ?? $"<pre>{WebUtility.HtmlEncode(plain)}</pre>";
            html.Append(CultureInfo.InvariantCulture, $"<div><b>{WebUtility.HtmlEncode(name)}</b>{own}</div>\n");
            text.Append(CultureInfo.InvariantCulture, $"{name}:\n{plain.TrimEnd('\n')}\n");
            parts.Add(new JsonObject { ["name"] = name, ["data"] = data });
        }
        if (all.Count > ShowLimits.Items)
        {
            var more = string.Create(
                CultureInfo.InvariantCulture,
                $"The first {ShowLimits.Items} are shown; there are more."
            );
            html.Append(CultureInfo.InvariantCulture, $"<div>{more}</div>\n");
            text.Append(more).Append('\n');
            parts.Add(
                new JsonObject
                {
                    ["name"] = more,
                    ["data"] = new JsonObject { [MimeTypes.Plain] = "" },
                }
            );
        }
        return new JsonObject
        {
            [MimeTypes.Parts] = parts,
            [MimeTypes.Html] = html.ToString(),
            [MimeTypes.Plain] = ShownText.Cut(text.ToString()),
        };
    }

    /// <summary>Whether a table or a chart is among the first parts, or theirs.</summary>
    private static bool Holds(object? value, int depth) =>
        depth > 0
        && value is not null
        && Parts(value) is { } parts
        && parts
            .Take(ShowLimits.Items)
            .Any(part => part.Value is { } inner && (HasForm(inner) || Holds(inner, depth - 1)));

    private static bool HasForm(object value) =>
        value is DataTable
        || MimeBundleConvention.Knows(value.GetType())
        || PlotlyNetCharts.Knows(value)
        || DataAnalysisFrames.Knows(value)
        || DataViews.Knows(value);

    /// <summary>Null for what is no gathering. Nothing that computes its items is asked for them unless they are of a type
    /// with a form of its own: it may be slow.</summary>
    private static IEnumerable<(string Name, object? Value)>? Parts(object value) =>
        value switch
        {
            string => null,
            _ when HasForm(value) => null,
            IDictionary dictionary => dictionary
                .Keys.Cast<object>()
                .Select(key => (Convert.ToString(key, CultureInfo.InvariantCulture) ?? "", dictionary[key])),
            ICollection items => Numbered(items),
            ITuple tuple => Enumerable.Range(0, tuple.Length).Select(at => ($"Item{at + 1}", tuple[at])),
            IEnumerable items when IsOfForms(items.GetType()) => Numbered(items),
            _ when IsAnonymous(value.GetType()) => value
                .GetType()
                .GetProperties()
                .Select(property => (property.Name, property.GetValue(value))),
            _ => null,
        };

    private static IEnumerable<(string Name, object? Value)> Numbered(IEnumerable items) =>
        items.Cast<object?>().Select(static (item, at) => (at.ToString(CultureInfo.InvariantCulture), item));

    private static bool IsOfForms(Type sequence) =>
        sequence
            .GetInterfaces()
            .Any(static known =>
                known.IsGenericType
                && known.GetGenericTypeDefinition() == typeof(IEnumerable<>)
                && MimeBundleConvention.Knows(known.GetGenericArguments()[0])
            );

    private static bool IsAnonymous(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && type.Name.Contains("AnonymousType", StringComparison.Ordinal);
}
