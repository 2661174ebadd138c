using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// What stands above a chart: the title and subtitle that it gives to pages in <c>layout.meta</c>, with the key of its colours.
/// They break where the page does, which a title inside a plot cannot. The script takes them out of the plot.
/// </summary>
/// <param name="Height">Of the plot without them, in pixels.</param>
/// <param name="Alt">What the chart shows, in a sentence; null where it says none.</param>
internal sealed partial record ChartCaption(Html Html, int Height, string? Alt)
{
    /// <summary>Stays above a plot without a title, for its buttons. The script of the charts has the same.</summary>
    private const double Top = 32;

    private const double UsualHeight = 450;

    public static ChartCaption Of(JsonNode chart)
    {
        var layout = chart["layout"] as JsonObject ?? [];
        var height = Number(layout["height"]) ?? UsualHeight;
        if (layout["meta"] is not JsonObject meta || Text(meta["title"]) is not { Length: > 0 } title)
        {
            return new(Html.Empty, (int)height, null);
        }

        var above = Number((layout["margin"] as JsonObject)?["t"]) ?? Top;
        var key = (meta["key"] as JsonArray ?? []).OfType<JsonObject>().Select(Key);
        return new(
            Html.Of(
                $"""
                <figcaption><b>{title}</b> <span>{Text(meta["subtitle"]) ?? ""}</span>
                <span class="key">{Html.Join(key)}</span></figcaption>
                """
            ),
            (int)(height - above + Top),
            Text(meta["alt"])
        );
    }

    private static Html Key(JsonObject entry)
    {
        var color = Text(entry["color"]) ?? "";
        return Html.Of(
            $"<span><i aria-hidden=\"true\" style=\"color:{(Color().IsMatch(color) ? color : "inherit")}\">{Text(entry["symbol"]) ?? ""}</i> {Text(entry["label"]) ?? ""}</span>"
        );
    }

    /// <summary>Texts of a chart are encoded, as plotly.js reads them.</summary>
    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) ? WebUtility.HtmlDecode(text) : null;

    private static double? Number(JsonNode? node) =>
        node is { } given && given.GetValueKind() == JsonValueKind.Number
            ? double.Parse(given.ToJsonString(), CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$")]
    private static partial Regex Color();
}
