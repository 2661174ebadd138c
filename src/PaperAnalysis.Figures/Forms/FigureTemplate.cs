namespace PaperAnalysis.Figures;

/// <summary>What all figures share: sizes of text, grid, ground, room for labels that grows with them.</summary>
internal static class FigureTemplate
{
    public static Padding Margin { get; } =
        new()
        {
            B = 12,
            L = 12,
            R = 16,
            T = 12,
        };

    private static readonly Axis Axis = new()
    {
        Type = "-",
        Automargin = true,
        GridColor = Palette.Grid,
        LineColor = Palette.Silver,
        ZeroLine = false,
        TickFont = new() { Size = 12 },
        Title = new()
        {
            Font = new() { Size = 13 },
            Standoff = 10,
        },
    };

    public static Template Template { get; } =
        new(
            new PlotLayout
            {
                Font = new()
                {
                    Color = Palette.Ink,
                    Family = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
                    Size = 13,
                },
                Title = new()
                {
                    Font = new() { Size = 16 },
                    X = 0,
                    XAnchor = "left",
                    XRef = "container",
                    YRef = "container",
                    Y = 1,
                    YAnchor = "top",
                    Pad = new() { L = 12 },
                },
                XAxis = Axis,
                YAxis = Axis,
                ColorWay = Palette.Categories,
                PaperColor = Palette.Paper,
                PlotColor = Palette.Paper,
                ModeBar = new()
                {
                    BgColor = Palette.Paper,
                    Color = Palette.Silver,
                    ActiveColor = Palette.Ink,
                },
                HoverMode = "closest",
                DragMode = false,
                HoverLabel = new()
                {
                    Align = "left",
                    BgColor = Palette.Ink,
                    BorderColor = Palette.Ink,
                    Font = new() { Color = Palette.Paper, Size = 12 },
                    NameLength = -1,
                },
                Margin = Margin,
                ShowLegend = false,
            }
        );
}
