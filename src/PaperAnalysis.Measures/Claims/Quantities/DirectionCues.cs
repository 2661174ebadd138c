using System.Buffers;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>
/// Reads off the words around a quantity which way it goes. First the words after it, up to the end of its phrase ("50%
/// <b>faster</b>", "a 3% performance <b>drop</b>"); else the word before it, past bounds ("<b>saving</b> at least 35
/// GFLOPs", "a <b>reduction</b> of up to 30%"); else, where "by" or "from" leads to it, the nearest cue before that
/// ("<b>outperforms</b> X by up to 20%"). "less than 2%" is a bound and no cue.
/// </summary>
internal static class DirectionCues
{
    internal static readonly SearchValues<char> PhraseMarks = SearchValues.Create(".,;:()");

    // "a 3% drop", "a 7.5 dB higher gain", "10 fewer papers".
    private const int WordsAfterShare = 5;
    private const int WordsAfterMeasure = 3;

    // How many words back a cue may stand from the word that leads to the quantity: "outperforms X, which …, by 20%",
    // but "increases from 84% to 91%".
    private const int WordsBeforeBy = 20;
    private const int WordsBeforeRange = 5;

    // "an improvement in accuracy over X of 5%"
    private const int WordsBeforeOf = 7;

    internal static readonly WordSet PhraseEnds = new(
        """
        in of on with without compared for at from under when by over across while which that than but as is are
        was to
        """,
        StringComparer.OrdinalIgnoreCase
    );

    // "reduces latency (1.7x) and memory usage (2.4x)"
    private const int WordsBeforeBracket = 8;

    // "by at most a factor of": more in a row say nothing.
    private const int MostBounds = 50;

    private static readonly WordSet Bounds = new(
        """
        up to upto than at least most over about around approximately approx nearly roughly almost under below above
        a an average only additional factor factors of maximum total the relative absolute exceeding reaching as
        sim approx much rate gradually in some cases even by from averaging further between margin margins large wide
        significant significantly substantial considerable considerably impressive remarkable notable staggering whopping
        another extra full mean median peak typically just
        """,
        StringComparer.OrdinalIgnoreCase
    );

    // A level is above or below what is said, not more or less by it: "drops below 10%".
    private static readonly WordSet Levels = new("below above under beyond", StringComparer.OrdinalIgnoreCase);

    // A verb of change goes with how much of these: "saves 10 hours", "gains 3 points", but "reduces 12 metrics".
    private static readonly WordSet Amounts = new(
        """
        point points hour hours minute minutes day days week weeks month months year years pp dB Elo epochs steps milliseconds
        microseconds watts
        """,
        StringComparer.OrdinalIgnoreCase
    );

    /// <param name="counted">The noun that is counted, or nothing where a symbol stands there: then only a word right after
    /// it can be a cue, as in "10 fewer papers".</param>
    public static Direction Of(QuantityPhrase phrase, NumberMatch match, string unit, string counted)
    {
        var after = After(phrase, WordsAfter(unit, counted), IsCount(counted));
        return after != Direction.None ? after
            : DirectionOfMultiples.IsMultipleOf(phrase, unit) ? Direction.Increase
            : Before(phrase, match, unit, counted) is var before && before != Direction.None ? before
            : DirectionOfMultiples.IsOverRival(phrase) ? Direction.Increase
            : Direction.None;
    }

    private static int WordsAfter(string unit, string counted) =>
        counted is "points" or "point" ? 3
        : counted.Length > 0 ? 1
        : unit is "%" or "pp" or "x" or "" or "orders of magnitude" ? WordsAfterShare
        : WordsAfterMeasure;

    /// <summary>Things are counted, of which there may be fewer or more; "19 degradation types" are neither.</summary>
    private static bool IsCount(string counted) => counted.Length > 0 && !Amounts.Contains(counted);

