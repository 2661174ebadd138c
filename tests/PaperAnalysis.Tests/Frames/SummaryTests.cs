using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Tests.Frames;

public sealed class SummaryTests
{
    [Fact]
    public void Description_by_hand()
    {
        // 1 2 3 4: mean 2.5, sample variance (2.25+.25+.25+2.25)/3 = 5/3, quartiles by type 7 at 1+.75, 1+1.5, 1+2.25
        var frame = new DataFrame(
            Column.Create<int>("n", [4, 1, null, 3, 2]),
            Column.Create<string>("text", ["a", "b", "c", "d", "e"]),
            Column.Create<double>("one", [7, null, null, null, null])
        );
        var described = frame.Description();

        Assert.Equal(["Description", "n", "one"], described.Columns.Select(static c => c.Name));
        Assert.Equal(
            ["Length", "Mean", "StandardDeviation", "Min", "Quartile1", "Median", "Quartile3", "Max"],
            described.Column<string>("Description").Values
        );
        Assert.Equal([4, 2.5, Math.Sqrt(5.0 / 3), 1, 1.75, 2.5, 3.25, 4], described.Column<double>("n").Values);
        Assert.Equal([1, 7, null, 7, 7, 7, 7, 7], described.Rows.Select(static r => (double?)r["one"]));
    }

    [Fact]
    public void Info_counts_values_nulls_and_different_values_of_each_column()
    {
        var frame = new DataFrame(
            Column.Create<string>("text", ["a", "b", null, "a"]),
            Column.Create("flag", true, true, true, false)
        );

        Assert.Equal(
            """
            Column  Type    Length  Nulls  Distinct
            string  string     int    int       int
            text    string       3      1         2
            flag    bool         4      0         2
            [2 rows, 5 columns]

            """,
            frame.Info().ToText()
        );
    }

    [Fact]
    public void Tables_of_ado_net_give_the_frame_back() =>
        Prop.ForAll(
                SmallFrames.Rows,
                rows =>
                {
                    var frame = rows.ToDataFrame();
                    using var table = frame.ToTable();
                    SmallFrames.AssertSame(frame, DataFrame.FromTable(table));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_table_holds_nulls_as_dbnull_and_typed_columns()
    {
        using var table = new DataFrame(Column.Create<int>("n", [1, null])).ToTable();

        Assert.Equal(typeof(int), table.Columns["n"]!.DataType);
        Assert.Equal(1, table.Rows[0]["n"]);
        Assert.Equal(DBNull.Value, table.Rows[1]["n"]);
    }
}
