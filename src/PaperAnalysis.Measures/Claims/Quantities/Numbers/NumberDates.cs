using System.Text.RegularExpressions;

namespace PaperAnalysis.Claims;

/// <summary>Tells years and days from numbers that count or measure.</summary>
internal static partial class NumberDates
{
    private const int LongestBefore = 20;

    /// <summary>A year of now, or years of any century from one to another: "1871-1990", "1902-04".</summary>
    public static bool IsYear(NumberMatch match) =>
        match is { Number: <= 2100, Scale: NumberScale.None }
        && (match.IsPlain ? match.Number >= 1900 : match.Number >= 1500 && match.To is (>= 1500 and < 2100) or < 100)
        && match.Number == Math.Floor(match.Number);

    /// <summary>"following 2009 and 2012 observations", "the 2016 elections": a noun may follow a year, too.</summary>
    public static bool IsAmongYears(string text, NumberMatch match) =>
        match is { IsPlain: true, Number: >= 1950 and < 2050 }
        && match.Number % 100 != 0
        && match.Span.End - match.Span.Start == 4
        && (
            YearBefore().IsMatch(text[Math.Max(0, match.Span.Start - LongestBefore)..match.Span.Start])
            || YearAfter().IsMatch(text, match.Span.End)
        );

    /// <summary>"5 March 2025", "5-10 September", "4000 BCE".</summary>
    public static bool IsDay(string text, NumberMatch match) =>
        match is { Number: <= 31, To: null or <= 31, Scale: NumberScale.None } && Month().IsMatch(text, match.Span.End)
        || match.IsPlain && Era().IsMatch(text, match.Span.End);

    [GeneratedRegex(
        @"(?:\b(?:19|20)[0-9]{2}(?:,|,? (?:and|or|to|through|versus|vs\.))|\b(?:[Tt]he|[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Ee]arly|[Ll]ate|[Mm]id)) $",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex YearBefore();

    [GeneratedRegex(
        @"\G(?:,|,? (?:and|or|to|through|versus|vs\.)) (?:19|20)[0-9]{2}\b(?![,.][0-9])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"\G (?:BCE|CE|BC|AD|BP)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Era();

    [GeneratedRegex(
        @"\G (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Month();
}
