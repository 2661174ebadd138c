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
    [InlineData("try { }", "")]
    [InlineData("if (x) { } else", "")]
    [InlineData("/* begun", "")]
    [InlineData("var text = @\"begun", "")]
    [InlineData("var text = \"\"\"\nbegun", "")]
    [InlineData("$\"{a", "    ")]
    [InlineData("#if DEBUG\n1", "")]
    [InlineData("[Obsolete]", "")]
    [InlineData("foo(1,", "    ")]
    [InlineData("switch (x) { case 1:", "    ")]
    public void An_unfinished_cell_asks_for_a_line_as_deep_as_what_is_open(string code, string indent) =>
        Assert.Equal(new Completeness.Incomplete(indent), Check(code));

    [Theory]
    [InlineData("var 1x = 3; var y = 2;")]
    [InlineData("var 1x = ;;)")]
    [InlineData("1 + )")]
    [InlineData("{ )")]
    [InlineData("if (a { x")]
    [InlineData("if (true) {\n var 1x = 2;\n")]
    [InlineData("var text = \"begun")]
    [InlineData("$\"{a}")]
    [InlineData("1 1 (")]
    public void What_no_further_line_can_mend_is_invalid(string code) =>
        Assert.Equal(new Completeness.Invalid(), Check(code));

    private static Completeness Check(string code)
    {
        using var session = Cells.Session();
        return session.CheckComplete(code);
    }
}
