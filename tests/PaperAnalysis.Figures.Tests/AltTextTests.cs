using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures.Tests;

public sealed class AltTextTests
{
    [Fact]
    public void It_names_the_least_and_the_greatest() =>
        Assert.Equal("Papers: by digest. 3 rows; n from 1 (b) to 7 (c).", Of(("a", 2), ("b", 1), ("c", 7)));

    [Fact]
    public void Rows_without_a_name_or_an_amount_are_not_compared()
    {
        Assert.Equal("Papers: by digest. 2 rows; n from 2 (a) to 2 (a).", Of(("a", 2), (null, 9)));
        Assert.Equal("Papers: by digest. 1 row.", Of((null, 2)));
        Assert.Equal("Papers: by digest. 2 rows.", Of((null, 2), ("b", null)));
        Assert.Equal("Papers: by digest. 0 rows.", Of());
    }

    private static string Of(params (string? Name, int? Amount)[] rows) =>
        AltText.Of(
            new Figure
            {
                Title = "Papers",
                Subtitle = "by digest",
                Traces = [],
                Layout = new(),
                Numbers = DataFrame.FromRecords(rows.Select(row => new { name = row.Name, n = row.Amount })),
            }
        );
}
