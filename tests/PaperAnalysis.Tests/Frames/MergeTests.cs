using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Tests.Frames;

public sealed class MergeTests
{
    private static readonly DataFrame Papers = new(
        Column.Create<string>("id", ["a", "b", null, "c"]),
        Column.Create("words", 1, 2, 3, 4)
    );

    private static readonly DataFrame Links = new(
        Column.Create<string>("id", ["b", "b", "d", null]),
        Column.Create<string>("host", ["x", "y", "z", "w"])
    );

    [Theory]
    [InlineData(JoinAlgorithm.Inner, "b 2 x|b 2 y")]
    [InlineData(JoinAlgorithm.Left, "a 1 -|b 2 x|b 2 y|- 3 -|c 4 -")]
    [InlineData(JoinAlgorithm.Right, "b 2 x|b 2 y|d - z|- - w")]
    [InlineData(JoinAlgorithm.FullOuter, "a 1 -|b 2 x|b 2 y|- 3 -|c 4 -|d - z|- - w")]
    [InlineData(JoinAlgorithm.Semi, "b 2")]
    [InlineData(JoinAlgorithm.Anti, "a 1|- 3|c 4")]
    public void Joins_by_hand(JoinAlgorithm join, string expected)
    {
        var merged = Papers.Merge(Links, "id", join);

        Assert.Equal(
            expected,
            string.Join('|', merged.Rows.Select(r => string.Join(' ', merged.Columns.Select(c => r[c.Name] ?? "-"))))
        );
    }

    [Fact]
    public void Keys_named_in_pairs_stand_on_both_sides()
    {
        var merged = Papers.Merge(Links, [("id", "id")], JoinAlgorithm.FullOuter);

        Assert.Equal(["id_left", "words", "id_right", "host"], merged.Columns.Names);
        Assert.Equal(
            "a 1 - -|b 2 b x|b 2 b y|- 3 - -|c 4 - -|- - d z|- - - w",
            string.Join('|', merged.Rows.Select(static r => $"{r[0] ?? "-"} {r[1] ?? "-"} {r[2] ?? "-"} {r[3] ?? "-"}"))
        );
    }

    [Fact]
    public void Shared_keys_of_two_numeric_types_widen_and_other_names_get_suffixes()
    {
        var left = new DataFrame(Column.Create("n", 1, 2), Column.Create("v", 10, 20));
        var right = new DataFrame(Column.Create("n", 2L, 3L), Column.Create("v", 200, 300));

        var merged = left.Merge(right, "n", JoinAlgorithm.FullOuter);

        Assert.Equal(["n", "v_left", "v_right"], merged.Columns.Names);
        Assert.Equal([1L, 2L, 3L], merged.Column<long>("n").Values);
        Assert.Equal([null, 200, 300], merged.Rows.Select(static r => (int?)r["v_right"]));
    }

