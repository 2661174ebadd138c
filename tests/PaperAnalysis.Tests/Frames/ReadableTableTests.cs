using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Tests.Frames;

/// <summary>Tables are read by people: units in headings, intervals in one column, no digits that say nothing.</summary>
public class ReadableTableTests
{
    [Fact]
    public void Headings_say_units_and_have_the_names_of_programs_behind_them()
    {
        var heads = Page(
                new DataFrame(
                    Column.Create<double>("PerMillion", [1.5]),
                    Column.Create<int>("FirstLine", [1]),
                    Column.Create<int>("URL", [1]),
                    Column.Create<int>("my own", [1])
                )
            )
            .QuerySelectorAll("th");

        Assert.Equal(["per million words", "first line", "URL", "my own"], heads.Select(th => th.TextContent));
        Assert.Equal(["PerMillion", "FirstLine", null, null], heads.Select(th => th.GetAttribute("data-name")));
    }

    [Fact]
    public void Both_ends_of_an_interval_stand_in_one_column_and_files_get_both()
    {
        var page = Page(
            new DataFrame(
                Column.Create<double>("NpmiLow", [0.123456, -0.2, double.NegativeInfinity]),
                Column.Create<double>("NpmiHigh", [0.456, 0.1, double.PositiveInfinity])
            )
        );

        Assert.Equal(["95 % interval"], page.QuerySelectorAll("th").Select(th => th.TextContent));
        Assert.Equal(["0.123 to 0.456", "−0.200 to 0.100", "−∞ to ∞"], Cells(page));
        Assert.Equal("0.123456|0.456", page.QuerySelector("td")!.GetAttribute("data-value"));
        Assert.Equal("NpmiLow|NpmiHigh", page.QuerySelector("th")!.GetAttribute("data-name"));
    }

    [Theory]
    // Three digits of the greatest, two of the least.
    [InlineData("G2", new[] { 1234.5678, 250.31, 8.331 }, new[] { "1,234.6", "250.3", "8.3" })]
    [InlineData("x", new[] { 3.0, 4000000.0 }, new[] { "3", "4,000,000" })]
    [InlineData("Share", new[] { 0.5, 0.0123, 1 }, new[] { "50 %", "1.2 %", "100 %" })]
    [InlineData("Share", new[] { 50.0, 1.5 }, new[] { "50.0", "1.5" })]
    [InlineData("Q", new[] { 0.0000123, 0.0451, 1 }, new[] { "<.001", ".045", "1.000" })]
    public void Numbers_have_the_digits_that_tell_rows_apart(string name, double[] values, string[] shown) =>
        Assert.Equal(shown, Cells(Page(new DataFrame(Column.Create<double>(name, values)))));

    [Fact]
    public void Whole_numbers_stay_whole_and_what_is_missing_is_a_dash() =>
        Assert.Equal(
            ["2024", "12,345", "–"],
            Cells(Page(new DataFrame(Column.Create<int>("Year", [2024, 12345, null]))))
        );

    private static IEnumerable<string> Cells(IDocument page) =>
        page.QuerySelectorAll("td").Select(td => td.TextContent);

    private static IDocument Page(DataFrame frame) => new HtmlParser().ParseDocument(frame.ToHtml());
}
