using PaperAnalysis.Clusters;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// The papers most similar to one paper or a text, and how much of the similarity their first shared terms explain.
/// </summary>
public static class SimilarBars
{
    private const int LineLength = 26;
    private const double RowHeight = 40;

    private static readonly BarPart[] Parts =
    [
        new("first terms", "terms that contribute most", Palette.Blue, Explained),
        new(
            "other terms",
            "other shared terms",
            Palette.Sky,
            static row => row.Similarity - row.OfClasses - Explained(row)
        ),
        new("classes", "words of the same classes", Palette.Orange, static row => row.OfClasses),
    ];

    /// <param name="rows">By descending similarity.</param>
    /// <param name="to">The title or text that they resemble.</param>
    public static Figure Of(IReadOnlyList<SimilarRow> rows, string to)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(to);
        var parts = rows.Any(static row => row.OfClasses != 0) ? Parts : Parts[..^1];
        return new()
        {
            Measures = ["SimilarPapers.To", "Likeness.Of", "TermWeights.Of"],
            Uncertainty = "none: a comparison of two texts",
            Title = "Nearest papers",
            Subtitle = $"to “{PlotText.Cut(to, 120)}”; the terms on hover",
            Key = [.. parts.Select(static part => new KeyEntry(part.Label, part.Color))],
            Traces = [.. parts.Select(part => Bars(rows, part))],
            Layout = new()
            {
                BarMode = "stack",
                BarGap = 0.4,
                Height = HorizontalBars.Height(rows.Count, RowHeight),
                XAxis = Axis.Linear("similarity (cosine, 0 to 1)") with { RangeMode = "tozero", NTicks = 6 },
                YAxis = HorizontalBars.Names([.. rows.Select(row => row.Title)], "paper") with
                {
                    TickText = [.. rows.Select(row => Name(row.Title))],
                    TickFont = new() { Size = 11 },
                },
            },
            Numbers = DataFrame.FromRecords(rows),
        };
    }

    /// <summary>A title in at most two lines.</summary>
    private static PlotText Name(string title)
    {
        var lines = PlotText.Broken(title, LineLength);
        return PlotText.Lines(lines.Count > 2 ? [lines[0], lines[1] + "…"] : lines);
    }

    private static BarTrace Bars(IReadOnlyList<SimilarRow> rows, BarPart part) =>
        new()
        {
            Name = part.Name,
            Orientation = "h",
            X = Coordinates.Of(rows.Select(part.Of)),
            Y = Coordinates.Of(Enumerable.Range(0, rows.Count)),
            Marker = new() { Color = part.Color },
            CustomData = [.. rows.Select(Hover)],
            Opens = [.. rows.Select(row => PaperQuery.Paper(row.Id))],
        };

    // The terms are cosine's largest parts, so that only rounding could bring them above the whole.
    private static double Explained(SimilarRow row) =>
        Math.Min(row.Similarity - row.OfClasses, row.SharedTerms.Sum(term => term.Contribution));

    private static PlotText Hover(SimilarRow row) =>
        PlotText.Lines([
            .. PaperHover.Heading(row.Title),
            Worded($"{row.Id}: similarity {row.Similarity:0.000}, of this by"),
            .. row.SharedTerms.Select(term => PlotText.From(Worded($"· {term.Term} {term.Contribution:0.000}"))),
            .. row.OfClasses == 0
                ? []
                : (PlotText[])[PlotText.From(Worded($"· words of the same classes {row.OfClasses:0.000}"))],
        ]);

    private sealed record BarPart(string Name, string Label, string Color, Func<SimilarRow, double> Of);
}