    /// <summary>Which way the words after a quantity say it goes, up to the end of its phrase.</summary>
    public static Direction After(QuantityPhrase phrase, int words, bool isCount = false)
    {
        var (text, end) = (phrase.Text, phrase.Span.End);
        var last = Math.Min(text.Tokens.Count, phrase.Next + MostBounds);
        var isShared = false;
        for (var i = phrase.Next; i < last && words > 0; i++)
        {
            var token = text.Tokens[i];
            if (text.Text.AsSpan(end, token.Start - end).ContainsAny(PhraseMarks))
            {
                return Direction.None;
            }

            end = token.End;
            var word = text.TextOf(token);
            // "6.54 and 1.07 decrease": both go the same way, but "2.4 dB PSNR and 35% lower RMSE" do not.
            if (
                char.IsAsciiDigit(word[0])
                || (
                    word is "and" or "or"
                    && i + 1 < text.Tokens.Count
                    && char.IsAsciiDigit(text.Text[text.Tokens[i + 1].Start])
                )
            )
            {
                isShared |= i > phrase.Next && word is "and" or "or";
                continue;
            }

            if (PhraseEnds.Contains(word) || word is "and" or "or" or "within" || IsAnotherBound(phrase, i))
            {
                return word is "and" && words < WordsAfterShare ? NounAfterAnd(phrase, i) : Direction.None;
            }

            // "35% above the best"
            if (i == phrase.Next && words == WordsAfterShare && word is "above" or "below")
            {
                return word is "above" ? Direction.Increase : Direction.Decrease;
            }

            // "reduces it to 0.7, surpassing X" says nothing of what was before.
            if (DirectionWords.IsExceeding(word))
            {
                return Direction.None;
            }

            if (CueAt(phrase, i) is var cue && cue != Direction.None)
            {
                return (!isCount || word is "fewer" or "more") && (!isShared || DirectionWords.IsChange(word))
                    ? cue
                    : Direction.None;
            }

            // "with under 1% accuracy loss"
            if (phrase.IsShare && word is "loss" or "losses")
            {
                return Direction.Decrease;
            }

            words--;
        }

        return Direction.None;
    }

    /// <summary>"80% memory and energy reductions".</summary>
    private static Direction NounAfterAnd(QuantityPhrase phrase, int and) =>
        and + 2 < phrase.Text.Tokens.Count && DirectionWords.IsChange(phrase.Word(and + 2))
            ? DirectionWords.Cue(phrase.Word(and + 2))
            : Direction.None;

    private static Direction Before(QuantityPhrase phrase, NumberMatch match, string unit, string counted)
    {
        var (text, sentence) = (phrase.Text, phrase.SentenceStart);
        var (reach, ofReach, level) = (1, false, false);
        var i = phrase.Previous;
        var first = Math.Max(0, i - MostBounds);
        for (; i >= first && text.Tokens[i].Start >= sentence; i--)
        {
            var word = phrase.Word(i);
            if (IsComparison(phrase, i))
            {
                continue;
            }

            // "reduced to 5%" is a level; "up to" is a bound. "from 5%" alone is where it began.
            if (
                (word is "to" && (i == 0 || phrase.Word(i - 1) is not ("up" or "Up")))
                || (
                    word is "from"
                    && (
                        match.To is null
                        || (i > 0 && DirectionWords.IsSpread(phrase.Word(i - 1)))
                        // "from 20-40% to under 5%"
                        || (phrase.Next < text.Tokens.Count && phrase.Word(phrase.Next) is "to")
                    )
                )
            )
            {
                return Direction.None;
            }

            if (!Bounds.Contains(word))
            {
                break;
            }

            reach = Math.Max(
                reach,
                word is "by" ? WordsBeforeBy
                    : word is "from" or "between" ? WordsBeforeRange
                    : 1
            );
            ofReach |= word is "of";
            level = Levels.Contains(word);
        }

        // "surpasses 90%", "drops below 5%", "outperforms 12 models" and "gains in 7 tasks" say a level and a number;
        // "outperforms X by 20%" says how much.
        if (reach == 1 && (level || (IsCount(counted) && !ofReach)))
        {
            return Direction.None;
        }

        var said = Nearest(phrase, i, reach, led: reach > 1);
        return said != Direction.None || reach > 1 || counted.Length > 0 ? said
            : ofReach ? NounIn(phrase, i)
            : unit == "x" ? DirectionOfMultiples.VerbBefore(phrase, i)
            : Direction.None;
    }

