using System.Globalization;
using System.Text.Json;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures.Tests.Charts;

public sealed class FrameChartsTests
{
    private static readonly DataFrame Sales = DataFrame.LoadCsv(
        new StringReader(
            "day,shop,amount,temp\n2025-01-03,north,10.5,3\n2025-01-03,south,4,5\n2025-01-04,north,,2\n2025-01-05,north,12,1\n2025-01-06,south,-3,7\n2025-01-06,north,8,0\n2025-01-08,east,9,4\n"
        )
    );

    [Fact]
    public void A_bar_is_the_sum_over_the_rows_of_its_name()
    {
        var figure = Sales.Bar("shop", "amount");

        // north: 10.5 + 12 + 8, and one row without an amount; south: 4 - 3.
        Assert.Equal("shop,amount\nnorth,30.5\nsouth,1.0\neast,9.0\n", Csv(figure.Numbers));
        Assert.Equal("Amount by shop", figure.Title);
        Assert.Equal(
            "6 rows; sums over rows with the same shop; 1 row without shop or amount left out",
            figure.Subtitle
        );
        Assert.Equal([30.5, 1, 9], Numbers(figure, 0, "y"));
        Assert.Equal(["north", "south", "east"], Texts(figure, "xaxis", "ticktext"));
        Assert.Equal("amount", AxisTitle(figure, "yaxis"));
    }

    [Fact]
    public void Without_amounts_bars_count_rows_and_titles_can_be_given()
    {
        var figure = Sales.Bar("shop", title: "Sales", unit: "tills", xTitle: "Shop", yTitle: "Sold");

        Assert.Equal("shop,rows\nnorth,4.0\nsouth,2.0\neast,1.0\n", Csv(figure.Numbers));
        Assert.Equal(
            ("Sales", "Shop", "Sold (tills)"),
            (figure.Title, AxisTitle(figure, "xaxis"), AxisTitle(figure, "yaxis"))
        );
    }

    [Fact]
    public void Long_names_lie_below_each_other_and_the_greatest_stay()
    {
        var frame = new DataFrame(
            Column.Create("name", Enumerable.Range(0, 40).Select(n => $"a rather long name {n}")),
            Column.Create("n", Enumerable.Range(0, 40).Select(n => n % 2 == 0 ? n : -n))
        );

        var figure = frame.Bar("name", "n", top: 3, order: BarOrder.Amount);

        Assert.Equal("h", Trace(figure, 0).GetProperty("orientation").GetString());
        Assert.Equal([38, -37, -39], Numbers(figure, 0, "x"));
        Assert.Equal("the 3 greatest of 40, 37 more left out", figure.Subtitle);
        Assert.Equal([-37, 38, -39], Numbers(frame.Bar("name", "n", top: 3), 0, "x"));
    }

    [Fact]
    public void Bars_by_name_stand_in_the_order_of_the_column()
    {
        var frame = new DataFrame(Column.Create("year", 2025, 999, 2024), Column.Create("n", 1, 2, 3));

        Assert.Equal(["999", "2024", "2025"], Texts(frame.Bar("year", "n", order: BarOrder.Name), "xaxis", "ticktext"));
    }

    [Fact]
    public void Parts_of_a_bar_are_told_by_colours_that_the_key_names()
    {
        var figure = Sales.Bar("day", "amount", color: "shop", unit: "EUR");

        Assert.Equal("date", figure.Layout.XAxis!.Type);
        Assert.Equal(["north", "south", "east"], figure.Key.Select(entry => entry.Label));
        Assert.Equal(["2025-01-03", "2025-01-05", "2025-01-06"], Strings(Trace(figure, 0).GetProperty("x")));
        Assert.Equal([4, -3], Numbers(figure, 1, "y"));
        Assert.Equal(
            "<b>day</b>: 2025-01-03<br><b>amount</b>: 10.5<br><b>shop</b>: north<br><b>temp</b>: 3",
            Strings(Trace(figure, 0).GetProperty("customdata"))[0]
        );
    }

    [Fact]
    public void More_colours_than_eight_are_seven_and_the_rest()
    {
        var frame = new DataFrame(
            Column.Create("x", Enumerable.Range(0, 20)),
            Column.Create("y", Enumerable.Range(0, 20)),
            Column.Create("kind", Enumerable.Range(0, 20).Select(n => $"kind {n % 10}"))
        );

        Assert.Equal(
            [.. Enumerable.Range(0, 7).Select(n => $"kind {n}"), "3 others"],
            frame.Scatter("x", "y", color: "kind").Key.Select(entry => entry.Label)
        );
        Assert.Equal(
            "14 values; the lines of 3 others left out; colours by kind",
            frame.Line("x", "y", color: "kind").Subtitle
        );
        // Fifths of 0 to 19: limits at the 5th, 9th, 13th and 17th value.
        Assert.Equal(
            ["0 to below 4", "4 to below 8", "8 to below 12", "12 to below 16", "16 to 19"],
            frame.Scatter("x", "y", color: "y").Key.Select(entry => entry.Label)
        );
    }

