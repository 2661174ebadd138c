using System.Net;
using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions.Showing.Guests;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>Turns any value into the representations that a front end can choose from.</summary>
internal static class Representations
{
    /// <summary>
    /// In order: the first that knows the value shows it. What the user said of a type comes first, what fits any
    /// object last.
    /// </summary>
    private static readonly Func<object, JsonObject?>[] Ways =
    [
        LibraryFormatters.ShowRegistered,
        Scalars.Show,
        MimeBundleConvention.Show,
        HtmlContents.Show,
        PlotlyNetCharts.Show,
        DataAnalysisFrames.Show,
        DataViews.Show,
        AdoTables.Show,
        JsonValues.Show,
        Images.Show,
        Exceptions.Show,
        Tasks.Show,
        Matrices.Show,
        Nesting.Show,
        GatheredValues.Show,
        LibraryFormatters.Show,
    ];

    /// <param name="mimeTypes">Only these, where any are named and the value has them.</param>
    public static MimeBundle Of(object? value, params IReadOnlyCollection<string> mimeTypes)
    {
        var data = value is null ? Scalars.Null() : Ways.Select(way => way(value)).First(shown => shown is not null)!;
        if (data[MimeTypes.Plotly] is { } figure && !data.ContainsKey(MimeTypes.Html))
        {
            data[MimeTypes.Html] = PlotlyLoader.Html(figure);
        }
        foreach (var type in data.Select(entry => entry.Key).Except(mimeTypes).ToList())
        {
            if (mimeTypes.Any(data.ContainsKey))
            {
                data.Remove(type);
            }
        }
        return new MimeBundle(data, Metadata(data));
    }

    /// <summary>A figure's sentence for readers who do not see it, where front ends and checkers look for it.</summary>
    private static JsonObject Metadata(JsonObject data) =>
        data[MimeTypes.Plotly] is JsonObject figure
        && figure["layout"] is JsonObject layout
        && layout["meta"] is JsonObject meta
        && JsonText.Of(meta["alt"]) is { } said
            ? new() { ["alt"] = WebUtility.HtmlDecode(said) }
            : [];
}
