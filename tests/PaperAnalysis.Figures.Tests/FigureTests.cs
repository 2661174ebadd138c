using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures.Tests;

public class FigureTests
{
    [Fact]
    public void Json_has_sorted_keys_short_numbers_and_gaps_as_null()
    {
        var trace = new ScatterTrace
        {
            Mode = "lines",
            X = Coordinates.Of(new double?[] { 60, null, 0.1 + 0.2, -0.0 }),
            Y = Coordinates.Of(["a", "<b>"]),
            ShowLegend = false,
        };

        // The sum 0.1 + 0.2 is 0.30000000000000004 in doubles, and that is its shortest form.
        Assert.Equal(
            """{"mode":"lines","showlegend":false,"type":"scatter","x":[60,null,0.30000000000000004,0],"y":["a","\u0026lt;b\u0026gt;"]}""",
            PlotJson.Write<Trace>(trace)
        );
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_that_is_not_finite_is_refused_with_what_to_do(double number)
    {
        var error = Assert.Throws<ArgumentException>(() => Drawn([number]).ToJson());

        Assert.Equal(
            $"A figure's numbers must be finite, but one is {number.ToString(CultureInfo.InvariantCulture)}. Leave its row out, or pass null where the figure should show a gap.",
            error.Message
        );
    }

    [Fact]
    public void A_front_end_gets_Plotly_JSON_and_the_numbers_as_text()
    {
        var bundle = Drawn([1.5, 2]).ToMimeBundle();

        Assert.Equal(["application/vnd.plotly.v1+json", "text/plain"], bundle.Keys);
        Assert.Equal(
            "Two points\nmeasured by hand\n     y\ndouble\n   1.5\n     2\n[2 rows, 1 column]",
            bundle["text/plain"]
        );
        using var json = JsonDocument.Parse(bundle["application/vnd.plotly.v1+json"]);
        Assert.Equal(
            ["config", "data", "layout"],
            json.RootElement.EnumerateObject().Select(property => property.Name)
        );
    }

    [Fact]
    public void Room_is_made_for_the_lines_above_the_plot()
    {
        var one = Height(Drawn([1]) with { Title = "Short", Subtitle = "" });
        var three = Height(
            Drawn([1]) with
            {
                Title = "Short",
                Subtitle = "two lines of text",
                Key = [new("a", Palette.Blue)],
            }
        );

        // A subtitle and a key are two more lines of 21 pixels.
        Assert.Equal(2 * 21, three - one);
    }

    [Fact]
    public void A_key_is_broken_where_the_output_of_a_notebook_ends()
    {
        var key = Enumerable
            .Range(0, 6)
            .Select(entry => new KeyEntry($"a long category {entry}", Palette.Category(entry)));

        var text = Layout(Drawn([1]) with { Subtitle = "", Key = [.. key] })
            .GetProperty("title")
            .GetProperty("text")
            .GetString()!;

        // "a long category 0" has 17 characters: 17 + 2 for the symbol, then 17 + 5 for each further one: 19, 41, 63,
        // 85, 107 > 96. Four in a line.
        Assert.Equal(1 + 2, text.Split("<br>").Length);
    }

    [Fact]
    public void The_same_figure_is_the_same_bytes_in_any_culture() =>
        Prop.ForAll<NormalFloat[], NonNull<string>>(
                (numbers, name) =>
                {
                    var values = numbers.Select(number => number.Get).Prepend(1).ToArray();
                    var first = Drawn(values, name.Get).ToMimeBundle();
                    var before = CultureInfo.CurrentCulture;
                    CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
                    var second = Drawn(values, name.Get).ToMimeBundle();
                    CultureInfo.CurrentCulture = before;
                    using var json = JsonDocument.Parse(first["application/vnd.plotly.v1+json"]);
                    var drawn = json
                        .RootElement.GetProperty("data")[0]
                        .GetProperty("y")
                        .EnumerateArray()
                        .Select(y => y.GetDouble());
                    return first.SequenceEqual(second) && drawn.SequenceEqual(values);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_figure_with_nothing_to_draw_says_so_and_draws_no_empty_chart()
    {
        var figure = Drawn([], "x");

        Assert.True(figure.IsEmpty);
        Assert.Equal(["text/markdown", "text/plain"], figure.ToMimeBundle().Keys);
        Assert.EndsWith(
            ": there is nothing to draw.",
            figure.ToMimeBundle()["text/markdown"],
            StringComparison.Ordinal
        );
    }

    private static double Height(Figure figure) => Layout(figure).GetProperty("height").GetDouble();

    private static JsonElement Layout(Figure figure) =>
        JsonSerializer.Deserialize<JsonElement>(figure.ToJson()).GetProperty("layout");

    private static Figure Drawn(double[] values, string name = "points") =>
        new()
        {
            Title = "Two points",
            Subtitle = "measured by hand",
            Traces =
            [
                new ScatterTrace
                {
                    Mode = "markers",
                    Name = name,
                    Y = Coordinates.Of(values),
                },
            ],
            Layout = new() { Height = 300 },
            Numbers = DataFrame.FromRecords(values.Select(value => new { y = value })),
        };
}