    /// <summary>"a reduction in size of 5%": the noun of a change, with what changes between.</summary>
    private static Direction NounIn(QuantityPhrase phrase, int i)
    {
        var sentence = phrase.SentenceStart;
        for (var words = 0; i > 0 && words < WordsBeforeOf && phrase.Text.Tokens[i].Start >= sentence; i--, words++)
        {
            if (
                phrase.Word(i) is "in"
                && DirectionWords.IsChange(phrase.Word(i - 1))
                && !phrase
                    .Text.Text.AsSpan(phrase.Text.Tokens[i].End, phrase.Span.Start - phrase.Text.Tokens[i].End)
                    .ContainsAny(PhraseMarks)
            )
            {
                return DirectionWords.Cue(phrase.Word(i - 1));
            }
        }

        return Direction.None;
    }

    /// <summary>Which way a multiple goes that stands alone between brackets: "reduces latency (2x)".</summary>
    public static Direction BeforeBracket(QuantityPhrase phrase) =>
        Nearest(phrase, phrase.Previous, WordsBeforeBracket, led: true);

    internal static Direction Nearest(QuantityPhrase phrase, int i, int reach, bool led)
    {
        var sentence = phrase.SentenceStart;
        for (; i >= 0 && reach > 0 && phrase.Text.Tokens[i].Start >= sentence; i--, reach--)
        {
            var word = phrase.Word(i);
            if (
                !IsComparison(phrase, i)
                && CueAt(phrase, i) is var cue
                && cue != Direction.None
                && (led || !DirectionWords.IsExceeding(word))
            )
            {
                return cue;
            }

            // "extends it by a factor of 3", "exceeding X by 5%"
            if (led && DirectionWords.IsExtending(word))
            {
                return Direction.Increase;
            }
        }

        return Direction.None;
    }

    // "a speed up of 3x", but "a speed up to 3 m/s".
    private static Direction CueAt(QuantityPhrase phrase, int token) =>
        phrase.Word(token) is "speed"
        && token + 2 < phrase.Text.Tokens.Count
        && phrase.Word(token + 1) is "up"
        && phrase.Word(token + 2) is not "to"
            ? Direction.Increase
            : DirectionWords.Cue(phrase.Word(token));

    /// <summary>"more than 5", "fewer than about 5": the comparative belongs to a bound; "better than X by 5" says which way.</summary>
    private static bool IsComparison(QuantityPhrase phrase, int token) =>
        token + 1 < phrase.Text.Tokens.Count
        && phrase.Word(token + 1) == "than"
        && DirectionWords.Cue(phrase.Word(token)) != Direction.None
        && (token + 1 == phrase.Previous || (token + 2 < phrase.Text.Tokens.Count && IsAmount(phrase.Word(token + 2))));

    /// <summary>Behind a quantity: "100 ps within less than 20 ns" bounds the next, "faster than a …" says which way this one goes.</summary>
    private static bool IsAnotherBound(QuantityPhrase phrase, int token) =>
        token + 2 < phrase.Text.Tokens.Count
        && phrase.Word(token + 1) == "than"
        && char.IsAsciiDigit(phrase.Word(token + 2)[0])
        && char.IsAsciiDigit(phrase.Word(token + 2)[^1]);

    private static bool IsAmount(string word) =>
        char.IsAsciiDigit(word[0])
        || word is "half" or "a" or "an" or "one" or "two" or "three" or "about" or "approximately" or "around";
}
