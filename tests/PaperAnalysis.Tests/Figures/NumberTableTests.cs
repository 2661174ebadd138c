using PaperAnalysis.Figures;

namespace PaperAnalysis.Tests.Figures;

public class NumberTableTests
{
    [Fact]
    public void Names_stand_left_and_numbers_right()
    {
        var table = NumberTable.Of(
            [("one\u001b[31m", 1.0), ("two", 12.34567)],
            ("name", row => row.Item1),
            ("value", row => row.Item2)
        );

        // An escape sequence of a digest must not colour the reader's terminal; four digits after the point.
        Assert.Equal("name        value\none [31m        1\ntwo       12.3457", table.ToString());
    }

    [Fact]
    public void Long_tables_say_how_many_rows_are_left_out()
    {
        var text = NumberTable.Of(Enumerable.Range(1, 33), ("n", n => n)).ToString();

        // One heading and 30 rows, then the other 3.
        Assert.Equal([" n", " 1"], text.Split('\n')[..2]);
        Assert.Equal(["30", "… and 3 more"], text.Split('\n')[30..]);
    }
}
