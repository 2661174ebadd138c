using System.Text.RegularExpressions;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>
/// Tells numbers from digits of words and of mathematics, by the characters around them.
/// </summary>
internal static partial class NumberContext
{
    private const int LongestBound = 60;
    private const int LongestValues = 40;

    private static readonly WordSet Greek = new(
        "alpha beta gamma delta epsilon eta theta kappa lambda mu nu xi pi rho sigma tau phi chi psi omega zeta",
        StringComparer.OrdinalIgnoreCase
    );

    // Reynolds, Rayleigh, Mach, Prandtl, Péclet …: "Re=20,000".
    private static readonly WordSet Dimensionless = new("Re Ra Ma Pr Pe Gr We Kn Bo Ro Ek Ha Rm Ta Sc Da Fr");

    /// <summary>Whether a digit at this place can begin a number.</summary>
    public static bool MayBegin(ReadOnlySpan<char> text, int i)
    {
        var before = text[..i].TrimEnd(' ');
        if (
            before.EndsWith('±')
            || before.EndsWith("+/-")
            || before.EndsWith("+-")
            || before.TrimEnd("{}$").EndsWith("pm")
            || IsSecondSide(before)
            || (before.Length < i && before.EndsWith(" $"))
            || IsSetEqual(before)
        )
        {
            return false;
        }

        if (i == 0)
        {
            return true;
        }

        var earlier = i > 1 ? text[i - 2] : ' ';
        return text[i - 1] switch
        {
            '_' or '^' or '\\' or '.' or ',' or '@' or '#' or '[' or '|' => false,
            '*' => earlier == '*',
            '{' => EndsInStyle(text[..(i - 1)]),
            '}' => EndsInAbout(text[..(i - 1)], '{') || IsNamed(text[..i], "{=}"),
            'x' or '×' => IsMultiple(text, i) || EndsInAbout(text[..i], null),
            // "10:30" is a time.
            ':' => !char.IsAsciiDigit(earlier) && !text[..i].EndsWith("arXiv:", StringComparison.OrdinalIgnoreCase),
            '+' => !IsWordChar(earlier) && earlier is not (')' or '}' or '+' or '{'),
            '-' or '–' => !IsWordChar(earlier) && earlier is not (')' or '}' or '/' or '-' or '{'),
            '/' => IsDecimalPair(text, i) || IsListed(text, i),
            '=' => IsNamed(text[..i], "=")
                || IsNamed(text[..i], "{}=")
                || (earlier is '<' or '>' && i > 2 && text[i - 3] is ' ' or '('),
            '(' => !IsWordChar(earlier) && earlier != '}',
            // "|q-r|<1"
            '<' or '>' => !IsWordChar(earlier) && earlier is not ('}' or '|' or ')' or ']'),
            var c => !IsWordChar(c) || EndsInAbout(text[..i], null),
        };
    }

    /// <summary>Whether the braces of a style close right after it: "\textbf{42\%}", "{\bf 42\%}".</summary>
    public static bool IsStyled(ReadOnlySpan<char> text, int start, int end) =>
        end < text.Length
        && text[end] == '}'
        && ((start > 0 && text[start - 1] == '{') || text[..start].EndsWith("{\\bf "));

    /// <summary>"AUC=0.9", "FID{=}2.3": a name of more than one letter and its value.</summary>
    private static bool IsNamed(ReadOnlySpan<char> before, ReadOnlySpan<char> sign) =>
        before.EndsWith(sign)
        && before[..^sign.Length] is [.., var earlier, var last]
        && char.IsLetter(last)
        && char.IsLetterOrDigit(earlier);

