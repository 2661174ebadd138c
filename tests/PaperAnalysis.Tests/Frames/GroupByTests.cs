using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Tests.Frames;

public sealed class GroupByTests
{
    private static readonly DataFrame Made = new(
        Column.Create<string>("digest", ["000", "001", "000", null, null, "001"]),
        Column.Create<int>("words", [10, 20, 30, 5, null, null]),
        Column.Create<double>("share", [0.5, 1, 1.5, null, null, 3])
    );

    [Fact]
    public void Aggregates_by_hand()
    {
        var result = Made.GroupBy("digest")
            .Aggregate(
                ("words", Aggregation.Count, "n"),
                ("words", Aggregation.Sum, "sum"),
                ("words", Aggregation.Mean, "mean"),
                ("share", Aggregation.Median, "median"),
                ("share", Aggregation.Max, "max"),
                ("words", Aggregation.First, "first")
            );

        Assert.Equal(
            """
            digest    n   sum    mean  median     max  first
            string  int  long  double  double  double    int
            000       2    40      20       1     1.5     10
            001       1    20      20       2       3     20
            null      1     5       5    null    null      5
            [3 rows, 7 columns]

            """,
            result.ToText()
        );
    }

    [Fact]
    public void Without_names_counts_take_every_other_column_and_sums_the_numeric_ones()
    {
        var named = Made.With(Column.Create<string>("title", ["a", "b", "c", "d", "e", "f"]));

        Assert.Equal(["digest", "words", "share", "title"], Names(named.GroupBy("digest").Count()));
        Assert.Equal(["digest", "words", "share"], Names(named.GroupBy("digest").Sum()));
        Assert.Equal([2, 2, 2], named.GroupBy("digest").Size().Column<int>("Size").Values);
    }

    [Fact]
    public void Text_has_no_sum() =>
        Assert.Equal(
            "Column 'digest' holds string; this needs numbers (int, long or double).",
            Assert.Throws<InvalidOperationException>(() => Made.GroupBy("words").Sum("digest")).Message
        );

    [Fact]
    public void A_sum_of_ints_does_not_overflow_and_one_of_longs_says_so()
    {
        var ints = new DataFrame(Column.Create("k", true, true), Column.Create("v", int.MaxValue, int.MaxValue));
        var longs = new DataFrame(Column.Create("k", true, true), Column.Create("v", long.MaxValue, 1L));

        Assert.Equal(2L * int.MaxValue, ints.GroupBy("k").Sum()[0, "v"]);
        Assert.Throws<OverflowException>(() => longs.GroupBy("k").Sum());
    }

    [Fact]
    public void Groups_and_aggregates_are_those_of_linq() =>
        Prop.ForAll(
                SmallFrames.Rows,
                rows =>
                {
                    var groups = rows.GroupBy(static r => (r.Key, r.Flag)).ToArray();
                    var by = rows.ToDataFrame().GroupBy("Key", "Flag");
                    var result = by.Aggregate(
                        ("Count", Aggregation.Count, "count"),
                        ("Count", Aggregation.Sum, "sum"),
                        ("Score", Aggregation.Mean, "mean"),
                        ("Day", Aggregation.Min, "min"),
                        ("Key", Aggregation.Max, "max"),
                        ("Big", Aggregation.First, "first"),
                        ("Day", Aggregation.CountDistinct, "days")
                    );

                    Assert.Equal(
                        groups.Select(static g => g.Key),
                        result.Rows.Select(static r => ((string?)r["Key"], (bool?)r["Flag"]))
                    );
                    Assert.Equal(
                        groups.Select(static g => g.Count(static r => r.Count is not null)),
                        Cells<int?>(result, "count").Select(static v => v!.Value)
                    );
                    Assert.Equal(
                        groups.Select(static g =>
                            g.Any(static r => r.Count is not null) ? g.Sum(static r => (long?)r.Count) : null
                        ),
                        Cells<long?>(result, "sum")
                    );
                    Assert.Equal(
                        groups.Select(static g => g.Average(static r => r.Score)),
                        Cells<double?>(result, "mean")
                    );
                    Assert.Equal(groups.Select(static g => g.Min(static r => r.Day)), Cells<DateOnly?>(result, "min"));
                    Assert.Equal(groups.Select(static g => g.Key.Key), Cells<string?>(result, "max"));
                    Assert.Equal(groups.Select(static g => g.First().Big), Cells<long?>(result, "first"));
                    Assert.Equal(
                        groups.Select(static g =>
                            g.Select(static r => r.Day).Where(static d => d is not null).Distinct().Count()
                        ),
                        Cells<int?>(result, "days").Select(static v => v!.Value)
                    );
                    Assert.Equal(groups.Select(static g => g.Count()), by.Groups.Select(static g => g.Rows.Count));
                    Assert.Equal(groups.Sum(static g => Math.Min(2, g.Count())), by.Head(2).Rows.Count);
                    Assert.Equal(
                        groups.SelectMany(static g => g.TakeLast(1)).Select(static r => r.Score),
                        Cells<double?>(by.Tail(1), "Score")
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Value_counts_are_those_of_linq_most_frequent_first() =>
        Prop.ForAll(
                SmallFrames.Rows,
                rows =>
                {
                    var expected = rows.Where(static r => r.Key is not null)
                        .GroupBy(static r => r.Key)
                        .OrderByDescending(static g => g.Count())
                        .Select(static g => (g.Key, g.Count()));
                    var counts = rows.ToDataFrame().ValueCounts("Key");

                    Assert.Equal(
                        expected,
                        counts.Rows.Select(static r => ((string?)r["Values"], r.Get<int>("Counts")))
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    private static IEnumerable<T?> Cells<T>(DataFrame frame, string column) => frame.Rows.Select(r => (T?)r[column]);

    private static IEnumerable<string> Names(DataFrame frame) => frame.Columns.Select(static c => c.Name);
}
