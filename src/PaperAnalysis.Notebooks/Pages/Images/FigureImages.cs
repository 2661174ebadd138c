using System.Globalization;
using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Sessions;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// The still image that stands beside a figure's Plotly JSON in a stored notebook, for those who run no scripts. Its metadata
/// says which figure it shows, so that it is drawn again only when the figure has changed.
/// </summary>
internal static class FigureImages
{
    /// <summary>In pixels.</summary>
    public const int Width = 900;

    private const string FigureField = "figure";

    // Grows when images are drawn another way: then all are drawn again.
    private const string Drawing = "1";

    /// <summary>The notebook after a run, with the images that were stored of figures that are still the same.</summary>
    public static Notebook Kept(Notebook executed, Notebook committed)
    {
        var known = new Dictionary<string, MimeBundle>(StringComparer.Ordinal);
        foreach (var (_, bundle) in Figures(committed))
        {
            if (FigureOf(bundle) is { } figure)
            {
                known.TryAdd(figure, bundle);
            }
        }
        return known.Count == 0
            ? executed
            : Each(
                executed,
                bundle =>
                    known.TryGetValue(NameOf(bundle), out var stored)
                        ? WithImage(bundle, PngOf(stored)!, (JsonObject)stored.Metadata[MimeTypes.Png]!.DeepClone())
                        : bundle
            );
    }

    /// <summary>The cells, counted from 1, that show a figure without an image.</summary>
    public static IReadOnlyList<int> Missing(Notebook notebook) =>
        [
            .. Figures(notebook)
                .Where(figure => !figure.Bundle.Data.ContainsKey(MimeTypes.Png))
                .Select(figure => figure.Cell)
                .Distinct(),
        ];

    /// <summary>Whether an output holds the image of another figure than its own.</summary>
    public static bool IsStale(Output output) =>
        output.Shown is { } bundle
        && IsFigure(bundle)
        && bundle.Data.ContainsKey(MimeTypes.Png)
        && FigureOf(bundle) != NameOf(bundle);

    /// <summary>The image of a figure in base64; null where there is none that can be one.</summary>
    public static string? PngOf(MimeBundle bundle) =>
        JsonText.Of(bundle.Data[MimeTypes.Png]) is { } base64
        && Convert.TryFromBase64String(base64, new byte[base64.Length], out _)
            ? base64
            : null;

    /// <summary>A name for what a figure shows.</summary>
    public static string NameOf(MimeBundle bundle) =>
        TextHash.Start(Drawing + CanonicalJson.Write(bundle.Data[MimeTypes.Plotly]), 16);

    /// <summary>Draws the figures that have no image.</summary>
    /// <param name="draw">A PNG and its height of Plotly JSON, or null where it cannot be drawn.</param>
    /// <param name="others">Names of figures that need none.</param>
    public static async Task<Notebook> DrawnAsync(
        Notebook notebook,
        Func<JsonNode, Task<(byte[] Png, int Height)?>> draw,
        IReadOnlySet<string>? others = null
    )
    {
        var drawn = new Dictionary<string, (byte[] Png, int Height)?>(StringComparer.Ordinal);
        foreach (var (_, bundle) in Figures(notebook))
        {
            var name = NameOf(bundle);
            if (!bundle.Data.ContainsKey(MimeTypes.Png) && !drawn.ContainsKey(name) && others?.Contains(name) != true)
            {
                drawn[name] = await draw(bundle.Data[MimeTypes.Plotly]!);
            }
        }
        return Each(
            notebook,
            bundle =>
                drawn.GetValueOrDefault(NameOf(bundle)) is { } image
                    ? WithImage(bundle, Convert.ToBase64String(image.Png), Metadata(NameOf(bundle), image.Height))
                    : bundle
        );
    }

    /// <summary>Where a notebook shows figures: the cell's number from 1, and the output.</summary>
    public static IEnumerable<(int Cell, MimeBundle Bundle)> Figures(Notebook notebook) =>
        notebook.Cells.SelectMany(
            (cell, i) =>
                (cell as Cell.Code)
                    ?.Outputs.Select(output => output.Shown)
                    .OfType<MimeBundle>()
                    .Where(IsFigure)
                    .Select(bundle => (i + 1, bundle))
                ?? []
        );

    /// <summary>What cells are called in a message.</summary>
    public static string Named(IReadOnlyList<int> cells) =>
        (cells.Count == 1 ? "cell " : "cells ")
        + string.Join(", ", cells.Select(cell => cell.ToString(CultureInfo.InvariantCulture)));

    private static JsonObject Metadata(string figure, int height) =>
        new()
        {
            [FigureField] = figure,
            ["height"] = height,
            ["width"] = Width,
        };

    private static MimeBundle WithImage(MimeBundle bundle, string png, JsonObject about)
    {
        var data = (JsonObject)bundle.Data.DeepClone();
        var metadata = (JsonObject)bundle.Metadata.DeepClone();
        data[MimeTypes.Png] = png;
        metadata[MimeTypes.Png] = about;
        return new MimeBundle(data, metadata);
    }

    private static string? FigureOf(MimeBundle bundle) =>
        PngOf(bundle) is not null && bundle.Metadata[MimeTypes.Png] is JsonObject about
            ? JsonText.Of(about[FigureField])
            : null;

    private static bool IsFigure(MimeBundle bundle) => bundle.Data[MimeTypes.Plotly] is JsonObject;

    private static Notebook Each(Notebook notebook, Func<MimeBundle, MimeBundle> change) =>
        notebook with
        {
            Cells =
            [
                .. notebook.Cells.Select(cell =>
                    cell is Cell.Code code
                        ? code with
                        {
                            Outputs = [.. code.Outputs.Select(o => o.With(b => IsFigure(b) ? change(b) : b))],
                        }
                        : cell
                ),
            ],
        };
}
