using System.Globalization;

namespace PaperAnalysis.Kernel.Specs;

/// <summary>
/// The kernel's picture in launchers: a sheet with two lines of text and a bar chart. One list of shapes draws both
/// forms.
/// </summary>
internal static class Logo
{
    private const int Units = 64;

    /// <summary>Points per pixel side that are tried, so that edges are smooth.</summary>
    private const int Samples = 4;

    private static readonly LogoShape[] Shapes =
    [
        new(2, 2, 60, 60, 12, 0x5B3FA0),
        new(13, 9, 38, 46, 4, 0xFFFFFF),
        new(19, 16, 26, 3.5, 1.5, 0xB9ACD8),
        new(19, 23, 18, 3.5, 1.5, 0xB9ACD8),
        new(19, 40, 6, 10, 1, 0x2A9D8F),
        new(29, 31, 6, 19, 1, 0xE9A23B),
        new(39, 36, 6, 14, 1, 0x5B3FA0),
    ];

    public static string Svg() =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Units} {Units}\">\n"
        + string.Concat(
            Shapes.Select(s =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<rect x=\"{s.X}\" y=\"{s.Y}\" width=\"{s.Width}\" height=\"{s.Height}\" rx=\"{s.Radius}\" fill=\"#{s.Rgb:X6}\"/>\n"
                )
            )
        )
        + "</svg>\n";

    /// <param name="size">Pixels per side.</param>
    public static byte[] Png(int size)
    {
        var pixels = new byte[size * size * 4];
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                Paint(pixels.AsSpan((y * size + x) * 4, 4), x, y, (double)Units / size);
            }
        }

        return PngImage.Encode(size, size, pixels);
    }

    private static void Paint(Span<byte> pixel, int x, int y, double scale)
    {
        double red = 0,
            green = 0,
            blue = 0,
            covered = 0;
        for (var i = 0; i < Samples * Samples; i++)
        {
            var px = (x + (i % Samples + 0.5) / Samples) * scale;
            var py = (y + (i / Samples + 0.5) / Samples) * scale;
            for (var s = Shapes.Length - 1; s >= 0; s--)
            {
                if (!Shapes[s].Contains(px, py))
                {
                    continue;
                }

                red += Shapes[s].Rgb >> 16;
                green += (Shapes[s].Rgb >> 8) & 255;
                blue += Shapes[s].Rgb & 255;
                covered++;
                break;
            }
        }
        if (covered == 0)
        {
            return;
        }

        pixel[0] = (byte)(red / covered);
        pixel[1] = (byte)(green / covered);
        pixel[2] = (byte)(blue / covered);
        pixel[3] = (byte)(255 * covered / (Samples * Samples));
    }
}
