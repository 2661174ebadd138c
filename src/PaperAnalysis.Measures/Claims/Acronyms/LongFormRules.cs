using System.Text.RegularExpressions;
using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>When the words that fit a short form are its long form.</summary>
internal static partial class LongFormRules
{
    // For each letter of the short form; what costs more is chance.
    private const double MostByLetter = 1.3;
    private const double MostInOneWord = 1.6;

    // In a name, all in capitals, and in a word that begins and ends as the short form does: "Landmark (LMK)".
    private const double MostInName = 2;
    private const int LeastInName = 3;

    // First letters of words and of parts: nothing is left to give.
    private const double MostComplete = 0.1;

    // Nearly so, and small words behind: "Bright Lamp with a Fixed Shade holder (BLFS)".
    private const double MostBeforeSmall = 0.8;
    private const int MostSmall = 3;

    // Without a parenthesis nothing but first letters is evidence enough.
    private const double MostInProse = 0.35;
    private const double MostInSmallLetters = 0.26;
    private const int LettersInProse = 3;

    // A short form in small letters may be any word: nothing but first letters.
    private const double MostInSmallForm = 0.05;

    private static readonly WordSet Kinds = new(
        """
        framework frameworks method methods approach algorithm algorithms system systems model models pipeline strategy technique
        techniques architecture module rewards benchmark dataset task tasks problem problems network networks loss mechanism paradigm
        protocol scheme challenge chain LLC
        equation equations
        """,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The place of the long form between two places of a text, or null where no words there are one.</summary>
    /// <param name="strict">No bracket says that the short form is defined: it needs three letters, and hardly any but first
    /// letters.</param>
    /// <param name="most">What the fit may cost for each letter, where not the usual.</param>
    public static CharSpan? Fitting(
        string text,
        string shortForm,
        int from,
        int to,
        bool fromStart,
        bool toEnd,
        bool strict,
        double? most = null
    )
    {
        var letters = ShortForm.Letters(shortForm);
        if (strict && letters.Length < LettersInProse)
        {
            return null;
        }

        if (
            Fit(text, letters, from, to, fromStart, toEnd, Acronyms.Singular(shortForm) != shortForm)
                is not var (span, cost)
            || cost
                > letters.Length
                    * (
                        ShortForm.IsSmall(shortForm) ? MostInSmallForm
                        : strict ? MostInProse
                        : most is { } own ? own
                        : MostIn(text, span, letters)
                    )
        )
        {
            return null;
        }

        // What is left over goes with the words, or these are no long form: "gains of up to 46% (GPT-4)".
        if (toEnd && text.AsSpan(span.End, to - span.End).ContainsAny('%', '=', '$'))
        {
            return null;
        }

        span = Balanced(
            text,
            toEnd && Acronyms.Singular(shortForm) == shortForm ? Compound(text, span, letters) : span
        );
        return
            (!strict || toEnd || IsPresented(text, shortForm, span, cost / letters.Length))
            && IsLongForm(text.AsSpan(span.Start, span.End - span.Start), Acronyms.Singular(shortForm), strict)
            ? span
            : null;
    }

    private static double MostIn(string text, CharSpan span, string letters)
    {
        if (IsOneWord(text, span))
        {
            return char.ToUpperInvariant(text[span.End - 1]) == char.ToUpperInvariant(letters[^1])
                ? MostInName
                : MostInOneWord;
        }

        var words = text[span.Start..span.End].Split([' ', '\n', '~'], StringSplitOptions.RemoveEmptyEntries);
        return
            words.Length >= LeastInName
            && letters.All(char.IsUpper)
            && words.All(static w => char.IsUpper(w[0]))
            && words[^1].Contains(letters[^1], StringComparison.OrdinalIgnoreCase)
            && !char.IsUpper(FirstOf(text, DefinitionWindow.LastWord(text, span.Start)))
            ? MostInName
            : MostByLetter;
    }

    private static char FirstOf(string text, CharSpan word) => word.Start < word.End ? text[word.Start] : ' ';

    /// <summary>
    /// The best fit, and of its words those before the last where that gives no letter and says what kind of thing it is, as in
    /// "unified Understanding-Generation-Planning framework (UniUGP)".
    /// </summary>
    private static (CharSpan Span, double Cost)? Fit(
        string text,
        string letters,
        int from,
        int to,
        bool fromStart,
        bool toEnd,
        bool plural
    )
    {
        var fit = LongFormFit.Best(letters, text, from, to, fromStart, toEnd, plural);
        if (fit is null || !toEnd || plural)
        {
            return fit;
        }

        var last = DefinitionWindow.LastWord(text, to);
        if (last.Start <= from || char.ToUpperInvariant(text[last.Start]) == char.ToUpperInvariant(letters[^1]))
        {
            return fit;
        }

        var most = fit.Value.Cost - 1;
        if (
            LongFormFit.Best(letters, text, from, last.Start, fromStart, toEnd, plural) is var shorter
            && shorter?.Cost < most
        )
        {
            var word = text[last.Start..last.End];
            var isKind = Kinds.Contains(word);
            if (isKind && shorter.Value.Cost <= letters.Length * MostInSmallLetters)
            {
                return shorter;
            }

            if (isKind || (!fromStart && shorter.Value.Cost <= letters.Length * MostComplete && !IsProcess(word)))
            {
                return (shorter.Value.Span, fit.Value.Cost);
            }
        }

        return (BeforeSmall(text, letters, from, to, most) ?? fit.Value.Span, fit.Value.Cost);
    }

    /// <summary>The words before up to three small ones at the end that give nothing, where they fit well without these.</summary>
    private static CharSpan? BeforeSmall(string text, string letters, int from, int to, double most)
    {
        for (var dropped = 0; dropped < MostSmall; dropped++)
        {
            var last = DefinitionWindow.LastWord(text, to);
            if (last.Start <= from || !char.IsLower(text[last.Start]) || IsProcess(text[last.Start..last.End]))
            {
                return null;
            }

            to = last.Start;
            var end = DefinitionWindow.LastWord(text, to);
            if (
                text[end.Start..end.End].Split('-').Any(part => part.Length > 0 && Gives(part, letters[^1]))
                && LongFormFit.Best(letters, text, from, to, fromStart: false, toEnd: true, plural: false)
                    is var (span, cost)
                && cost <= Math.Min(most, letters.Length * MostBeforeSmall)
                && span.End == end.End
            )
            {
                return span;
            }
        }

        return null;
    }

    /// <summary>"Counterfactual Regret Minimization" is a name with its last word.</summary>
    private static bool IsProcess(string word) =>
        word.EndsWith("ion", StringComparison.Ordinal)
        || word.EndsWith("ing", StringComparison.Ordinal)
        || word.EndsWith("ment", StringComparison.Ordinal);

    /// <summary>
    /// The compound alone where its parts give the whole short form: "text-to-speech synthesis (TTS)", but the s of VLAs
    /// comes from "vision-language-action models".
    /// </summary>
    private static CharSpan Compound(string text, CharSpan span, string letters)
    {
        var inside = text.AsSpan(span.Start, span.End - span.Start);
        var length = inside.IndexOfAny(' ', '~', '\n');
        if (length < 0)
        {
            return span;
        }

        var parts = text.Substring(span.Start, length).Split('-', StringSplitOptions.RemoveEmptyEntries);
        return
            parts.Length > 1
            && parts.Length == letters.Length
            && parts.Zip(letters).All(static p => Gives(p.First, p.Second))
            ? new CharSpan(span.Start, span.Start + length)
            : span;
    }

    /// <summary>Its first letter, or the 2 of T2I.</summary>
    private static bool Gives(string part, char letter) =>
        letter == '2' ? part == "to" : char.ToUpperInvariant(part[0]) == char.ToUpperInvariant(letter);

    private static bool IsLongForm(ReadOnlySpan<char> text, string shortForm, bool strict)
    {
        if (
            text.Length <= shortForm.Length
            || text.ContainsAny('=', '<', '>')
            || text.Contains("://", StringComparison.Ordinal)
            || text.Count('$') % 2 == 1
            || Clause().IsMatch(text)
            || ShortForm.IsVariant(text, shortForm)
            || (strict && (!text.ContainsAny(' ', '-', '\n') || !Written().IsMatch(text)))
        )
        {
            return false;
        }

        for (var at = text.IndexOf(shortForm, StringComparison.Ordinal); at >= 0; )
        {
            var end = at + shortForm.Length;
            if (
                (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetter(text[end]) || strict)
            )
            {
                return false;
            }

            var next = text[(at + 1)..].IndexOf(shortForm, StringComparison.Ordinal);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return true;
    }

    /// <summary>
    /// Outside parentheses words that merely describe may have the letters too: "DocReward, a document reward model".
    /// The words are the name where they begin in capitals, or where the short form is nothing but their first letters.
    /// </summary>
    private static bool IsPresented(string text, string shortForm, CharSpan span, double costByLetter)
    {
        var words = text[span.Start..span.End].Split([' ', '\n', '~'], StringSplitOptions.RemoveEmptyEntries);
        return (char.IsUpper(words[0][0]) && words.Count(static w => char.IsUpper(w[0])) * 2 >= words.Length)
            || (costByLetter <= MostInSmallLetters && Acronyms.Singular(shortForm).All(static c => !char.IsLower(c)));
    }

    private static bool IsOneWord(string text, CharSpan span) =>
        !text.AsSpan(span.Start, span.End - span.Start).ContainsAny(' ', '-', '\n');

    /// <summary>With the markup that its first and last word need: <c>\textbf{M}ulti</c>, not <c>M}ulti</c>.</summary>
    private static CharSpan Balanced(string text, CharSpan span)
    {
        var inside = text.AsSpan(span.Start, span.End - span.Start);
        var start = span.Start;
        if (inside.Count('}') > inside.Count('{'))
        {
            while (start > 0 && text[start - 1] is '{' or '\\' or >= 'a' and <= 'z')
            {
                start--;
            }
        }
        else if (inside.Count("**") % 2 == 1)
        {
            while (start > 0 && text[start - 1] == '*')
            {
                start--;
            }
        }
        else if (inside.Count('$') % 2 == 1 && start > 0 && text[start - 1] == '$')
        {
            start--;
        }

        return new CharSpan(start, span.End);
    }

    // What goes on after a comma as a sentence does, or ends in a word of a list, is no name.
    [GeneratedRegex(
        @",\s(?:\w{3,12}\s)?(?:an?|we|the|which|that|it|this|our)\s|\s(?:is|are|was|were)\s|(?:\s(?:and|or|an?|the)|,)$|^(?:the|including|using|like|called|than|such|resp\.)\s",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Clause();

    // "CC2, CCSD, CCSDR" are short forms themselves.
    [GeneratedRegex(@"\p{Ll}{3}", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
