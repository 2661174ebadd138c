using System.Globalization;

namespace PaperAnalysis.Frames;

/// <summary>Times as text (ISO 8601); the machine's time zone has no part in it.</summary>
internal static class TimeText
{
    private static readonly string[] Local =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF",
    ];

    private static readonly string[] Zoned = [.. Local[1..].Select(static form => form + "zzz")];

    private static readonly string[] Universal = [.. Local[1..].Select(static form => form + "'Z'")];

    /// <summary>A time with a zone is brought to UTC; one without stays as it is.</summary>
    public static bool TryParse(string text, out DateTime value)
    {
        value = default;
        if (text.Length < 10 || !char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        return DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out value)
            || DateTime.TryParseExact(
                text,
                Universal,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out value
            )
            || DateTime.TryParseExact(
                text,
                Zoned,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal,
                out value
            );
    }

    /// <summary>UTC ends in Z; every other time is written without a zone.</summary>
    public static string Format(DateTime value) =>
        value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
        + (value.Kind == DateTimeKind.Utc ? "Z" : "");
}
