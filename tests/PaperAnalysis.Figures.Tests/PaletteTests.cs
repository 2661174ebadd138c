using System.Globalization;

namespace PaperAnalysis.Figures.Tests;

public class PaletteTests
{
    [Fact]
    public void Every_amount_has_an_ink_of_at_least_the_contrast_for_text()
    {
        for (var share = 0; share <= 100; share++)
        {
            var color = Palette.Amount(share / 100.0);
            var ink = Palette.InkOn(color) == Palette.Black ? 0.0 : 1.0;
            var ground = Luminance(color.Red, color.Green, color.Blue);

            // WCAG 2.2 asks for (lighter + 0.05) / (darker + 0.05) >= 4.5 for text.
            Assert.InRange((Math.Max(ground, ink) + 0.05) / (Math.Min(ground, ink) + 0.05), 4.5, 21);
        }
    }

    [Fact]
    public void Amounts_darken_all_along_so_that_they_order_without_colour()
    {
        var luminances = Enumerable
            .Range(0, 101)
            .Select(share => Palette.Amount(share / 100.0))
            .Select(c => Luminance(c.Red, c.Green, c.Blue))
            .ToArray();

        Assert.All(luminances.Zip(luminances.Skip(1)), pair => Assert.True(pair.Second < pair.First));
    }

    [Fact]
    public void An_amount_between_two_stops_is_mixed_of_them() =>
        // The ends of the scale, and half way between #F4F6F8 and #DCE6EF: (244 + 220) / 2, (246 + 230) / 2, (248 + 239)
        // / 2.
        Assert.Equal(
            [(244, 246, 248), (0, 34, 78), (232, 238, 243.5)],
            new[] { Palette.Amount(0), Palette.Amount(1), Palette.Amount(1 / 16.0) }
        );

    // The contrast of nothing with the ground; before, it was the loudest colour of all.
    [Fact]
    public void Nothing_is_quiet()
    {
        var (red, green, blue) = Palette.Amount(0);
        Assert.InRange(1.05 / (Luminance(red, green, blue) + 0.05), 1, 1.1);
    }

    [Fact]
    public void Categories_come_round_after_sixteen()
    {
        Assert.Equal(16, Enumerable.Range(0, 16).Select(Palette.Category).Distinct().Count());
        Assert.Equal(Palette.Category(0), Palette.Category(16));
    }

    // Distances in OKLab, in hundredths, of what Machado, Oliveira and Fernandes (2009) say that each eye sees
    // (doi:10.1109/TVCG.2009.113). Okabe and Ito's own eight come as near to each other as 7.6.
    [Theory]
    [InlineData("1 0 0 0 1 0 0 0 1")]
    [InlineData("0.152286 1.052583 -0.204868 0.114503 0.786281 0.099216 -0.003882 -0.048116 1.051998")]
    [InlineData("0.367322 0.860646 -0.227968 0.280085 0.672501 0.047413 -0.011820 0.042940 0.968881")]
    [InlineData("1.255528 -0.076749 -0.178779 -0.078411 0.930809 0.147602 0.004733 0.691367 0.303900")]
    public void Categories_differ_for_every_eye_and_from_what_is_set_aside(string matrix)
    {
        double[] eye = [.. matrix.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
        double[][] seen = [.. Palette.Categories.Append(Palette.Silver).Select(color => OkLab(Seen(color, eye)))];
        var nearest =
            from one in Enumerable.Range(0, seen.Length)
            from other in Enumerable.Range(0, one)
            select 100 * Math.Sqrt(seen[one].Zip(seen[other], (a, b) => (a - b) * (a - b)).Sum());
        Assert.InRange(nearest.Min(), 7, 100);
    }

    private static double[] Seen(string color, double[] eye)
    {
        double[] rgb =
        [
            .. new[] { 1, 3, 5 }.Select(at => Math.Pow(Convert.ToInt32(color.Substring(at, 2), 16) / 255.0, 2.2)),
        ];
        return [.. eye.Chunk(3).Select(row => Math.Clamp(row.Zip(rgb, (a, b) => a * b).Sum(), 0, 1))];
    }

    // Björn Ottosson's, of linear red, green and blue.
    private static double[] OkLab(double[] rgb)
    {
        static double[] Times(double[] v, double[] m) =>
            [.. m.Chunk(3).Select(row => row.Zip(v, (a, b) => a * b).Sum())];
        double[] cones = Times(
            rgb,
            [
                0.4122214708,
                0.5363325363,
                0.0514459929,
                0.2119034982,
                0.6806995451,
                0.1073969566,
                0.0883024619,
                0.2817188376,
                0.6299787005,
            ]
        );
        return Times(
            [.. cones.Select(Math.Cbrt)],
            [
                0.2104542553,
                0.793617785,
                -0.0040720468,
                1.9779984951,
                -2.428592205,
                0.4505937099,
                0.0259040371,
                0.7827717662,
                -0.808675766,
            ]
        );
    }

    // Gamma 2.2 in place of the exact curve: an independent route, near enough for a bound.
    private static double Luminance(double red, double green, double blue) =>
        (0.2126 * Math.Pow(red / 255, 2.2))
        + (0.7152 * Math.Pow(green / 255, 2.2))
        + (0.0722 * Math.Pow(blue / 255, 2.2));
}
