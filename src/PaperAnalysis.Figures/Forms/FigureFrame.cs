namespace PaperAnalysis.Figures;

/// <summary>
/// Title, subtitle and key above a plot. plotly.js neither breaks titles nor moves a legend out of a title's way, so
/// the lines are broken here, for the outputs of a notebook, and room is made for exactly as many. Rendered pages, which may be
/// narrow, have them as text above the plot instead.
/// </summary>
internal static class FigureFrame
{
    /// <summary>Characters of a title's line that fit 640 pixels, as narrow as the outputs of notebooks usually get.</summary>
    private const int TitleWidth = 72;

    private const int SubtitleWidth = 96;
    private const double LineHeight = 21;
    private const double Around = 25;

    // plotly.js puts the baseline of a single line 0.7 em below the place it is given, and that of the first of several
    // lines on it.
    private const double Baseline = 24;
    private const double SingleLine = 13;

    private static readonly string Under = $"color:{Palette.Muted};font-size:13px";

    public static Config Config { get; } =
        new()
        {
            DisplayLogo = false,
            ModeBarButtons =
            [
                ["toImage", "zoom2d", "resetScale2d"],
            ],
            Responsive = true,
        };

    public static PlotLayout Of(Figure figure)
    {
        var title = PlotText.Broken(figure.Heading, TitleWidth);
        IReadOnlyList<PlotText> under =
        [
            .. figure.Under.Length == 0 ? [] : PlotText.Broken(figure.Under, SubtitleWidth),
            .. KeyLines(figure.Key),
        ];
        PlotText[] lines = [.. title, .. under.Select(line => line.Styled(Under))];
        var top = Around + (lines.Length * LineHeight);
        var height = figure.Layout.Height + top;
        return figure.Layout with
        {
            AutoSize = true,
            Height = height,
            Meta = (figure.Layout.Meta ?? new()) with
            {
                Title = PlotText.From(figure.Heading),
                Names = figure.Finding.First.Names is { Count: > 0 } names ? [.. names.Select(PlotText.From)] : null,
                Subtitle = PlotText.From(figure.Under),
                Key =
                    figure.Key.Count == 0
                        ? null
                        : [.. figure.Key.Select(entry => new MetaKey(entry.Label, entry.Color, entry.Symbol))],
                Alt = PlotText.From(AltText.Of(figure)),
                Measures =
                    figure.Measures.Count == 0
                        ? null
                        : [.. figure.Measures.Select(measure => MeasureTable.Rows[measure])],
                Uncertainty = figure.Uncertainty.Length == 0 ? (PlotText?)null : PlotText.From(figure.Uncertainty),
            },
            Margin = FigureTemplate.Margin with { T = top },
            Template = FigureTemplate.Template,
            Title = new()
            {
                Text = PlotText.Lines(lines),
                Y = 1 - ((lines.Length == 1 ? SingleLine : Baseline) / height),
            },
        };
    }

    private static List<PlotText> KeyLines(IReadOnlyList<KeyEntry> key)
    {
        var lines = new List<PlotText>();
        var used = 0;
        var labels = ShortNames.Of([.. key.Select(entry => entry.Label)], SubtitleWidth - 4);
        foreach (var (entry, label) in key.Zip(labels))
        {
            var text = PlotText.From(entry.Symbol).Styled($"color:{entry.Color}") + PlotText.From(" " + label);
            if (lines.Count == 0 || used + label.Length + 5 > SubtitleWidth)
            {
                lines.Add(text);
                used = label.Length + 2;
            }
            else
            {
                lines[^1] += PlotText.From("   ") + text;
                used += label.Length + 5;
            }
        }

        return lines;
    }
}