    /// <summary>What an inner join has is a semi join's rows; those and an anti join's are all rows; each left join has
    /// both.</summary>
    [Fact]
    public void Joins_keep_their_laws() =>
        Prop.ForAll(
                SmallFrames.Rows,
                SmallFrames.Rows,
                (left, right) =>
                {
                    var (a, b) = (
                        Numbered(left),
                        Numbered(right).Rename("row", "other").Select("Key", "Flag", "other")
                    );
                    DataFrame Join(JoinAlgorithm how) => a.Merge(b, ["Key", "Flag"], how);
                    var semi = Join(JoinAlgorithm.Semi);

                    SmallFrames.AssertSame(
                        semi,
                        Join(JoinAlgorithm.Inner).Select(a.Columns.Names).DropDuplicates("row")
                    );
                    SmallFrames.AssertSame(a, semi.Append(Join(JoinAlgorithm.Anti)).OrderBy("row"));
                    Assert.Equal(
                        Join(JoinAlgorithm.Left).Rows.Count,
                        Join(JoinAlgorithm.Inner).Rows.Count + Join(JoinAlgorithm.Anti).Rows.Count
                    );
                    SmallFrames.AssertSame(
                        Join(JoinAlgorithm.Left).OrderBy("row", "other").Select("Key", "Flag", "row", "other"),
                        b.Merge(a, ["Key", "Flag"], JoinAlgorithm.Right)
                            .OrderBy("row", "other")
                            .Select("Key", "Flag", "row", "other")
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Joins_are_those_of_nested_loops() =>
        Prop.ForAll(
                SmallFrames.Rows,
                SmallFrames.Rows,
                (left, right) =>
                {
                    foreach (var join in Enum.GetValues<JoinAlgorithm>()[..4])
                    {
                        var merged = Numbered(left).Merge(Numbered(right), [("Key", "Key"), ("Flag", "Flag")], join);
                        var pairs = merged.Rows.Select(static r => ((int?)r["row_left"], (int?)r["row_right"]));
                        Assert.Equal(Brute(left, right, join).Order(), pairs.Order());
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Keys_of_different_numeric_types_meet_and_of_other_types_do_not()
    {
        var ints = new DataFrame(Column.Create("n", 1, 2));
        var longs = new DataFrame(Column.Create("n", 2L, 3L));

        Assert.Single(ints.Merge(longs, "n", JoinAlgorithm.Inner).Rows);
        Assert.Equal(
            "Column 'n' holds int and column 'id' string; keys of different types are never equal.",
            Assert.Throws<ArgumentException>(() => ints.Merge(Papers, [("n", "id")])).Message
        );
    }

    [Fact]
    public void Append_puts_columns_together_by_name_and_widens()
    {
        var first = new DataFrame(Column.Create("n", 1), Column.Create("only", true));
        var second = new DataFrame(Column.Create<string>("other", ["x"]), Column.Create("n", 2.5));

        Assert.Equal(
            """
                 n  only  other
            double  bool  string
                 1  true  null
               2.5  null  x
            [2 rows, 3 columns]

            """,
            first.Append(second).ToText()
        );
        Assert.StartsWith(
            "Column 'n' holds int in one frame and string in the other;",
            Assert
                .Throws<ArgumentException>(() => first.Append(new DataFrame(Column.Create<string>("n", ["x"]))))
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Halves_appended_are_the_whole() =>
        Prop.ForAll(
                SmallFrames.Rows,
                rows =>
                {
                    var frame = rows.ToDataFrame();
                    var half = rows.Length / 2;
                    SmallFrames.AssertSame(frame, frame.Head(half).Append(frame.Tail(rows.Length - half)));
                }
            )
            .QuickCheckThrowOnFailure();

    private static IEnumerable<(int?, int?)> Brute(SmallRow[] left, SmallRow[] right, JoinAlgorithm join)
    {
        bool Equal(int l, int r) =>
            left[l].Key is not null
            && left[l].Flag is not null
            && left[l].Key == right[r].Key
            && left[l].Flag == right[r].Flag;

        var lefts = Enumerable.Range(0, left.Length);
        var rights = Enumerable.Range(0, right.Length);
        foreach (var l in lefts)
        {
            foreach (var r in rights.Where(r => Equal(l, r)))
            {
                yield return (l, r);
            }
        }

        foreach (
            var l in lefts.Where(l =>
                join is JoinAlgorithm.Left or JoinAlgorithm.FullOuter && !rights.Any(r => Equal(l, r))
            )
        )
        {
            yield return (l, null);
        }

        foreach (
            var r in rights.Where(r =>
                join is JoinAlgorithm.Right or JoinAlgorithm.FullOuter && !lefts.Any(l => Equal(l, r))
            )
        )
        {
            yield return (null, r);
        }
    }

    private static DataFrame Numbered(SmallRow[] rows) =>
        rows.ToDataFrame().With(Column.Create("row", Enumerable.Range(0, rows.Length).ToArray().AsSpan()));
}
