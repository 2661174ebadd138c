using System.Text.RegularExpressions;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>The noun that a number counts, by the words after it.</summary>
internal static partial class CountedNoun
{
    public const string Parameters = "parameters";

    // Words, and with the short forms and numbers among them.
    private const int Within = 6;
    private const int MostWithin = 24;

    private const double Few = 4;
    private const double MostInNames = 11;

    /// <summary>
    /// The word joined to the number by a hyphen, as in <c>16-bit</c>, and where it ends; null where the two are a name. What
    /// only says that the number is a size, as in <c>8B-scale</c>, is no part of it.
    /// </summary>
    public static (string Unit, int End, int Joined)? CompoundAt(string text, NumberMatch number, int end)
    {
        if (Compound().Match(text, end) is not { Success: true } match)
        {
            return ("", end, end);
        }

        var noun = match.Groups["noun"].Value;
        var isName =
            number.Scale == NumberScale.None
            && number is { To: null }
            && (
                NounWords.Joining.Contains(noun)
                || (number.Number <= Few && !NounWords.OfFew.Contains(noun))
                || (number.Number <= MostInNames && NounWords.NamedByNumber.Contains(noun))
            );
        var joined = match.Index + match.Length;
        return isName ? null
            : number.Scale == NumberScale.B && noun is "scale" or "size" or "sized" or "class" or "level"
                ? (Parameters, end, joined)
            : (IsParameter(noun) ? Parameters : noun, joined, joined);
    }

    /// <summary>
    /// The first plural noun among the words that follow, before the phrase ends. Where two stand side by side, as in "video
    /// games players", the last; one in capitals may go before another ("Windows programs").
    /// </summary>
    public static string After(TokenizedText text, int next, int end, NumberMatch number)
    {
        var most = Math.Min(next + MostWithin, text.Tokens.Count);
        var last = Math.Min(next + Within, most);
        var otherwise = "";
        for (var i = next; i < last; i++)
        {
            var token = text.Tokens[i];
            if (i > next && IsShortForm(text.Text, end, token))
            {
                end = token.End + 1;
                last = Math.Min(last + 1, most);
                continue;
            }

            var between = text.Text[end..token.Start];
            if (!Continues(text, end, i, next, number))
            {
                return otherwise;
            }

            var word = text.TextOf(token);
            end = token.End;
            var joins = word is "and" or "or";
            if (joins && otherwise.Length > 0 && IsNumber(text, i + 1))
            {
                return otherwise;
            }

            // "16K effectively solve 128K tasks": another number, with a noun of its own.
            if (
                OtherNumber().IsMatch(word)
                && between is not ", "
                && !(i > next && text.TextOf(text.Tokens[i - 1]) is "and" or "or")
            )
            {
                return otherwise;
            }

            if (char.IsAsciiDigit(word[0]) || (joins && (i > next || IsNumber(text, i + 1))))
            {
                last = Math.Min(last + 1, most);
                continue;
            }

            if (NounWords.Stops.Contains(word) || NounWords.Verbs.Contains(word) || (i == next && TakesObject(text, i)))
            {
                return otherwise;
            }

            if (i == next && (IsCapitalUnit(word, number) || IsLooselyAttributive(word, number)))
            {
                otherwise = word;
            }

            if (
                IsParameter(word)
                || (number.Scale is NumberScale.B or NumberScale.Large && NounWords.Models.Contains(word))
            )
            {
                return Parameters;
            }

            // "with 1 attempt": the noun is the last word of its phrase.
            if (
                i == next
                && (
                    IsSingular(text, i, number)
                    || NounWords.Attributive.Contains(word)
                    || NounWords.Measures.Contains(word)
                )
            )
            {
                return word;
            }

            if (!IsPlural(word))
            {
                continue;
            }

            if (!GoesBeforeAnother(text, i))
            {
                return word is "points" && i > 0 && text.TextOf(text.Tokens[i - 1]) is "percentage" ? "pp"
                    : !number.IsPlain && NounWords.Sizes.Contains(word) ? ""
                    : word;
            }

            otherwise = word;
        }

        return otherwise;
    }

    /// <summary>
    /// "50 diverse, hand-made tasks", "251 calculus- and algebra-based students", "20 ICML 2024 papers", "6, 12 or 24 episodes".
    /// </summary>
    private static bool Continues(TokenizedText text, int end, int i, int first, NumberMatch number)
    {
        var token = text.Tokens[i];
        var between = text.Text.AsSpan(end, token.Start - end).Trim(" ~+$");
        return token.Kind switch
        {
            TokenKind.Word => between.IsEmpty || (i > first && between is "," or "-" or "/"),
            TokenKind.Number => ContinuesList(text, end, i, first, number),
            _ => false,
        };
    }

    /// <summary>Whole numbers of a list that share the noun behind the last, and years within a name.</summary>
    private static bool ContinuesList(TokenizedText text, int end, int i, int first, NumberMatch number)
    {
        var token = text.Tokens[i];
        var word = text.TextOf(token);
        return !word.Contains('.', StringComparison.Ordinal)
            && !NumberDates.IsYear(number)
            && UnitSymbols.At(text.Text, token.End).Unit.Length == 0
            && text.Text.AsSpan(end, token.Start - end) switch
            {
                ", " => number.IsPlain && !IsYear(word) && word.Length != 3,
                " " => i > first && (IsYear(word) || text.TextOf(text.Tokens[i - 1]) is "and" or "or"),
                _ => false,
            };
    }

