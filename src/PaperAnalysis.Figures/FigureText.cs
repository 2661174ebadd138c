using System.Globalization;
using System.Text.RegularExpressions;
using PaperAnalysis.Digests;
using PaperAnalysis.Findings;

namespace PaperAnalysis.Figures;

/// <summary>The words of figures: their numbers and nouns as those of the sentences beside them.</summary>
internal static partial class FigureText
{
    /// <summary>
    /// The text with whole numbers as <see cref="Grammar.Number(long)"/> has them, and what they count in the singular
    /// where they are 1: <c>Worded($"{papers} papers")</c> is "1 paper" and "9,577 papers". Holes with a format of their
    /// own are left to it, but that no number reads "-0".
    /// </summary>
    public static string Worded(FormattableString text)
    {
        var arguments = text.GetArguments();
        var format = CountedNoun()
            .Replace(
                text.Format,
                hole =>
                {
                    var number = arguments[int.Parse(hole.Groups["at"].ValueSpan, CultureInfo.InvariantCulture)] switch
                    {
                        int small => small,
                        long large => large,
                        _ => (long?)null,
                    };
                    return number is not { } count
                        ? hole.Value
                        : Grammar.Number(count)
                            + hole.Groups["before"].Value
                            + (count == 1 ? Singular(hole.Groups["noun"].Value) : hole.Groups["noun"].Value);
                }
            );
        return string.Format(Invariant.Provider, format, arguments);
    }

    /// <summary>Where a record stands: "a.txt, line 3", "a.txt, lines 3 to 5".</summary>
    public static string Place(Paper record) =>
        $"{record.File}, {(record.Lines.First == record.Lines.Last ? Worded($"line {record.Lines.First}") : Worded($"lines {record.Lines.First} to {record.Lines.Last}"))}";

    private static string Singular(string noun) =>
        noun.EndsWith("ies", StringComparison.Ordinal) ? noun[..^3] + "y"
        : noun.EndsWith('s') ? noun[..^1]
        : noun;

    // A hole without a format, and the noun in the plural that follows it, with an adjective or none between.
    [GeneratedRegex(
        @"\{(?<at>[0-9]+)\}(?:(?<before> (?:(?:distinct|different|more|unseen|largest named) )?)(?<noun>\p{Ll}{3,}s)\b)?",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex CountedNoun();

    private sealed class Invariant : IFormatProvider, ICustomFormatter
    {
        public static readonly Invariant Provider = new();

        public object? GetFormat(Type? formatType) =>
            formatType == typeof(ICustomFormatter) ? this : CultureInfo.InvariantCulture.GetFormat(formatType!);

        public string Format(string? format, object? arg, IFormatProvider? formatProvider)
        {
            var text = arg is IFormattable value
                ? value.ToString(format, CultureInfo.InvariantCulture)
                : arg?.ToString() ?? "";
            return arg is double or float ? Grammar.WithoutMinusZero(text) : text;
        }
    }
}
