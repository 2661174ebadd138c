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
        // The ends of the scale, and half way between #FDEA45 and #DFCB5D: (253 + 223) / 2, (234 + 203) / 2, (69 + 93)
        // / 2.
        Assert.Equal(
            [(253, 234, 69), (0, 34, 78), (238, 218.5, 81)],
            new[] { Palette.Amount(0), Palette.Amount(1), Palette.Amount(1 / 16.0) }
        );

    [Fact]
    public void Categories_come_round_after_eight() => Assert.Equal(Palette.Category(0), Palette.Category(8));

    // Gamma 2.2 in place of the exact curve: an independent route, near enough for a bound.
    private static double Luminance(double red, double green, double blue) =>
        (0.2126 * Math.Pow(red / 255, 2.2))
        + (0.7152 * Math.Pow(green / 255, 2.2))
        + (0.0722 * Math.Pow(blue / 255, 2.2));
}
