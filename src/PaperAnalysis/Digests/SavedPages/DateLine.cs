using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperAnalysis.Digests;

/// <summary>Recognises a line, or the start of one, that is a date and nothing else.</summary>
internal static partial class DateLine
{
    private const string Month =
        "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

    // "Published on: Wednesday, September 30, 2025" has 43 characters.
    private const int LongestLine = 60;
    private const int LongestPrefix = 16;
    private const int IsoLength = 10;
    private const int EarliestYear = 1600;
    private const int LatestYear = 2199;

    private static readonly string[] Formats =
        "yyyy-M-d|yyyy/M/d|MMM d, yyyy|MMMM d, yyyy|MMM d yyyy|MMMM d yyyy|d MMM yyyy|d MMMM yyyy".Split('|');

    /// <param name="text">A line without white space at its ends.</param>
    /// <param name="dateText">The date as the line writes it, without a weekday or a heading such as "Published
    /// on".</param>
    public static bool TryParse(string text, out string dateText)
    {
        dateText = "";
        // Most lines are longer or have no digit, and no date is without.
        if (text.Length > LongestLine || !text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return false;
        }
        var match = WholeLine().Match(text);
        dateText = match.Groups["date"].Value;
        return match.Success;
    }

    /// <summary>
    /// The length of a month and day that open a line, as in "Mar 17" of "Mar 17A Study of ..."; 0 where there is none.
    /// </summary>
    public static int PrefixLength(ReadOnlySpan<char> text)
    {
        foreach (var match in Prefix().EnumerateMatches(text[..Math.Min(text.Length, LongestPrefix)]))
        {
            return IsFollowed(text[match.Length..]) ? 0 : match.Length;
        }
        return 0;
    }

    /// <summary>Whether a day goes on: "17th", "17, 2025".</summary>
    private static bool IsFollowed(ReadOnlySpan<char> rest) =>
        !rest.IsEmpty && (char.IsAsciiLetterLower(rest[0]) || rest[0] == ',');

    /// <summary>
    /// The day that a text names, only where it names the year, the month and the day. A time after it does not count.
    /// </summary>
    public static DateOnly? Complete(string dateText) =>
        TryIso(dateText, out var iso) ? iso
        : Day().Match(dateText) is { Success: true } match && TryRead(match.Groups["day"].Value, out var date) ? date
        : null;

    /// <summary>
    /// Whether a text is written as a day with its year, and is none: the 30th of February, or a year in which nobody
    /// wrote papers, as 0001-01-01 where a program had nothing to say.
    /// </summary>
    public static bool IsWrong(string dateText) => Complete(dateText) is null && Day().IsMatch(dateText);

    /// <summary>The month and day of a text without a year, as "May 27" has them.</summary>
    public static (int Month, int Day)? MonthAndDay(string dateText) =>
        // 2000 has a 29th of February.
        TryRead($"{dateText} 2000", out var date) ? (date.Month, date.Day) : null;

    // Most records give this form.
    private static bool TryIso(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        return text.Length >= IsoLength
            && (
                text.Length == IsoLength
                || text[IsoLength] is 'T' or ' '
                    && text.Length > IsoLength + 1
                    && char.IsAsciiDigit(text[IsoLength + 1])
                    && !text.Contains('\n')
            )
            && DateOnly.TryParseExact(
                text[..IsoLength],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out day
            )
            && IsKnown(day);
    }

    private static bool TryRead(string day, out DateOnly date) =>
        DateOnly.TryParseExact(
            day.Replace(".", "", StringComparison.Ordinal),
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out date
        ) && IsKnown(date);

    private static bool IsKnown(DateOnly day) => day.Year is >= EarliestYear and <= LatestYear;

    [GeneratedRegex(
        @"^(?:(?:Published|Submitted|Updated)(?: on)?:? )?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?(?<date>"
            + Month
            + @"\.? [0-9]{1,2}(?:,? [0-9]{4})?|[0-9]{1,2} "
            + Month
            + @"\.?(?: [0-9]{4})?|[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4})$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex WholeLine();

    [GeneratedRegex(
        "^" + Month + @" (?:[12][0-9]|3[01]|[1-9])",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex Prefix();

    [GeneratedRegex(
        @"^(?:[A-Z][a-z]{2,8}, )?(?<day>[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}|[0-9]{1,2} [A-Z][a-z]+\.? [0-9]{4}|[A-Z][a-z]+\.? [0-9]{1,2},? [0-9]{4})(?:[T ][0-9].*)?$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex Day();
}
