using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Digests;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Tests.Frames;

public sealed class RecordsTests
{
    private enum Kind
    {
        Exact,
        Near,
    }

    private sealed record Match(
        string Id,
        Kind Kind,
        float Share,
        byte Small,
        LineRange Lines,
        IReadOnlyList<int> Numbers,
        DateTime? Seen
    );

    [Fact]
    public void A_column_for_each_property_in_the_order_of_declaration()
    {
        var frame = new[] { new SmallRow("a", 1, 2L, 0.5, true, new DateOnly(2025, 3, 17), ["A", "B"]) }.ToDataFrame();

        Assert.Equal(
            ["Key string", "Count int", "Big long", "Score double", "Flag bool", "Day date", "Names list"],
            frame.Columns.Select(static c => $"{c.Name} {c.Type}")
        );
        Assert.Equal("a", frame[0, "Key"]);
        Assert.Equal(1, frame[0, 1]);
        Assert.Equal(["A", "B"], frame.Column<IReadOnlyList<string>>("Names").Value(0));
    }

    [Fact]
    public void Other_values_become_numbers_lists_or_their_invariant_text()
    {
        var seen = new DateTime(2025, 3, 17, 8, 30, 0, DateTimeKind.Utc);
        var frame = new[] { new Match("x", Kind.Near, 0.25f, 7, new LineRange(3, 5), [1, 2], seen) }.ToDataFrame();

        Assert.Equal("Near", frame[0, "Kind"]);
        Assert.Equal(0.25, frame[0, "Share"]);
        Assert.Equal(7, frame[0, "Small"]);
        Assert.Equal("3-5", frame[0, "Lines"]);
        Assert.Equal(["1", "2"], frame.Column<IReadOnlyList<string>>("Numbers").Value(0));
        Assert.Equal(seen, frame[0, "Seen"]);
    }

    [Fact]
    public void Plain_values_and_tuples_make_frames_too()
    {
        Assert.Equal("Value string", Describe(new[] { "a", "b" }.ToDataFrame()));
        Assert.Equal("Value int", Describe(new[] { 1, 2 }.ToDataFrame()));
        Assert.Equal("Item1 string,Item2 int", Describe(new[] { ("a", 1) }.ToDataFrame()));
        Assert.Equal("Term string,Papers int", Describe(new[] { new { Term = "a", Papers = 1 } }.ToDataFrame()));

        static string Describe(DataFrame frame) =>
            string.Join(',', frame.Columns.Select(static c => $"{c.Name} {c.Type}"));
    }

    [Fact]
    public void No_records_give_a_frame_without_rows_that_still_has_its_columns()
    {
        var frame = Array.Empty<SmallRow>().ToDataFrame();

        Assert.Empty(frame.Rows);
        Assert.Equal(7, frame.Columns.Count);
    }

    [Fact]
    public void Records_come_back_as_they_went_in() =>
        Prop.ForAll(
                SmallFrames.Rows,
                rows =>
                {
                    var back = rows.ToDataFrame().ToRecords<SmallRow>();
                    Assert.Equal(rows.Select(Shape), back.Select(Shape));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Names_match_without_case_and_underscores_and_numbers_widen()
    {
        var frame = new DataFrame(Column.Create<string>("TERM", ["a"]), Column.Create("per_million", 12));

        Assert.Equal([new TermRate("a", 12.0)], frame.ToRecords<TermRate>());
    }

    [Fact]
    public void A_missing_column_and_an_unexpected_null_are_named()
    {
        var missing = new DataFrame(Column.Create<string>("term", ["a"]));
        var holed = new DataFrame(Column.Create<string>("term", ["a", null]), Column.Create("per_million", 1.0, 2.0));

        Assert.Equal(
            "TermRate needs a column 'PerMillion'. Columns: term.",
            Assert.Throws<InvalidOperationException>(() => missing.ToRecords<TermRate>()).Message
        );
        Assert.Equal(
            "Row 1 of column 'term' is null, but TermRate takes no null there; use DropNulls or FillNulls first.",
            Assert.Throws<InvalidOperationException>(() => holed.ToRecords<TermRate>()).Message
        );
    }

    private sealed record TermRate(string Term, double PerMillion);

    private static (SmallRow, string?) Shape(SmallRow row) =>
        (row with { Names = null }, row.Names is null ? null : string.Join('|', row.Names));
}
