using System.Buffers;
using System.Text.RegularExpressions;
using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>
/// Reads off the words around a quantity which way it goes. First the words after it, up to the end of its phrase ("50%
/// <b>faster</b>", "a 3% performance <b>drop</b>"); else the word before it, past bounds ("<b>saving</b> at least 35
/// GFLOPs", "a <b>reduction</b> of up to 30%"); else, where "by" or "from" leads to it, the nearest cue before that
/// ("<b>outperforms</b> X by up to 20%"). "less than 2%" is a bound and no cue.
/// </summary>
internal static partial class DirectionCues
{
    private static readonly SearchValues<char> PhraseMarks = SearchValues.Create(".,;:()");

    private const int WordsAfter = 5;

    // How many words back a cue may stand from the word that leads to the quantity: "outperforms X, which …, by 20%",
    // but "increases from 84% to 91%".
    private static readonly Dictionary<string, int> Leads = new(StringComparer.OrdinalIgnoreCase)
    {
        ["by"] = 20,
        ["from"] = 5,
        ["between"] = 5,
    };

    private static readonly WordSet PhraseEnds = new(
        """
        in of on with without compared for at from under when by over across while which that than but as is are
        was to
        """,
        StringComparer.OrdinalIgnoreCase
    );

    // "reduces latency (1.7x) and memory usage (2.4x)"
    private const int WordsBeforeBracket = 8;

    // "reducing the rate of A from 80% to 2% and of B from 70% to 9%"
    private const int WordsBeforeChange = 20;

    // "by at most a factor of": more in a row say nothing.
    private const int MostBounds = 50;

    private static readonly WordSet Bounds = new(
        """
        up to than at least most over about around approximately approx nearly roughly almost under below above
        a an average only additional factor factors of maximum total the relative absolute exceeding reaching as
        sim approx much rate gradually in some cases even by from averaging further between
        """,
        StringComparer.OrdinalIgnoreCase
    );

    /// <param name="previous">The last token before the quantity, or -1.</param>
    /// <param name="next">The first token after it.</param>
    /// <param name="counts">Whether the unit is a counted noun: then only a word right after it can be a cue, as in "10
    /// fewer papers".</param>
    public static Direction Of(TokenizedText text, CharSpan quantity, int previous, int next, bool counts)
    {
        var after = After(text, quantity.End, next, counts ? 1 : WordsAfter);
        return after != Direction.None ? after : Before(text, quantity.Start, previous);
    }

    private static Direction After(TokenizedText text, int end, int next, int words)
    {
        var last = Math.Min(text.Tokens.Count, next + MostBounds);
        for (var i = next; i < last && words > 0; i++)
        {
            var token = text.Tokens[i];
            if (text.Text.AsSpan(end, token.Start - end).ContainsAny(PhraseMarks))
            {
                return Direction.None;
            }

            end = token.End;
            var word = text.TextOf(token);
            // "6.54 and 1.07 decrease": both go the same way.
            if (
                char.IsAsciiDigit(word[0])
                || (
                    word is "and" or "or"
                    && i + 1 < text.Tokens.Count
                    && char.IsAsciiDigit(text.Text[text.Tokens[i + 1].Start])
                )
            )
            {
                continue;
            }

            if (PhraseEnds.Contains(word) || word is "and" or "or")
            {
                return Direction.None;
            }

            if (Cue(word) is var cue && cue != Direction.None)
            {
                return cue;
            }

            words--;
        }

        return Direction.None;
    }

