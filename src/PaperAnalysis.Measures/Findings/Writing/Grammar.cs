using System.Globalization;

namespace PaperAnalysis.Findings;

/// <summary>Numbers, counted things and lists as an English sentence has them, the same everywhere.</summary>
public static class Grammar
{
    private const int LongestList = 3;

    /// <summary>With a comma between thousands from 1,000 on.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>With a comma between thousands, and never "-0".</summary>
    /// <param name="format">The digits behind the point, such as "0.00", or "P0" for a share in per cent.</param>
    public static string Number(double number, string format = "0")
    {
        var grouped = format.StartsWith('0') ? "#," + format : format;
        return WithoutMinusZero(number.ToString(grouped, CultureInfo.InvariantCulture));
    }

    /// <summary>A number as it is written, "-0.00" without its sign.</summary>
    public static string WithoutMinusZero(string number) =>
        number.StartsWith('-') && !number.AsSpan().ContainsAnyInRange('1', '9') ? number[1..] : number;

    /// <summary>"1 paper", "2 papers"; "no papers" for none.</summary>
    /// <param name="many">Where it is not the noun with an "s".</param>
    public static string Count(long count, string one, string? many = null) =>
        $"{(count == 0 ? "no" : Number(count))} {Noun(count, one, many)}";

    /// <summary>The noun alone, as the number wants it.</summary>
    /// <param name="many">Where it is not the noun with an "s".</param>
    public static string Noun(long count, string one, string? many = null) => count == 1 ? one : many ?? one + "s";

    /// <summary>"once", "twice", "3 times".</summary>
    public static string Times(long count) =>
        count switch
        {
            1 => "once",
            2 => "twice",
            _ => $"{Number(count)} times",
        };

    /// <summary>"5 of 12 papers", "the only paper", "all 12 papers", "none of 12 papers".</summary>
    public static string Of(long part, long whole, string one, string? many = null) =>
        (part, whole) switch
        {
            (_, 0) => $"no {Noun(0, one, many)}",
            (0, 1) => $"not the only {one}",
            (1, 1) => $"the only {one}",
            (0, _) => $"none of {Count(whole, one, many)}",
            (2, 2) => $"both {Noun(2, one, many)}",
            _ when part == whole => $"all {Count(whole, one, many)}",
            _ => $"{Number(part)} of {Count(whole, one, many)}",
        };

    /// <summary>
    /// In per cent without decimals; a share that is neither nothing nor all never reads "0 %" or "100 %".
    /// </summary>
    /// <param name="share">0 to 1.</param>
    public static string Percent(double share) =>
        share switch
        {
            > 0 and < 0.005 => "less than 1 %",
            < 1 and >= 0.995 => "more than 99 %",
            _ => Number(share, "P0"),
        };

    /// <summary>"0.12 to 0.45"; "0.45 or less" and "0.12 or more" where the other end is infinite.</summary>
    public static string Interval(double low, double high, string format) =>
        (double.IsInfinity(low), double.IsInfinity(high)) switch
        {
            (true, true) => "any number",
            (true, false) => $"{Number(high, format)} or less",
            (false, true) => $"{Number(low, format)} or more",
            _ => $"{Number(low, format)} to {Number(high, format)}",
        };

    /// <summary>"a", "a and b", "a, b and c"; of more than <paramref name="most"/> "a, b, c and 4 others".</summary>
    public static Prose List(IEnumerable<Prose> items, int most = LongestList)
    {
        var all = items.ToList();
        var shown = all.Count > most + 1 ? all.Take(most).Append(Prose.Of($"{all.Count - most} others")).ToList() : all;
        return shown switch
        {
            [] => Prose.None,
            [var only] => only,
            [.. var first, var last] => Prose.FromMarkdown(
                $"{string.Join(", ", first.Select(item => item.Markdown))} and {last.Markdown}"
            ),
        };
    }

    /// <summary>As <see cref="List(IEnumerable{Prose}, int)"/>, each name bold.</summary>
    public static Prose List(IEnumerable<string> names, int most = LongestList) =>
        List(names.Select(name => Prose.Of($"**{name}**")), most);

    /// <summary>The same with a capital at its start, for the first word of a sentence.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : text[..1].ToUpperInvariant() + text[1..];

    /// <summary>The rows that share the greatest value, in their order; none where there are none.</summary>
    public static IReadOnlyList<T> Most<T>(IEnumerable<T> rows, Func<T, double> value)
    {
        var valued = rows.Select(row => (Row: row, Value: value(row)))
            .Where(row => double.IsFinite(row.Value))
            .ToList();
        var greatest = valued.Select(row => row.Value).DefaultIfEmpty(double.NaN).Max();
        return [.. valued.Where(row => row.Value >= greatest).Select(row => row.Row)];
    }

    /// <summary>As <see cref="Most{T}"/>, of the least value.</summary>
    public static IReadOnlyList<T> Least<T>(IEnumerable<T> rows, Func<T, double> value) =>
        Most(rows, row => -value(row));
}
