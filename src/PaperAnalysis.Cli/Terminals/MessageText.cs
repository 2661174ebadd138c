using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperAnalysis.Cli;

/// <summary>
/// Text of unknown origin, such as a file's name, as a message may show it: what would steer a terminal or turn the
/// direction of what follows is written as its number.
/// </summary>
internal static partial class MessageText
{
    /// <param name="colours">Keeps escape sequences that do nothing but colour.</param>
    public static string Harmless(string text, bool colours = false)
    {
        if (!Steering().IsMatch(text))
        {
            return text;
        }

        return Steering()
            .Replace(
                text,
                match =>
                    colours && match.Groups["colour"].Success
                        ? match.Value
                        : string.Concat(match.Value.Select(static c => IsSteering(c) ? Number(c) : c.ToString()))
            );
    }

    /// <summary>The same on one line.</summary>
    public static string OnOneLine(string text) =>
        Harmless(text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal));

    private static string Number(char c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");

    private static bool IsSteering(char c) =>
        char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    // Control characters but for line ends and tabs, and marks of direction.
    [GeneratedRegex(
        @"(?<colour>\x1b\[[0-9;]*m)|[\p{Cc}-[\n\t]]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Steering();
}
