using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Notebooks.Tests.Documents;

public class CellIdsTests
{
    [Fact]
    public void Valid_ids_stay_and_the_first_of_two_equal_ones_keeps_it()
    {
        var ids = Ids(Raw("a", "1"), Raw("a", "2"), Raw("b", "3"));
        Assert.Equal("a", ids[0]);
        Assert.NotEqual("a", ids[1]);
        Assert.Equal("b", ids[2]);
    }

    [Fact]
    public void An_id_comes_from_kind_number_and_source()
    {
        // sha256("Raw\n1\nx") and sha256("Raw\n2\nx"), eight digits each: printf 'Raw\n1\nx' | sha256sum
        Assert.Equal(["72dddbe7", "5086bf7a"], Ids(Raw("", "x"), Raw("", "x")));
    }

    [Fact]
    public void A_new_cell_elsewhere_changes_no_id() =>
        Assert.Equal(Ids(Raw("", "x"), Raw("", "y")), Ids(Raw("", "new"), Raw("", "x"), Raw("", "y"))[1..]);

    [Theory]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("é")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void An_id_that_nbformat_does_not_allow_is_replaced(string id) =>
        Assert.Equal(Ids(Raw("", "x")), Ids(Raw(id, "x")));

    private static Cell.Raw Raw(string id, string source) => new(id, source, [], []);

    private static string[] Ids(params Cell[] cells) => [.. CellIds.Complete(cells).Select(c => c.Id)];
}
