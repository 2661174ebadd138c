using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Tests.Frames;

public sealed class RowsTests
{
    [Fact]
    public void Order_is_stable_with_nulls_last_as_linq_has_it() =>
        Prop.ForAll(
                SmallFrames.Rows,
                rows =>
                {
                    var frame = Numbered(rows);
                    var byKey = Enumerable
                        .Range(0, rows.Length)
                        .OrderBy(i => rows[i].Key is null)
                        .ThenBy(i => rows[i].Key, StringComparer.Ordinal)
                        .ThenBy(i => rows[i].Count is null)
                        .ThenBy(i => rows[i].Count);
                    var byScore = Enumerable
                        .Range(0, rows.Length)
                        .OrderBy(i => rows[i].Score is null)
                        .ThenByDescending(i => rows[i].Score);

                    Assert.Equal(byKey, Order(frame.OrderBy("Key", "Count")));
                    Assert.Equal(byScore, Order(frame.OrderByDescending("Score")));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Filters_keep_what_linq_keeps_and_no_null_passes() =>
        Prop.ForAll(
                SmallFrames.Rows,
                rows =>
                {
                    var frame = Numbered(rows);
                    var positive = Enumerable.Range(0, rows.Length).Where(i => rows[i].Count > 0).ToArray();

                    Assert.Equal(positive, Order(frame.Filter<int>("Count", static v => v > 0)));
                    Assert.Equal(positive, Order(frame.Filter(static row => row["Count"] is int v && v > 0)));
                    Assert.Equal(positive, Order(frame.Filter(frame.Column<int>("Count").Apply(static v => v > 0))));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nulls_are_dropped_by_any_and_by_all_and_filled() =>
        Prop.ForAll(
                SmallFrames.Rows,
                rows =>
                {
                    var frame = Numbered(rows);
                    var all = Enumerable.Range(0, rows.Length);

                    Assert.Equal(
                        all.Where(i => rows[i].Key is not null && rows[i].Flag is not null),
                        Order(frame.DropNulls("Key", "Flag"))
                    );
                    Assert.Equal(
                        all.Where(i => rows[i].Key is not null || rows[i].Flag is not null),
                        Order(frame.DropNulls(DropNullOptions.All, "Key", "Flag"))
                    );
                    Assert.Equal(
                        rows.Select(static r => r.Key ?? "none"),
                        frame.FillNulls("none").Column<string>("Key").Values
                    );
                    Assert.Equal(
                        rows.Select(static r => r.Score ?? -9),
                        frame.FillNulls(-9.0, "Score").Column<double>("Score").Values
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Head_and_tail_take_what_there_is()
    {
        var frame = Enumerable.Range(0, 5).ToDataFrame();

        Assert.Equal([0, 1], frame.Head(2).Column<int>("Value").Values);
        Assert.Equal([3, 4], frame.Tail(2).Column<int>("Value").Values);
        Assert.Equal(5, frame.Head(9).Rows.Count);
        Assert.Equal(5, frame.Tail(9).Rows.Count);
    }

    [Fact]
    public void A_sample_is_the_same_for_the_same_seed_and_takes_no_row_twice()
    {
        var frame = Enumerable.Range(0, 100).ToDataFrame();
        var drawn = frame.Sample(10, seed: 7).Column<int>("Value").Values.ToArray();

        Assert.Equal(drawn, frame.Sample(10, seed: 7).Column<int>("Value").Values);
        Assert.NotEqual(drawn, frame.Sample(10, seed: 8).Column<int>("Value").Values);
        Assert.Equal(10, drawn.Distinct().Count());
        Assert.StartsWith(
            "The frame has 100 rows to draw from.",
            Assert.Throws<ArgumentOutOfRangeException>(() => frame.Sample(101, seed: 7)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_sample_draws_every_row_about_equally_often()
    {
        var frame = Enumerable.Range(0, 10).ToDataFrame();
        var counts = new int[10];
        for (var seed = 0; seed < 5000; seed++)
        {
            foreach (var value in frame.Sample(3, seed).Column<int>("Value").Values)
            {
                counts[value]++;
            }
        }

        // Expected 5000 · 3/10 = 1500, standard deviation √(5000 · .3 · .7) = 32.4; six of them.
        Assert.All(counts, static c => Assert.InRange(c, 1500 - 195, 1500 + 195));
    }

    private static DataFrame Numbered(SmallRow[] rows) =>
        rows.ToDataFrame().With(Column.Create("row", Enumerable.Range(0, rows.Length).ToArray().AsSpan()));

    private static IEnumerable<int> Order(DataFrame frame) => frame.Column<int>("row").Values;
}