    private static Direction Before(TokenizedText text, int start, int previous)
    {
        var sentence = text.SentenceAt(start).Start;
        var reach = 1;
        var i = previous;
        var first = Math.Max(0, previous - MostBounds);
        for (; i >= first && text.Tokens[i].Start >= sentence; i--)
        {
            var word = text.TextOf(text.Tokens[i]);
            if (IsComparison(text, i))
            {
                continue;
            }

            // "reduced to 5%" is a level; "up to" is a bound.
            if (word is "to" && (i == 0 || text.TextOf(text.Tokens[i - 1]) is not ("up" or "Up")))
            {
                return Direction.None;
            }

            if (!Bounds.Contains(word))
            {
                break;
            }

            reach = Math.Max(reach, Leads.GetValueOrDefault(word));
        }

        // "surpasses 90%" and "outperforms 12 models" say a level and a number; "outperforms X by 20%" says how much.
        return Nearest(text, sentence, i, reach, led: reach > 1);
    }

    /// <summary>"latency (1.7-2.0x)": a multiple and no more stands between the brackets.</summary>
    public static bool IsBracketed(string text, CharSpan span) =>
        span.Start > 0 && text[span.Start - 1] == '(' && span.End < text.Length && text[span.End] == ')';

    /// <summary>Which way a multiple goes that stands alone between brackets: "reduces latency (2x)".</summary>
    public static Direction BeforeBracket(TokenizedText text, int start, int previous) =>
        Nearest(text, text.SentenceAt(start).Start, previous, WordsBeforeBracket, led: true);

    /// <summary>
    /// Which way "from A to B" goes: that of the nearest cue, however far, if its numbers go that way too. "from 3-5 views"
    /// is no change.
    /// </summary>
    public static Direction BeforeChange(TokenizedText text, NumberMatch range, int previous) =>
        previous >= 0
        && text.TextOf(text.Tokens[previous]) is "from"
        && text.Text.AsSpan(range.Span.Start, range.Span.End - range.Span.Start)
            .Contains(" to ", StringComparison.Ordinal)
        && Nearest(text, text.SentenceAt(range.Span.Start).Start, previous, WordsBeforeChange, led: true) is var said
        && said == (range.To > range.Number ? Direction.Increase : Direction.Decrease)
            ? said
            : Direction.None;

    private static Direction Nearest(TokenizedText text, int sentence, int i, int reach, bool led)
    {
        for (; i >= 0 && reach > 0 && text.Tokens[i].Start >= sentence; i--, reach--)
        {
            var word = text.TextOf(text.Tokens[i]);
            if (
                !IsComparison(text, i)
                && Cue(word) is var cue
                && cue != Direction.None
                && (led || !Exceeding().IsMatch(word))
            )
            {
                return cue;
            }
        }

        return Direction.None;
    }

    /// <summary>"more than", "fewer than": the comparative belongs to a bound.</summary>
    private static bool IsComparison(TokenizedText text, int token) =>
        token + 1 < text.Tokens.Count
        && text.TextOf(text.Tokens[token + 1]) == "than"
        && Cue(text.TextOf(text.Tokens[token])) != Direction.None;

    private static Direction Cue(string word) =>
        Rising().IsMatch(word) ? Direction.Increase
        : Falling().IsMatch(word) ? Direction.Decrease
        : Direction.None;

    [GeneratedRegex(
        @"^(?:increas\w+|improv\w+|gains?|boost\w*|rais(?:e|es|ed|ing)|ris(?:e|es|ing)|grow\w*|higher|more|greater|larger|bigger|faster|better|longer|easier|stronger|deeper|wider|heavier|brighter|hotter|outperform\w*|surpass\w*|exceeds?|exceeded|speed-?ups?|speed(?:s|ing)|sped|accelerat\w+|enhanc\w+|multipl(?:y|ied|ying|ies))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Rising();

    [GeneratedRegex(
        "^(?:outperform|surpass|exceed)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Exceeding();

    [GeneratedRegex(
        @"^(?:reduc\w+|decreas\w+|drop(?:s|ped|ping)?|declin\w+|lower(?:s|ed|ing)?|less|fewer|smaller|sav(?:e|es|ed|ing|ings)|compress\w*|cuts?|cutting|shrink\w*|slower|slowdowns?|worse|weaker|narrower|lighter|thinner|colder|degrad\w+|shorter|cheaper|diminish\w*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Falling();
}