    /// <summary>"\textbf{42\%}", "{\bf 42\%}".</summary>
    private static bool EndsInStyle(ReadOnlySpan<char> before)
    {
        foreach (var style in (ReadOnlySpan<string>)["textbf", "textit", "emph", "underline"])
        {
            if (before.EndsWith(style))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"a speedup of x17.8"; "x2" may be a variable.</summary>
    private static bool IsMultiple(ReadOnlySpan<char> text, int i)
    {
        var end = i;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        return (i == 1 || text[i - 2] is ' ' or '(' or '~')
            && (text[i - 1] == '×' || text[i..end].TrimEnd('.').Length > 2);
    }

    /// <summary>"{sim}11%", "approx20%": TeX's signs for about, without their backslash.</summary>
    private static bool EndsInAbout(ReadOnlySpan<char> before, char? opening)
    {
        foreach (var about in (ReadOnlySpan<string>)["sim", "approx", "simeq"])
        {
            if (before.EndsWith(about))
            {
                var rest = before[..^about.Length];
                return opening is { } c
                    ? rest is [.., var last] && last == c
                    : rest.Length == 0 || !IsWordChar(rest[^1]);
            }
        }

        return false;
    }

    /// <summary>
    /// Whether what follows a number and its unit leaves it a number: no power, call, fraction, size or longer name.
    /// </summary>
    public static bool MayEnd(ReadOnlySpan<char> text, int end)
    {
        if (end == text.Length)
        {
            return true;
        }

        if (OtherSide().IsMatch(text[end..]))
        {
            return false;
        }

        var next = end + 1 < text.Length ? text[end + 1] : ' ';
        return text[end] switch
        {
            '^' or '_' or '(' or '{' or '}' or '=' or '<' or '>' or '|' => false,
            '*' => next == '*',
            // "1.98+/-0.07", and "3K+ objects" for more than 3000.
            '+' => next is '/' or ' ',
            // "PACS Nos: 3.65.-w, 11.10.Gh"
            '.' when char.IsAsciiDigit(text[end - 1]) => !(char.IsLetterOrDigit(next) || next == '-'),
            ',' or '.' or ':' => !char.IsAsciiDigit(next),
            // "$1.38/hour" is a price.
            '/' when char.IsAsciiLetter(next) => IsPrice(text, end),
            '/' => IsDecimalAfter(text, end + 1) || (IsMark(text[end - 1]) && char.IsAsciiDigit(next)),
            ']' => false,
            // "multiples of 2\pi"
            '\\' when char.IsLetter(next) => false,
            // "1--D"
            '-' when next == '-' => !text[(end + 2)..].StartsWith("D"),
            '-' or '–' => !char.IsLetter(next) && next is not ('[' or '('),
            var c => !IsWordChar(c),
        };
    }

    /// <summary>"5-second-long", "3-month-old": what a second hyphen joins to a unit.</summary>
    public static bool GoesOn(string text, int end) => Extent().IsMatch(text, end);

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || c is '_' or '\'';

    /// <summary>"64 by 64", "256 times 256": the second number of a size.</summary>
    private static bool IsSecondSide(ReadOnlySpan<char> before)
    {
        foreach (var by in (ReadOnlySpan<string>)["by", "times", "x", "×", "*"])
        {
            if (
                before.EndsWith(by)
                && before[..^by.Length].TrimEnd(' ') is [.., var last] first
                && char.IsAsciiDigit(last)
            )
            {
                // "improves LLaVA-1.5 by 5%" is no size.
                var name = first.TrimEnd("0123456789.");
                return by != "by" || name.Length == 0 || !(IsWordChar(name[^1]) || name[^1] is '-' or '@');
            }
        }

        return false;
    }

    private static bool IsPrice(ReadOnlySpan<char> text, int end)
    {
        var at = end - 1;
        while (at >= 0 && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ','))
        {
            at--;
        }

        return at >= 0 && text[at] is '$' or '€' or '£';
    }

    private static bool IsMark(char c) => c is '%' or 'x' or 'B' or 'M' or 'K';

    /// <summary>"7.8%/5.3%", "2B/4B/8B": as the number before the stroke.</summary>
    private static bool IsListed(ReadOnlySpan<char> text, int i)
    {
        if (i < 3 || !IsMark(text[i - 2]))
        {
            return false;
        }

        var at = i - 2;
        while (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.' or '\\'))
        {
            at--;
        }

        return at < i - 2 && char.IsAsciiDigit(text[at]) && MayBegin(text, at);
    }

    /// <summary>"p = 0.05", "rho = 0.3": a symbol and its value, where "AUC = 0.95" is a measure.</summary>
    private static bool IsSetEqual(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd("+-−~ ");
        if (before.Length == 0 || before[^1] is not ('=' or '<' or '>' or '≈' or '≤' or '≥'))
        {
            return false;
        }

        before = before.TrimEnd("=<>≈≤≥ ");
        var name = before[(before.LastIndexOfAny(" (,;[") + 1)..].TrimStart("\\$");
        return name.Length == 1
            || name.Contains('_')
            || Greek.Contains(name)
            || Dimensionless.Contains(name)
            || name is "p-value" or "P-value";
    }

    /// <summary>"an integer greater than 1", "for N greater than or equal to 2".</summary>
    public static bool IsBound(string text, NumberMatch match) =>
        match.IsPlain && BoundBefore().IsMatch(text[Math.Max(0, match.Span.Start - LongestBound)..match.Span.Start]);

    /// <summary>"with k=5 and 6", "x = 0, 0.02, and 0.05": another value of the same symbol.</summary>
    public static bool IsSetEqualToo(string text, NumberMatch match) =>
        ValuesBefore().IsMatch(text[Math.Max(0, match.Span.Start - LongestValues)..match.Span.Start]);

    private static bool IsDecimalPair(ReadOnlySpan<char> text, int i) =>
        i > 1
        && char.IsAsciiDigit(text[i - 2])
        && IsDecimalAfter(text, i)
        && text[..(i - 1)].LastIndexOfAnyExceptInRange('0', '9') is >= 0 and var at
        && text[at] == '.';

    private static bool IsDecimalAfter(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]);
    }

    [GeneratedRegex(
        @"(?<![A-Za-z])[A-Za-z] ?= ?[0-9][0-9., ]{0,30}(?:, (?:(?:and|or) )?| (?:and|or) )$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ValuesBefore();

    [GeneratedRegex(
        @"\G-(?:long|old|wide|deep|high|tall|thick|ahead|scale|level|style|class|based|accurate)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Extent();

    [GeneratedRegex(
        @"(?:\bintegers?|[ (][B-Zb-z]\$?|\b(?:power|genus|degree|rank|dimension|order|characteristic|prime))(?: strictly)? (?:greater|larger|bigger|less|smaller|higher) than(?: or equal to)? $",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BoundBefore();

    /// <summary>The other side of a size, "64 by 64", "256 x 256", "5 times 10^5", or of a relation: "0.1 &lt;= Q".</summary>
    [GeneratedRegex(
        @"^(?:(?:[ ~]?\$?(?:by|x|×|\*|times)|\)?[ ~]?\$?\\(?:times|cdot))\$? ?\$?[0-9]| (?:<=?|>=?|≤|≥) )",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OtherSide();
}
