using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperAnalysis.Digests;

/// <summary>The day that a name says in full, as <c>2024-05-27.json</c> does.</summary>
internal static partial class NamedDay
{
    private const string Year = @"(?<year>(?:1[6-9]|20|21)[0-9][0-9])";
    private const string Month =
        "(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?";
    private const string Day = @"(?<day>[0-9]{1,2})(?:st|nd|rd|th)?";

    private static readonly string[] Months = "jan feb mar apr may jun jul aug sep oct nov dec".Split(' ');

    /// <param name="wrong">What looks like a day and is none, or may be either of two; null where there is nothing of
    /// the kind.</param>
    /// <returns>The different days that the name says, in its order.</returns>
    public static IReadOnlyList<DateOnly> In(string name, out string? wrong)
    {
        var days = new List<DateOnly>();
        wrong = null;
        foreach (var match in Forms().SelectMany(form => form.Matches(name)))
        {
            if (TryRead(match, out var day))
            {
                days.Add(day);
            }
            else
            {
                wrong ??= match.Value;
            }
        }
        return [.. days.Distinct()];
    }

    private static Regex[] Forms() => [YearFirst(), Compact(), DayFirst(), MonthNamed(), MonthWithin()];

    private static bool TryRead(Match match, out DateOnly date)
    {
        date = default;
        var (year, day) = (Number(match, "year"), Number(match, "day"));
        var month = match.Groups["name"] is { Success: true, Value: var written }
            ? Array.IndexOf(Months, written[..3].ToLowerInvariant()) + 1
            : Number(match, "month");
        // Which comes first where the year is last differs by country: it is told where only one can be the month.
        if (match.Groups["either"].Success)
        {
            if (month <= 12 && day <= 12 && month != day)
            {
                return false;
            }
            (month, day) = month > 12 ? (day, month) : (month, day);
        }
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }
        date = new DateOnly(year, month, day);
        return true;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![0-9])" + Year + @"(?<gap>[-_. /])(?<month>[0-9]{1,2})\k<gap>(?<day>[0-9]{1,2})(?![0-9])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex YearFirst();

    // Without gaps a run of eight digits may be anything, so it has to be a day of the calendar and a word of its own.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])" + Year + @"(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12][0-9]|3[01])(?![\p{N}]|[\p{L}-[T]])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Compact();

    [GeneratedRegex(
        @"(?<![0-9]|[0-9][-_.])(?<either>(?<day>[0-9]{1,2})(?<gap>[-_.])(?<month>[0-9]{1,2})\k<gap>)"
            + Year
            + @"(?![0-9])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"(?<!\p{L})" + Month + @"[-_. ]?" + Day + @"[-_., ]{1,3}" + Year + @"(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex MonthNamed();

    [GeneratedRegex(
        @"(?<![0-9])" + Day + @"[-_. ]?" + Month + @"[-_., ]{0,3}" + Year + @"(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex MonthWithin();
}
