using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Tests.Frames;

public sealed class ShapeTests
{
    /// <summary>The expected numbers are also those of pandas over the same rows.</summary>
    private static readonly DataFrame Long = new(
        Column.Create("k", new[] { "a", "b", "a", "c", "b", "a" }),
        Column.Create("m", new[] { "x", "x", "y", "y", "x", "x" }),
        Column.Create("v", 1.5, 2.0, -3.0, 4.0, 10.0, 0.25),
        Column.Create<double>("w", [2, 1, 4, 4, 3, null])
    );

    [Fact]
    public void A_pivot_gathers_the_values_of_each_cell()
    {
        // a x: 1.5 + 0.25; b x: 2 + 10; nothing is b y or c x.
        Assert.Equal("k,x,y\na,1.75,-3.0\nb,12.0,\nc,,4.0\n", Csv(Long.Pivot("k", "m", "v", Aggregation.Sum)));
        Assert.Equal("k,x,y\na,2,1\nb,2,0\nc,0,1\n", Csv(Long.Pivot("k", "m", "v", Aggregation.Count)));
        Assert.Equal("k,x,y\na,0.25,-3.0\nb,10.0,\nc,,4.0\n", Csv(Long.Pivot("k", "m", "v", Aggregation.Last)));
    }

    [Fact]
    public void A_pivot_into_one_cell_twice_asks_how() =>
        Assert.Equal(
            "2 rows have k 'a' and m 'x', and a cell takes one. Say how to gather them, as in how: Aggregation.Sum, or drop duplicates first.",
            Assert.Throws<ArgumentException>(() => Long.Pivot("k", "m", "v")).Message
        );

    [Fact]
    public void A_null_and_an_empty_text_name_columns_too()
    {
        var frame = new DataFrame(
            Column.Create("row", 1, 1, 1),
            Column.Create<string>("name", ["a", null, ""]),
            Column.Create("n", 7, 8, 9)
        );

        Assert.Equal("row,a,null,(empty)\n1,7,8,9\n", Csv(frame.Pivot("row", "name", "n")));
    }

    [Fact]
    public void A_pivot_with_more_cells_than_anybody_reads_is_refused()
    {
        var numbers = Enumerable.Range(0, 5000).ToArray();
        var frame = new DataFrame(Column.Create("a", numbers.AsSpan()), Column.Create("b", numbers.AsSpan()));

        Assert.StartsWith(
            "A pivot over 'b' would have 5000 rows and 5000 columns.",
            Assert.Throws<ArgumentException>(() => frame.Pivot("a", "b", "b")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Melting_puts_columns_below_each_other() =>
        Assert.Equal(
            "k,Variable,Value\na,v,1.5\nb,v,2.0\na,v,-3.0\nc,v,4.0\nb,v,10.0\na,v,0.25\na,w,2.0\nb,w,1.0\na,w,4.0\nc,w,4.0\nb,w,3.0\na,w,\n",
            Csv(Long.Melt(["k"], ["v", "w"]))
        );

    [Fact]
    public void Melted_numbers_widen_and_other_types_do_not_mix()
    {
        var frame = new DataFrame(Column.Create("i", 1), Column.Create("d", 0.5), Column.Create("s", new[] { "x" }));

        Assert.Equal("s,name,n\nx,i,1.0\nx,d,0.5\n", Csv(frame.Melt(["s"], null, "name", "n")));
        Assert.Equal(
            "Column 's' holds string, and the melted columns before it double. Keep it beside them, or name the columns to melt.",
            Assert.Throws<ArgumentException>(() => frame.Melt([])).Message
        );
    }

    [Fact]
    public void A_pivot_takes_back_what_melting_did() =>
        Prop.ForAll(
                SmallFrames.Rows,
                rows =>
                {
                    if (rows.Length == 0)
                    {
                        return;
                    }

                    var frame = rows.ToDataFrame()
                        .Select("Key", "Score")
                        .Assign("row", row => row.Index)
                        .Assign("Half", "Score", (double score) => score / 2);
                    var long_ = frame.Melt(["Key", "row"]);

                    SmallFrames.AssertSame(
                        frame.Select("Key", "row", "Score", "Half"),
                        long_.Pivot(["Key", "row"], "Variable", "Value")
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Distinct_rows_by_hand()
    {
        Assert.Equal("k,m\na,x\nb,x\na,y\nc,y\n", Csv(Long.Distinct("k", "m")));
        Assert.Equal("k,m,v,w\na,x,1.5,2.0\nb,x,2.0,1.0\nc,y,4.0,4.0\n", Csv(Long.DropDuplicates("k")));
        Assert.Equal(6, Long.Distinct().Rows.Count);
    }

    [Fact]
    public void Distinct_rows_are_those_of_a_set_and_stay_distinct() =>
        Prop.ForAll(
                SmallFrames.Rows,
                rows =>
                {
                    var frame = rows.ToDataFrame();
                    var distinct = frame.Distinct("Key", "Flag");

                    Assert.Equal(rows.Select(row => (row.Key, row.Flag)).Distinct().Count(), distinct.Rows.Count);
                    SmallFrames.AssertSame(distinct, distinct.Distinct());
                    SmallFrames.AssertSame(distinct, frame.DropDuplicates("Key", "Flag").Select("Key", "Flag"));
                }
            )
            .QuickCheckThrowOnFailure();

    private static string Csv(DataFrame frame)
    {
        using var writer = new StringWriter();
        frame.SaveCsv(writer);
        return writer.ToString();
    }
}
