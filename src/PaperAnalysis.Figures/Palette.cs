namespace PaperAnalysis.Figures;

/// <summary>
/// The one colour scheme of the figures: Okabe and Ito's colours for categories, which people with any form of colour
/// blindness can tell apart (https://jfly.uni-koeln.de/color/), and eight more that are far from these and from each other
/// in normal vision, protanopia, deuteranopia and tritanopia; one blue, from faint to dark, for amounts; and greys.
/// </summary>
public static class Palette
{
    public const string Blue = "#0072B2";
    public const string Orange = "#E69F00";
    public const string Green = "#009E73";
    public const string Vermilion = "#D55E00";
    public const string Purple = "#CC79A7";
    public const string Sky = "#56B4E9";
    public const string Yellow = "#F0E442";
    public const string Black = "#000000";

    /// <summary>Text; 13:1 against <see cref="Paper"/>.</summary>
    public const string Ink = "#2B2F33";

    /// <summary>Second-rank text; 6:1 against <see cref="Paper"/>.</summary>
    public const string Muted = "#5F666D";

    /// <summary>What is set aside: blank lines, points without a label, empty dots.</summary>
    public const string Silver = "#B4BAC0";

    public const string Grid = "#E7E9EB";

    /// <summary>An opaque ground, so that a figure reads the same in a light and a dark front end.</summary>
    public const string Paper = "#FFFFFF";

    /// <summary>The order in which categories take colours.</summary>
    public static IReadOnlyList<string> Categories { get; } =
    [
        Blue,
        Orange,
        Green,
        Vermilion,
        Purple,
        Sky,
        Yellow,
        Black,
        "#6B1D7B",
        "#115629",
        "#8E71F5",
        "#89E29D",
        "#83B478",
        "#5730B1",
        "#5A1B00",
        "#875F3E",
    ];

    /// <summary>Nothing is nearly the ground, and the most is nearly black: an empty cell is quiet.</summary>
    internal static IReadOnlyList<ColorStop> Amounts { get; } =
    [
        new(0, "#F4F6F8"),
        new(0.125, "#DCE6EF"),
        new(0.25, "#BFD3E4"),
        new(0.375, "#9CBBD6"),
        new(0.5, "#769FC4"),
        new(0.625, "#5283AE"),
        new(0.75, "#346695"),
        new(0.875, "#1A4878"),
        new(1, "#00224E"),
    ];

    /// <summary>Vermilion for less than nothing, blue for more; white between.</summary>
    internal static IReadOnlyList<ColorStop> Signed { get; } = [new(0, Vermilion), new(0.5, Paper), new(1, Blue)];

    /// <summary>A colour for the category at <paramref name="index"/>; after sixteen they come round again.</summary>
    public static string Category(int index) => Categories[index % Categories.Count];

    /// <summary>The colour of <see cref="Amounts"/> at <paramref name="share"/> of the scale, 0 to 1.</summary>
    internal static (double Red, double Green, double Blue) Amount(double share) => Mix(Amounts, share);

    /// <summary>The colour of <see cref="Signed"/> at <paramref name="share"/> of the scale, 0 to 1.</summary>
    internal static (double Red, double Green, double Blue) Balance(double share) => Mix(Signed, share);

    private static (double Red, double Green, double Blue) Mix(IReadOnlyList<ColorStop> scale, double share)
    {
        var place = Math.Clamp(share, 0, 1) * (scale.Count - 1);
        var below = Math.Min((int)place, scale.Count - 2);
        double Mixed(int at)
        {
            var (from, to) = (Channel(scale[below].Color, at), Channel(scale[below + 1].Color, at));
            return from + ((place - below) * (to - from));
        }

        return (Mixed(1), Mixed(3), Mixed(5));
    }

    /// <summary>
    /// Black or white, whichever has the higher contrast (WCAG 2.2, relative luminance) on a colour: at least 4.5:1 on
    /// any.
    /// </summary>
    internal static string InkOn((double Red, double Green, double Blue) color)
    {
        static double Linear(double channel) =>
            channel / 255 <= 0.04045 ? channel / 255 / 12.92 : Math.Pow(((channel / 255) + 0.055) / 1.055, 2.4);
        var luminance = (0.2126 * Linear(color.Red)) + (0.7152 * Linear(color.Green)) + (0.0722 * Linear(color.Blue));
        return (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) ? Black : Paper;
    }

    /// <summary>A light wash of <paramref name="color"/> for a band behind a line.</summary>
    public static string Wash(string color) => $"rgba({Channel(color, 1)},{Channel(color, 3)},{Channel(color, 5)},0.2)";

    private static int Channel(string color, int at) => Convert.ToInt32(color.Substring(at, 2), 16);
}
