using PaperAnalysis.Frames;

namespace PaperAnalysis.Tests.Frames;

public sealed class ColumnsTests
{
    private static readonly DataFrame Made = new(
        Column.Create<string>("title", ["a", null, "c"]),
        Column.Create("words", 1, 2, 3),
        Column.Create<double>("share", [0.5, null, 1.5])
    );

    [Fact]
    public void Values_are_reached_by_name_and_by_place()
    {
        Assert.Equal("c", Made["title"][2]);
        Assert.Equal("c", Made[2, "title"]);
        Assert.Equal("c", Made[2, 0]);
        Assert.Equal("c", Made.Rows[2]["title"]);
        Assert.Equal(1.5, Made.Rows[2].Get<double>("share"));
        Assert.Null(Made[1, "share"]);
        Assert.True(Made.Rows[1].IsNull("title"));
        Assert.Equal([0.5, 1.5], Made.Column<double>("share").Values);
    }

    [Fact]
    public void An_unknown_column_is_named_with_those_that_exist() =>
        Assert.Equal(
            "There is no column 'Title'; the nearest is 'title'. Columns: title, words, share. (Parameter 'name')",
            Assert.Throws<ArgumentException>(() => Made["Title"]).Message
        );

    [Fact]
    public void The_wrong_type_is_named_with_the_right_one() =>
        Assert.Equal(
            "Column 'words' holds int, not double.",
            Assert.Throws<InvalidOperationException>(() => Made.Column<double>("words")).Message
        );

    [Fact]
    public void A_type_that_no_column_holds_is_refused() =>
        Assert.StartsWith(
            "A column holds bool, int, long, double, DateOnly, DateTime, string or IReadOnlyList<string>; found System.Decimal.",
            Assert.Throws<NotSupportedException>(() => Column.Create("x", 1m)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_null_asked_for_as_a_value_is_named() =>
        Assert.StartsWith(
            "Row 1 of column 'share' is null;",
            Assert.Throws<InvalidOperationException>(() => Made.Column<double>("share").Value(1)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_row_beyond_the_last_is_refused() =>
        Assert.StartsWith(
            "Column 'words' has 3 rows, numbered from 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Made["words"][3]).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Two_columns_of_one_name_or_of_two_lengths_make_no_frame()
    {
        Assert.StartsWith(
            "Two columns are named 'x';",
            Assert.Throws<ArgumentException>(() => new DataFrame(Column.Create("x", 1), Column.Create("x", 2))).Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Column 'y' has 2 rows, column 'x' has 1;",
            Assert
                .Throws<ArgumentException>(() => new DataFrame(Column.Create("x", 1), Column.Create("y", 1, 2)))
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Select_drop_rename_and_with_leave_the_frame_alone()
    {
        Assert.Equal(["share", "title"], Names(Made.Select("share", "title")));
        Assert.Equal(["title", "share"], Names(Made.Drop("words")));
        Assert.Equal(["title", "count", "share"], Names(Made.Rename("words", "count")));
        Assert.Equal(["TITLE", "WORDS", "SHARE"], Names(Made.Rename(static name => name.ToUpperInvariant())));
        Assert.Equal(["title", "words", "share", "x"], Names(Made.With(Column.Create("x", 1, 2, 3))));
        Assert.Equal(["title", "words", "share"], Names(Made.With(Column.Create("words", true, true, true))));
        Assert.Equal(["title", "words", "share"], Names(Made));
    }

    [Fact]
    public void Apply_keeps_nulls_as_nulls()
    {
        var lengths = Made.Column<string>("title").Apply(static t => t.Length);

        Assert.Equal([1, null, 1], Enumerable.Range(0, 3).Select(row => (int?)lengths[row]));
        Assert.Equal(1, lengths.NullCount);
    }

    [Fact]
    public void Nulls_are_counted_across_the_words_of_the_mask()
    {
        var column = Column.Create<int>("x", Enumerable.Range(0, 1000).Select(static i => i % 3 == 0 ? (int?)null : i));

        Assert.Equal(334, column.NullCount); // 0, 3 … 999
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal(i % 3 == 0, column.IsNull(i)));
    }

    private static IEnumerable<string> Names(DataFrame frame) => frame.Columns.Select(static c => c.Name);
}
