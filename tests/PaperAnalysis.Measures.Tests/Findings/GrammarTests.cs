using PaperAnalysis.Findings;

namespace PaperAnalysis.Measures.Tests.Findings;

public sealed class GrammarTests
{
    [Theory]
    [InlineData(0, "no papers")]
    [InlineData(1, "1 paper")]
    [InlineData(2, "2 papers")]
    [InlineData(12345, "12,345 papers")]
    public void Things_are_counted(int count, string text) => Assert.Equal(text, Grammar.Count(count, "paper"));

    [Theory]
    [InlineData(0, 0, "no papers")]
    [InlineData(0, 1, "not the only paper")]
    [InlineData(1, 1, "the only paper")]
    [InlineData(0, 9, "none of 9 papers")]
    [InlineData(1, 2, "1 of 2 papers")]
    [InlineData(2, 2, "both papers")]
    [InlineData(9, 9, "all 9 papers")]
    [InlineData(1000, 2000, "1,000 of 2,000 papers")]
    public void A_part_of_things_is_counted(int part, int whole, string text) =>
        Assert.Equal(text, Grammar.Of(part, whole, "paper"));

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.001, "less than 1 %")]
    [InlineData(0.5, "50 %")]
    [InlineData(0.999, "more than 99 %")]
    [InlineData(1, "100 %")]
    public void A_share_that_is_not_all_is_not_written_as_all(double share, string text) =>
        Assert.Equal(text, Grammar.Percent(share));

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "**a**")]
    [InlineData("a b", "**a** and **b**")]
    [InlineData("a b c d", "**a**, **b**, **c** and **d**")]
    [InlineData("a b c d e", "**a**, **b**, **c** and 2 others")]
    public void Names_are_listed(string names, string text) =>
        Assert.Equal(text, Grammar.List(names.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Markdown);

    [Fact]
    public void Of_rows_that_tie_all_are_named_and_what_is_no_number_is_left_out()
    {
        double[] rows = [1, 3, double.NaN, 3, double.PositiveInfinity];

        Assert.Equal([3, 3], Grammar.Most(rows, row => row));
        Assert.Equal([1], Grammar.Least(rows, row => row));
        Assert.Empty(Grammar.Most(Array.Empty<double>(), row => row));
    }

    [Fact]
    public void A_sentence_begins_with_a_capital() => Assert.Equal("No papers", Grammar.Capital("no papers"));

    [Fact]
    public void An_interval_that_is_unbounded_says_which_side_is_known()
    {
        Assert.Equal("0.12 to 0.45", Grammar.Interval(0.12, 0.45, "0.00"));
        Assert.Equal("0.45 or less", Grammar.Interval(double.NegativeInfinity, 0.45, "0.00"));
        Assert.Equal("0.12 or more", Grammar.Interval(0.12, double.PositiveInfinity, "0.00"));
        Assert.Equal("any number", Grammar.Interval(double.NegativeInfinity, double.PositiveInfinity, "0.00"));
    }
}
