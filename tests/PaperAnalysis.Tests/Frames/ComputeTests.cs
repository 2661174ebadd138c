using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Tests.Frames;

public sealed class ComputeTests
{
    private static readonly DataFrame Made = new(
        Column.Create("k", new[] { "a", "b", "a", "c", "b", "a" }),
        Column.Create("v", 1.5, 2.0, -3.0, 4.0, 10.0, 0.25),
        Column.Create<double>("w", [2, 1, 4, 4, 3, null])
    );

    [Fact]
    public void A_column_is_computed_from_rows()
    {
        var frame = Made.Assign("long", row => row.Get<double>("v") > 1)
            .Assign("sum", row => row.TryGet<double>("w", out var w) ? row.Get<double>("v") + w : (double?)null)
            .Assign("price", row => 1.5m * row.Index)
            .Assign("v", "v", (double v) => (int)v);

        Assert.Equal(["k", "v", "w", "long", "sum", "price"], frame.Columns.Names);
        Assert.Equal([true, true, false, true, true, false], frame.Column<bool>("long").Values);
        Assert.Equal([3.5, 3, 1, 8, 13], frame.Column<double>("sum").Values);
        Assert.Null(frame[5, "sum"]);
        Assert.Equal([0, 1.5, 3, 4.5, 6, 7.5], frame.Column<double>("price").Values);
        Assert.Equal([1, 2, -3, 4, 10, 0], frame.Column<int>("v").Values);
        Assert.Equal(
            [1, 0.5, 2, 2, 1.5, null],
            Made.Assign("half", "w", (double w) => w / 2).Rows.Select(row => (double?)row["half"])
        );
    }

    [Fact]
    public void Values_declared_as_object_are_taken_for_what_they_are()
    {
        Assert.Equal([1.5, 2, -3, 4, 10, 0.25], Made.Assign("x", row => row["v"]).Column<double>("x").Values);
        Assert.Equal(
            "Column 'x' would hold String and Double; a column holds values of one type. Convert them, as in (double)row.Get<int>(\"x\").",
            Assert.Throws<ArgumentException>(() => Made.Assign("x", row => row[row.Index % 2])).Message
        );
    }

    [Fact]
    public void Columns_are_made_of_ordinary_sequences()
    {
        Assert.Equal([1, 2, 3], Column.Create("n", Enumerable.Range(1, 3)).Values);
        Assert.Equal([1, 2], Column.Create("n", new List<int> { 1, 2 }).Values);
        Assert.Equal([1, 2], Column.Create("n", new[] { 1, 2 }).Values);
        Assert.Equal(1, Column.Create("n", new int?[] { 1, null }).NullCount);
        Assert.Equal(1, Column.Create("n", new List<string?> { "a", null }).NullCount);
        Assert.Equal([true], Column.Create("n", new HashSet<bool> { true }).Values);
        Assert.Equal([new DateOnly(2025, 3, 17)], Column.Create("n", [new DateOnly(2025, 3, 17)]).Values);
        Assert.Equal("time", Column.Create("n", new List<DateTime> { new(2025, 3, 17) }).Type.Name);
        Assert.Equal([1.5, 2.5], Column.From("n", new[] { 1.5m, 2.5m }).As<double>().Values);
        Assert.Equal(["Monday"], Column.From("n", new[] { DayOfWeek.Monday }).As<string>().Values);
    }

    /// <summary>Also what pandas gives.</summary>
    [Fact]
    public void Quantiles_and_deviations_by_hand()
    {
        // -3, 0.25, 1.5, 2, 4, 10: place 0.37·5 = 1.85 between 0.25 and 1.5.
        Assert.Equal(0.25 + 0.85 * 1.25, Made["v"].Quantile(0.37)!.Value, 12);
        Assert.Equal((1.5 + 2) / 2, Made["v"].Median());
        Assert.Equal(14.75, Made["v"].Sum());
        Assert.Equal(14.75 / 6, Made["v"].Mean());
        Assert.Equal((-3, 10), (Made["v"].Min(), Made["v"].Max()));
        Assert.Equal(4.360093653428406, Made["v"].StandardDeviation()!.Value, 12);
        Assert.Equal(14.0 / 5, Made["w"].Mean());
        Assert.Null(Column.Create("e", Array.Empty<double>()).Mean());
        Assert.Equal(
            "Column 'k' holds string; this needs numbers (int, long or double).",
            Assert.Throws<InvalidOperationException>(() => Made["k"].Mean()).Message
        );
    }

