using System.Diagnostics;
using System.Globalization;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Benchmarks.Frames;

/// <summary>
/// Processor seconds of a frame's verbs over a million rows; <c>pandas.py</c> beside this file measures the same verbs on
/// the same values.
/// </summary>
internal static class FrameTrial
{
    private const int Rows = 1_000_000;

    public static void Run(TextWriter output)
    {
        // A multiplicative congruential generator that any language can repeat.
        var state = 1UL;
        int Next(int below)
        {
            state = state * 6364136223846793005 + 1442695040888963407;
            return (int)((state >> 33) % (ulong)below);
        }

        var (groups, many, numbers, names) = (new int[Rows], new int[Rows], new double[Rows], new string[Rows]);
        for (var row = 0; row < Rows; row++)
        {
            groups[row] = Next(1000);
            many[row] = Next(Rows);
            numbers[row] = Next(1_000_000) / 1000.0;
            names[row] = string.Create(CultureInfo.InvariantCulture, $"name-{Next(1000)}");
        }

        var frame = new DataFrame(
            Column.Create("group", groups.AsSpan()),
            Column.Create("many", many.AsSpan()),
            Column.Create("number", numbers.AsSpan()),
            Column.Create("name", names)
        );
        var other = new DataFrame(
            Column.Create("many", Enumerable.Range(0, Rows).Select(n => (int?)n)),
            Column.Create("label", Enumerable.Range(0, Rows).Select(n => (int?)(n % 7)))
        );
        Measure(output, "group by 1,000 numbers, mean", () => frame.GroupBy("group").Mean("number"));
        Measure(output, "group by 1,000 names, sum", () => frame.GroupBy("name").Sum("number"));
        Measure(output, "group by 632,000 numbers, sum", () => frame.GroupBy("many").Sum("number"));
        Measure(output, "group by two columns, size", () => frame.GroupBy("group", "name").Size());
        Measure(output, "group by 1,000 numbers, median", () => frame.GroupBy("group").Median("number"));
        Measure(output, "join a million with a million", () => frame.Merge(other, "many", JoinAlgorithm.Inner));
        Measure(output, "order by number", () => frame.OrderBy("number"));
        Measure(output, "order by name, number", () => frame.OrderBy("name", "number"));
        Measure(output, "filter by row", () => frame.Filter(row => row.Get<int>("group") < 10));
        Measure(output, "value counts of names", () => frame.ValueCounts("name"));
    }

    private static void Measure(TextWriter output, string what, Func<DataFrame> verb)
    {
        verb();
        GC.Collect();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var rows = verb().Rows.Count;
        var spent = Process.GetCurrentProcess().TotalProcessorTime - before;
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{what}: {spent.TotalSeconds:0.00} s, {rows} rows")
        );
    }
}
