using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// What stands above a chart: the title and subtitle that it gives to pages in <c>layout.meta</c>, with the key of its colours.
/// They break where the page does, which a title inside a plot cannot. The script takes them out of the plot.
/// </summary>
/// <param name="Height">Of the plot without them, in pixels.</param>
/// <param name="Alt">What the chart shows, in a sentence; null where it says none.</param>
/// <param name="IsWide">Whether it needs more room than a column of text.</param>
internal sealed partial record ChartCaption(Html Html, int Height, string? Alt, bool IsWide)
{
    /// <summary>Marks that a column has room for, and columns of cells.</summary>
    private const int ManyMarks = 150;
    private const int ManyColumns = 8;

    /// <summary>Stays above a plot without a title, for its buttons. The script of the charts has the same.</summary>
    private const double Top = 32;

    private const double UsualHeight = 450;

    public static ChartCaption Of(JsonNode chart)
    {
        var layout = chart["layout"] as JsonObject ?? [];
        var height = Number(layout["height"]) ?? UsualHeight;
        if (layout["meta"] is not JsonObject meta || Text(meta["title"]) is not { Length: > 0 } title)
        {
            return new(Html.Empty, (int)height, null, IsOfMany(chart));
        }

        var above = Number((layout["margin"] as JsonObject)?["t"]) ?? Top;
        var key = (meta["key"] as JsonArray ?? []).OfType<JsonObject>().Select(Key);
        return new(
            Html.Of(
                $"""
                <figcaption><b>{Named(title, meta["names"])}</b> <span>{WholeAmounts.In(
                    Text(meta["subtitle"]) ?? ""
                )}</span>
                <span class="key">{Html.Join(key)}</span></figcaption>
                """
            ),
            (int)(height - above + Top),
            Text(meta["alt"]),
            IsOfMany(chart)
        );
    }

    private static bool IsOfMany(JsonNode chart)
    {
        var traces = (chart["data"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        return traces.Sum(trace => (trace["x"] as JsonArray)?.Count ?? 0) > ManyMarks
            || traces.Any(trace =>
                trace["z"] is JsonArray rows && rows.OfType<JsonArray>().Any(row => row.Count > ManyColumns)
            );
    }

    /// <summary>The title with the names that it sets off, which the script makes buttons of where marks have them.</summary>
    private static Html Named(string title, JsonNode? names)
    {
        var parts = new List<Html>();
        var from = 0;
        foreach (var written in (names as JsonArray ?? []).Select(Text).OfType<string>())
        {
            var name = written.Trim('`');
            if (title.IndexOf(name, from, StringComparison.Ordinal) is >= 0 and var at)
            {
                var element = new Html(name == written ? "strong" : "code");
                parts.Add(Html.Of($"{WholeAmounts.In(title[from..at])}<{element}>{WholeAmounts.In(name)}</{element}>"));
                from = at + name.Length;
            }
        }
        return Html.Join([.. parts, Html.Text(WholeAmounts.In(title[from..]))], between: "");
    }

    private static Html Key(JsonObject entry)
    {
        var color = Text(entry["color"]) ?? "";
        return Html.Of(
            $"<span><i aria-hidden=\"true\" style=\"color:{(Color().IsMatch(color) ? color : "inherit")}\">{Text(entry["symbol"]) ?? ""}</i> {Text(entry["label"]) ?? ""}</span>"
        );
    }

    /// <summary>Texts of a chart are encoded, as plotly.js reads them.</summary>
    private static string? Text(JsonNode? node) => JsonText.Of(node) is { } text ? WebUtility.HtmlDecode(text) : null;

    private static double? Number(JsonNode? node) =>
        node is { } given && given.GetValueKind() == JsonValueKind.Number
            ? double.Parse(given.ToJsonString(), CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$")]
    private static partial Regex Color();
}
