using System.Globalization;

namespace PaperAnalysis.Frames;

/// <summary>Doubles as text: exact for files, short for readers, always in the invariant culture.</summary>
internal static class NumberText
{
    /// <summary>
    /// The shortest text that reads back as the same double; whole values end in <c>.0</c>, so that they stay doubles.
    /// </summary>
    public static string Exact(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return
            text.AsSpan().IndexOfAnyExceptInRange('0', '9') is var at
            && (at < 0 || (at == 0 && text[0] == '-' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0))
            ? text + ".0"
            : text;
    }

    /// <summary>Five significant digits; whole digits are never rounded away below 10^15.</summary>
    public static string Short(double value)
    {
        var size = Math.Abs(value);
        if (double.IsInfinity(value))
        {
            return value < 0 ? "-∞" : "∞";
        }

        if (size == 0 || double.IsNaN(value))
        {
            return value.ToString("R", CultureInfo.InvariantCulture);
        }

        if (size is < 1e-4 or >= 1e15)
        {
            return value.ToString("0.####E+0", CultureInfo.InvariantCulture);
        }

        var before = (int)Math.Floor(Math.Log10(size)) + 1;
        var decimals = Math.Max(0, 5 - before);
        return value.ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }

    public static bool TryParse(string text, out double value)
    {
        if (text is "NaN" or "Infinity" or "-Infinity")
        {
            value = double.Parse(text, CultureInfo.InvariantCulture);
            return true;
        }

        value = 0;
        return IsNumber(text)
            && double.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out value
            );
    }

    /// <summary>
    /// A sign, then digits without a needless leading zero: <c>007</c> and <c>+5</c> are labels rather than numbers.
    /// </summary>
    private static bool IsNumber(string text)
    {
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text.AsSpan();
        return digits.Length > 0
            && char.IsAsciiDigit(digits[0])
            && char.IsAsciiDigit(digits[^1])
            && !(digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1]));
    }
}
