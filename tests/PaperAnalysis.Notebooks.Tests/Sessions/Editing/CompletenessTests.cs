using PaperAnalysis.Notebooks.Sessions.Editing;

namespace PaperAnalysis.Notebooks.Tests.Sessions.Editing;

public sealed class CompletenessTests
{
    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("x + 1")]
    [InlineData("")]
    [InlineData("#r \"x.dll\"")]
    [InlineData("#!time\nx")]
    public void A_whole_cell_is_complete(string code) => Assert.Equal(new Completeness.Complete(), Check(code));

    [Theory]
    [InlineData("if (x) {", "    ")]
    [InlineData("foreach (var i in list) { Add(", "        ")]
    [InlineData("1 +", "")]
    public void An_unfinished_cell_asks_for_a_line_as_deep_as_what_is_open(string code, string indent) =>
        Assert.Equal(new Completeness.Incomplete(indent), Check(code));

    [Fact]
    public void What_no_further_line_can_mend_is_invalid() =>
        Assert.Equal(new Completeness.Invalid(), Check("var 1x = 3; var y = 2;"));

    private static Completeness Check(string code)
    {
        using var session = Cells.Session();
        return session.CheckComplete(code);
    }
}