    [Fact]
    public void A_line_goes_in_the_order_of_its_axis_and_has_a_gap_where_a_value_is_missing()
    {
        var figure = Sales.OrderByDescending("amount").Line("day", "amount", color: "shop");
        var north = Trace(figure, figure.Key.Select(entry => entry.Label).ToList().IndexOf("north"));

        Assert.Equal(["2025-01-03", "2025-01-04", "2025-01-05", "2025-01-06"], Strings(north.GetProperty("x")));
        Assert.Equal("[10.5,null,12,8]", north.GetProperty("y").GetRawText());
        Assert.Equal("6 values; 1 gap where amount is missing; colours by shop", figure.Subtitle);
    }

    [Fact]
    public void Of_very_many_rows_each_nth_is_drawn_and_said()
    {
        var frame = new DataFrame(
            Column.Create("x", Enumerable.Range(0, 10_000)),
            Column.Create("y", Enumerable.Range(0, 10_000))
        );

        var figure = frame.Scatter("x", "y");

        // 10,000 over 4,000 is 2.5: each third, 3,334 of them.
        Assert.Equal("3,334 rows; each third of 10,000 is drawn", figure.Subtitle);
        Assert.InRange(figure.ToJson().Length, 0, 500_000);
    }

    [Fact]
    public void On_an_axis_of_powers_what_is_not_above_zero_is_left_out()
    {
        var figure = Sales.Scatter("amount", "temp", logX: true, logY: true);

        // Missing: one amount, one below zero, one temp of zero.
        Assert.Equal("4 rows; 3 rows without amount above 0 or temp above 0 left out", figure.Subtitle);
        Assert.Equal("log", figure.Layout.XAxis!.Type);
    }

    [Fact]
    public void A_histogram_counts_rows_in_bins()
    {
        var frame = new DataFrame(
            Column.Create<int>("words", [1, 1, 2, 3, 5, null]),
            Column.Create("kind", new[] { "a", "b", "a", "a", "b", "b" })
        );

        // Five values, quartiles 1 and 3: the width is 2·2/∛5 = 2.3, rounded to 2.
        var figure = frame.Histogram("words", color: "kind");

        Assert.Equal("5 rows in bins of 2; colours by kind; 1 row without words left out", figure.Subtitle);
        Assert.Equal(
            "words,kind,rows\n0 to 1,a,1\n0 to 1,b,1\n2 to 3,a,2\n2 to 3,b,0\n4 to 5,a,0\n4 to 5,b,1\n",
            Csv(figure.Numbers)
        );
        Assert.Equal("shop,rows\nnorth,4.0\nsouth,2.0\neast,1.0\n", Csv(Sales.Histogram("shop").Numbers));
    }

    [Fact]
    public void Cells_are_sums_and_sums_below_zero_have_a_scale_with_zero_in_its_middle()
    {
        var figure = Sales.Heatmap("shop", "day", "amount");

        Assert.Equal(
            "day,shop,amount\n2025-01-03,north,10.5\n2025-01-03,south,4.0\n2025-01-05,north,12.0\n2025-01-06,south,-3.0\n2025-01-06,north,8.0\n2025-01-08,east,9.0\n",
            Csv(figure.Numbers)
        );
        Assert.Equal(
            (-12, 12),
            (Trace(figure, 0).GetProperty("zmin").GetDouble(), Trace(figure, 0).GetProperty("zmax").GetDouble())
        );
        Assert.Equal(0, Trace(Sales.Heatmap("shop", "day"), 0).GetProperty("zmin").GetDouble());
        Assert.Equal("6 rows; 1 row without shop or day or amount left out", figure.Subtitle);
    }

    [Fact]
    public void Many_days_are_gathered_and_said()
    {
        var frame = new DataFrame(
            Column.Create("day", Enumerable.Range(0, 1500).Select(n => new DateOnly(2020, 1, 1).AddDays(n))),
            Column.Create("n", Enumerable.Repeat(1, 1500))
        );

        var figure = frame.Bar("day", "n");

        // 2020-01-01 was a Wednesday: 5 days, 213 whole weeks and 4 days.
        Assert.Equal("1,500 rows; sums over rows with the same week", figure.Subtitle);
        Assert.Equal(
            (215, 5, 7, 4),
            (
                figure.Numbers.Rows.Count,
                First(figure),
                figure.Numbers.Column<double>("n").Value(1),
                figure.Numbers.Column<double>("n").Values.Last()
            )
        );
        Assert.Equal("1,500 rows; day by quarter", frame.Heatmap("day", "n").Subtitle);

        static double First(Figure figure) => figure.Numbers.Column<double>("n").Value(0);
    }