    /// <summary>Also what pandas gives.</summary>
    [Fact]
    public void Groups_have_quantiles_deviations_and_values_of_your_own()
    {
        var groups = Made.GroupBy("k");

        Assert.Equal(
            [1.25, 9.2, 4],
            groups.Quantile(0.9, "v").Column<double>("v").Values.Select(v => Math.Round(v, 12))
        );
        Assert.Equal([-1.375, 4, 4], groups.Aggregate(("v", Aggregation.Quartile1, "q")).Column<double>("q").Values);
        // a: 1.5, -3, 0.25; b: 2 and 10, whose deviation is 8/√2; c has one value.
        Assert.Equal(
            [2.322893310794, 5.656854249492],
            groups.StandardDeviation("v").Column<double>("v").Values.Select(v => Math.Round(v, 12))
        );
        Assert.Equal([2, 2, 1], groups.CountDistinct("w").Column<int>("w").Values);
        Assert.Equal([null, 3, 4], groups.Last("w").Rows.Select(row => (double?)row["w"]));
        Assert.Equal(
            [1.75, 0.2, 1],
            groups
                .Apply(
                    "share",
                    rows =>
                        rows.Column<double>("v").Values.Last() switch
                        {
                            0.25 => 1.75,
                            10 => 0.2,
                            _ => 1,
                        }
                )
                .Column<double>("share")
                .Values
        );
        Assert.Equal(
            "Column 'k' holds string; this needs numbers (int, long or double).",
            Assert.Throws<InvalidOperationException>(() => Made.GroupBy("v").Quantile(0.5, "k")).Message
        );
    }

    /// <summary>Over the five rows that have both; also what pandas gives.</summary>
    [Fact]
    public void Correlations_by_hand()
    {
        Assert.Equal(-0.06496554694323248, Made.Correlation("v", "w")!.Value, 12);
        Assert.Equal(-0.051298917604257706, Made.Correlation("v", "w", CorrelationMethod.Spearman)!.Value, 12);
        var matrix = Made.Correlation(CorrelationMethod.Spearman);
        Assert.Equal(["Column", "v", "w"], matrix.Columns.Names);
        Assert.Equal(1, (double)matrix[0, "v"]!, 12);
        Assert.Equal(-0.051298917604257706, (double)matrix[1, "v"]!, 12);
        Assert.Null(Made.Assign("one", _ => 1).Correlation("v", "one"));
        Assert.Null(Made.Head(1).Correlation("v", "w"));
    }

    [Fact]
    public void A_rank_correlation_of_any_rising_curve_is_one() =>
        Prop.ForAll(
                SmallFrames.Rows,
                rows =>
                {
                    var frame = rows.ToDataFrame()
                        .Select("Count")
                        .Assign("cube", "Count", (int n) => Math.Pow(n, 3))
                        .Assign("fall", "Count", (int n) => -(double)n);
                    if (frame.Correlation("Count", "cube", CorrelationMethod.Spearman) is { } rho)
                    {
                        Assert.Equal(1, rho, 9);
                        Assert.Equal(-1, frame.Correlation("cube", "fall", CorrelationMethod.Spearman)!.Value, 9);
                        Assert.Equal(-1, frame.Correlation("Count", "fall")!.Value, 9);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_frame_without_columns_has_none_that_is_near() =>
        Assert.StartsWith(
            "There is no column 'x'. The frame has no columns.",
            Assert.Throws<ArgumentException>(() => new DataFrame()["x"]).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Digest", "; the nearest is 'digest'")]
    [InlineData("per million", "; the nearest is 'per_million'")]
    [InlineData("papres", "; the nearest is 'papers'")]
    [InlineData("paper", "; the nearest is 'papers'")]
    [InlineData("per", "; the nearest is 'per_million'")]
    [InlineData("abstract", "")]
    [InlineData("", "")]
    public void The_nearest_column_is_named(string name, string expected)
    {
        var frame = new DataFrame(
            Column.Create("digest", 1),
            Column.Create("papers", 1),
            Column.Create("per_million", 1)
        );

        Assert.Equal(
            $"There is no column '{name}'{expected}. Columns: digest, papers, per_million. (Parameter 'name')",
            Assert.Throws<ArgumentException>(() => frame[name]).Message
        );
    }
}
