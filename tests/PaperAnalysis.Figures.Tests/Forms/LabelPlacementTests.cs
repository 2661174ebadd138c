using FsCheck;
using FsCheck.Fluent;

namespace PaperAnalysis.Figures.Tests;

public class LabelPlacementTests
{
    private const double Height = 440;

    [Fact]
    public void A_label_stands_right_of_its_point_or_left_of_it_at_the_right_edge() =>
        Assert.Equal(
            [(0, "middle right"), (1, "middle left")],
            LabelPlacement.Choose([(0.2, 0.5, "one"), (1, 0.2, "two")], Height, 2, 9)
        );

    [Fact]
    public void Of_two_points_in_one_place_the_more_important_one_is_named_first()
    {
        var points = Enumerable.Range(0, 6).Select(_ => (0.5, 0.5, "p")).ToArray();

        // A label of 7.2 + 4 pixels above the mark ends 5.6 from its middle, before those at the sides begin, 7 from
        // it: four fit, two are left for hovering.
        Assert.Equal(
            [(0, "middle right"), (1, "middle left"), (2, "top center"), (3, "bottom center")],
            LabelPlacement.Choose(points, Height, 6, 9)
        );
    }

    // What a figure is about lies where others crowd, too; before, it had no name then.
    [Fact]
    public void The_first_three_points_are_named_over_marks_where_no_side_is_free()
    {
        (double, double, string)[] crowd =
        [
            .. from x in Enumerable.Range(0, 40) from y in Enumerable.Range(0, 40) select (x / 39.0, y / 39.0, "name"),
        ];
        (double, double, string)[] points = [(0.5, 0.9, "first"), (0.3, 0.8, "second"), (0.9, 0.7, "third"), .. crowd];

        Assert.Equal(
            [(0, "middle right"), (1, "middle right"), (2, "middle left")],
            LabelPlacement.Choose(points, Height, points.Length, 24)
        );
    }

    [Fact]
    public void Only_the_first_points_are_named_and_no_more_than_asked()
    {
        var points = Enumerable.Range(0, 6).Select(point => (0.5, point / 6.0, "p")).ToArray();

        Assert.Equal([0, 1], LabelPlacement.Choose(points, Height, 2, 9).Select(label => label.Point));
        Assert.Equal([0, 1, 2], LabelPlacement.Choose(points, Height, 6, 3).Select(label => label.Point));
    }

    [Fact]
    public void No_label_lies_on_another_or_beyond_the_plot_at_any_width() =>
        Prop.ForAll<(byte X, byte Y, byte Length)[]>(made =>
                NoneTouch(made, 7, points => LabelPlacement.Choose(points, Height, points.Length, 24))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_name_of_a_region_stands_in_its_middle_or_makes_way_for_one_before_it() =>
        Assert.Equal(
            [(0, "middle center"), (1, "top center"), (2, "bottom center")],
            LabelPlacement.OfRegions([(0.5, 0.5, "one"), (0.5, 0.5, "two"), (0.5, 0.5, "three")], Height)
        );

    [Fact]
    public void No_name_of_a_region_lies_on_another_or_beyond_the_plot_at_any_width() =>
        Prop.ForAll<(byte X, byte Y, byte Length)[]>(made =>
                NoneTouch(made, 8, points => LabelPlacement.OfRegions(points, Height))
            )
            .QuickCheckThrowOnFailure();

    private static bool NoneTouch(
        (byte X, byte Y, byte Length)[] made,
        double beside,
        Func<(double, double, string)[], IReadOnlyList<(int Point, string Side)>> choose
    )
    {
        var points = made.Select(point => (point.X / 255.0, point.Y / 255.0, new string('m', 1 + (point.Length % 12))))
            .ToArray();
        var labels = choose(points);
        return new[] { 270.0, 320, 500, 800, 1180 }.All(width =>
        {
            var boxes = labels.Select(label => Box(points[label.Point], label.Side, beside, width)).ToArray();
            return boxes.All(box => box.Left >= 0 && box.Right <= width && box.Bottom >= 0 && box.Top <= Height)
                && boxes.Index().All(a => boxes.Skip(a.Index + 1).All(b => Apart(a.Item, b)));
        });
    }

    // 7.2 pixels a character and 15 a line.
    private static (double Left, double Right, double Bottom, double Top) Box(
        (double X, double Y, string Label) point,
        string side,
        double beside,
        double width
    )
    {
        var (x, y, wide) = (point.X * width, point.Y * Height, (point.Label.Length * 7.2) + 4);
        return side switch
        {
            "middle right" => (x + beside, x + beside + wide, y - 7.5, y + 7.5),
            "middle left" => (x - beside - wide, x - beside, y - 7.5, y + 7.5),
            "middle center" => (x - (wide / 2), x + (wide / 2), y - 7.5, y + 7.5),
            "top left" => (x - beside - wide, x - beside, y + beside, y + beside + 15),
            "top right" => (x + beside, x + beside + wide, y + beside, y + beside + 15),
            "bottom left" => (x - beside - wide, x - beside, y - beside - 15, y - beside),
            "bottom right" => (x + beside, x + beside + wide, y - beside - 15, y - beside),
            "top center" => (x - (wide / 2), x + (wide / 2), y + beside, y + beside + 15),
            _ => (x - (wide / 2), x + (wide / 2), y - beside - 15, y - beside),
        };
    }

    private static bool Apart(
        (double Left, double Right, double Bottom, double Top) a,
        (double Left, double Right, double Bottom, double Top) b
    ) => a.Right <= b.Left + 1e-9 || b.Right <= a.Left + 1e-9 || a.Top <= b.Bottom + 1e-9 || b.Top <= a.Bottom + 1e-9;
}