    [Fact]
    public void Faults_say_what_there_is_and_what_to_do()
    {
        Assert.StartsWith(
            "There is no column 'Shop'; the nearest is 'shop'. Columns: day, shop, amount, temp.",
            Assert.Throws<ArgumentException>(() => Sales.Bar("Shop")).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Column 'day' holds date, and the length of a bar is a number. Bar(\"shop\") alone counts rows.",
            Assert.Throws<InvalidOperationException>(() => Sales.Bar("shop", "day")).Message
        );
        Assert.Equal(
            "Column 'shop' holds string, and a line goes through numbers. For points at names or dates see Scatter.",
            Assert.Throws<InvalidOperationException>(() => Sales.Line("day", "shop")).Message
        );
        Assert.Equal(
            "Column 'day' holds date, and the colour of a cell stands for a number. Heatmap(\"shop\", \"temp\") alone counts rows.",
            Assert.Throws<InvalidOperationException>(() => Sales.Heatmap("shop", "temp", "day")).Message
        );
    }

    [Fact]
    public void A_frame_without_rows_gives_an_empty_chart_of_each_kind()
    {
        var empty = Sales.Head(0);

        Assert.All(
            new[]
            {
                empty.Bar("shop", "amount"),
                empty.Bar("day"),
                empty.Bar("shop", "amount", log: true),
                empty.Line("day", "amount", color: "shop"),
                empty.Scatter("temp", "amount", color: "temp", logX: true),
                empty.Histogram("amount", color: "shop"),
                empty.Heatmap("shop", "day", "amount"),
            },
            figure =>
            {
                Assert.Contains(
                    "0 rows",
                    figure.Subtitle.Replace("0 values", "0 rows", StringComparison.Ordinal),
                    StringComparison.Ordinal
                );
                Assert.NotEmpty(figure.ToJson());
            }
        );
    }

    /// <summary>In Germany a half is 0,5, and in Thailand it is the year 2568.</summary>
    [Theory]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void Every_culture_draws_the_same(string culture)
    {
        string[] Drawn() =>
            [
                .. new[]
                {
                    Sales.Bar("day", "amount", color: "shop"),
                    Sales.Line("day", "amount"),
                    Sales.Scatter("amount", "day", color: "temp"),
                    Sales.Histogram("amount"),
                    Sales.Heatmap("day", "shop", "amount"),
                }.Select(figure => figure.ToJson()),
            ];
        var expected = Drawn();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Drawn());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_sequence_names_its_axes_by_what_is_taken_from_its_rows()
    {
        var rows = new[] { (Name: "a", Text: "one"), (Name: "b", Text: "three") };

        var figure = rows.Bar(row => row.Name, row => row.Text.Length);

        Assert.Equal("Name,Text.Length\na,3.0\nb,5.0\n", Csv(figure.Numbers));
        Assert.Equal("Text.Length by Name", figure.Title);
        Assert.Equal(
            "Letters",
            AxisTitle(rows.Bar(row => row.Name, row => row.Text.Length, yTitle: "Letters"), "yaxis")
        );
        // A cell may be made to look at the start of each lambda whether it shall stop.
        Assert.Equal(
            "Math.Log(row.Count)",
            AxisTitle(
                rows.Bar(
                    row => row.Name,
                    row => 1,
                    yTitle: "row => { if (x) throw new A(); return Math.Log(row.Count); }"
                ),
                "yaxis"
            )
        );
        Assert.Equal(2, rows.Scatter(row => row.Name, row => row.Text.Length, row => row.Name).Key.Count);
        Assert.Equal([3, 5], Numbers(rows.Line(row => row.Name, row => row.Text.Length), 0, "y"));
    }

    private static JsonElement Trace(Figure figure, int at) =>
        JsonSerializer.Deserialize<JsonElement>(figure.ToJson()).GetProperty("data")[at];

    private static IEnumerable<double> Numbers(Figure figure, int trace, string axis) =>
        Trace(figure, trace).GetProperty(axis).EnumerateArray().Select(number => number.GetDouble());

    private static string[] Strings(JsonElement texts) => [.. texts.EnumerateArray().Select(text => text.GetString()!)];

    private static string[] Texts(Figure figure, string axis, string property) =>
        Strings(
            JsonSerializer
                .Deserialize<JsonElement>(figure.ToJson())
                .GetProperty("layout")
                .GetProperty(axis)
                .GetProperty(property)
        );

    private static string? AxisTitle(Figure figure, string axis) =>
        JsonSerializer
            .Deserialize<JsonElement>(figure.ToJson())
            .GetProperty("layout")
            .GetProperty(axis)
            .GetProperty("title")
            .GetProperty("text")
            .GetString();

    private static string Csv(DataFrame frame)
    {
        using var writer = new StringWriter();
        frame.SaveCsv(writer);
        return writer.ToString();
    }
}
