using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Tests.Frames;

internal static class SmallFrames
{
    private static readonly string?[] Texts =
    [
        null,
        "",
        "a",
        "b",
        "x,y",
        "say \"hi\"",
        "two\nlines",
        " padded ",
        "007",
        "ö",
        "<b>",
        "nul\0l",
    ];

    private static Gen<SmallRow> Row { get; } =
        from key in Gen.Elements(Texts)
        from count in Gen.Elements<int?>(null, 0, -1, 7, int.MaxValue)
        from big in Gen.Elements<long?>(null, 0L, long.MinValue, 1L << 40)
        from score in Gen.Elements<double?>(null, 0, -0.5, 2, 1e-9, 1.0 / 3, double.MaxValue)
        from flag in Gen.Elements<bool?>(null, true, false)
        from day in Gen.Elements<DateOnly?>(null, new DateOnly(2025, 3, 17), new DateOnly(1999, 12, 31))
        from names in Gen.Elements<IReadOnlyList<string>?>(null, [], ["A"], ["A", "B; \"C\""])
        select new SmallRow(key, count, big, score, flag, day, names);

    public static Arbitrary<SmallRow[]> Rows { get; } = Row.ArrayOf().ToArbitrary();

    /// <summary>Two frames are the same when names, types and every value are.</summary>
    public static void AssertSame(DataFrame expected, DataFrame actual)
    {
        Assert.Equal(
            expected.Columns.Select(static c => (c.Name, c.Type)),
            actual.Columns.Select(static c => (c.Name, c.Type))
        );
        Assert.Equal(expected.Rows.Count, actual.Rows.Count);
        foreach (var column in expected.Columns)
        {
            Assert.Equal(Cells(column), Cells(actual[column.Name]));
        }
    }

    private static IEnumerable<string?> Cells(Column column) => Enumerable.Range(0, column.Length).Select(column.Text);
}