    /// <summary>"4 state-of-the-art (SOTA) models".</summary>
    private static bool IsShortForm(string text, int end, Token token) =>
        text.AsSpan(end, token.Start - end) is " (" && token.End < text.Length && text[token.End] == ')';

    /// <summary>"aquaporin 0 drives the opening": a verb, not a plural.</summary>
    private static bool TakesObject(TokenizedText text, int i) =>
        i + 1 < text.Tokens.Count
        && IsPlural(text.TextOf(text.Tokens[i]))
        && text.TextOf(text.Tokens[i + 1]) is "the" or "a" or "an" or "its" or "their" or "this"
        && text.Tokens[i + 1].Start == text.Tokens[i].End + 1;

    private static bool IsNumber(TokenizedText text, int i) =>
        i < text.Tokens.Count && text.Tokens[i].Kind == TokenKind.Number;

    private static bool IsYear(string word) => word is ['1', '9', _, _] or ['2', '0', _, _];

    /// <summary>"6 DOF", "60 TPS": a unit that the field writes so.</summary>
    private static bool IsCapitalUnit(string word, NumberMatch number) =>
        number.IsPlain && !NumberDates.IsYear(number) && word.Length > 1 && word.All(char.IsAsciiLetterUpper);

    private static bool IsLooselyAttributive(string word, NumberMatch number) =>
        number is { IsPlain: true, Number: > 1 } && NounWords.LooselyAttributive.Contains(word);

    private static bool IsSingular(TokenizedText text, int i, NumberMatch number) =>
        number is { IsPlain: true, Number: 1 } && EndsPhrase(text, i);

    /// <summary>Whether the noun stands before the one that is counted: "news articles", "Windows malware samples".</summary>
    private static bool GoesBeforeAnother(TokenizedText text, int i)
    {
        if (i + 1 == text.Tokens.Count || text.Tokens[i + 1] is not { Kind: TokenKind.Word } next)
        {
            return false;
        }

        var token = text.Tokens[i];
        var word = text.TextOf(next);
        return next.Start == token.End + 1
            && text.Text[token.End] == ' '
            && !NounWords.Stops.Contains(word)
            && !NounWords.Verbs.Contains(word)
            && (
                (
                    IsPlural(word)
                    && (
                        NounWords.BeforeNouns.Contains(LastPart(text.TextOf(token)))
                        || text.TextOf(token).EndsWith("-weights", StringComparison.Ordinal)
                    )
                ) || IsNameOfOne(text.TextOf(token))
            )
            && word.All(char.IsAsciiLetterLower);
    }

    private static bool IsNameOfOne(string word) =>
        char.IsUpper(word[0]) && word.Length > 3 && word.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') < 0;

    /// <summary>Where the words end that lead from a part to the whole: "15 out of 24 tasks", "9 of these tasks".</summary>
    public static int? PartEnd(string text, int end) =>
        PartOf().Match(text, end) is { Success: true } part ? part.Index + part.Length : null;

    private static bool EndsPhrase(TokenizedText text, int i)
    {
        var token = text.Tokens[i];
        var word = text.TextOf(token);
        if (
            word.Length < 3
            || !word.All(char.IsAsciiLetterLower)
            || word.EndsWith("ing", StringComparison.Ordinal)
            || word.EndsWith("ed", StringComparison.Ordinal)
            || NounWords.NoNouns.Contains(word)
        )
        {
            return false;
        }

        return i + 1 == text.Tokens.Count
            || text.Tokens[i + 1].Sentence != token.Sentence
            || !text.Text.AsSpan(token.End, text.Tokens[i + 1].Start - token.End).Trim(' ').IsEmpty
            || NounWords.Stops.Contains(text.TextOf(text.Tokens[i + 1]));
    }

    /// <summary>"parameter", "parameters" and "params" are one unit.</summary>
    public static bool IsParameter(string word) =>
        word.Equals("parameter", StringComparison.OrdinalIgnoreCase)
        || word.Equals(Parameters, StringComparison.OrdinalIgnoreCase)
        || word.Equals("params", StringComparison.OrdinalIgnoreCase)
        || word.Equals("param", StringComparison.OrdinalIgnoreCase);

    private static bool IsPlural(string word) => NounWords.OtherPlurals.Contains(LastPart(word)) || EndsAsPlural(word);

    private static ReadOnlySpan<char> LastPart(string word) => word.AsSpan(word.LastIndexOf('-') + 1);

    private static bool EndsAsPlural(string word) =>
        word.Length > 2
        && word[^1] == 's'
        && word[^2] != 's'
        && !word.EndsWith("us", StringComparison.Ordinal)
        && !word.EndsWith("is", StringComparison.Ordinal)
        && word[^2] is not ('\'' or '’')
        && !NounWords.NoPlurals.Contains(word);

    [GeneratedRegex(
        @"\G-(?<noun>(?!(?:st|nd|rd|th|norm)\b|fold\b(?! (?:\p{L}{1,12} )?(?:cross|CV\b)))(?:degree-of-freedom|DoF|DOF|[GCT]PU|\p{Ll}{2,}))\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Compound();

    [GeneratedRegex(@"^[0-9][0-9.,]{0,9}[KkMBT]$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherNumber();

    [GeneratedRegex(
        @"\G (?:out )?of (?:(?:the|these|those|all|its|our) )?(?:[0-9]{1,9} )?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PartOf();
}
