using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>
/// Which words the letters of a short form come from. Of all stretches of words that may be the long form, the one is
/// taken whose letters stand in the best places: first letters of words, then first letters of the parts of compounds,
/// then letters inside words; stop words may be passed for almost nothing, other words for more. Of stretches that are
/// as good, the shortest.
/// <para>
/// The order of places is that of the strategies of Sohn, Comeau, Kim and Wilbur (2008), "Abbreviation definition
/// identification based on automatic precision estimates", which try the strict before the loose. Here one cost stands
/// for all of them, and dynamic programming finds the cheapest alignment. Schwartz and Hearst take the shortest stretch
/// that holds the letters in order, whatever their places: of "Proximal Policy Optimization (PPO)" they lose the first
/// word, because a p stands in "Optimization".
/// </para>
/// </summary>
internal static class LongFormFit
{
    // What a letter costs by its place. Names take syllables (SeqIO, LoRA): a small letter that continues is cheap.
    private const double InPart = 0.1;
    private const double ContinuedCapital = 0.05;
    private const double ContinuedSmall = 0.2;
    private const double Continued = 1;
    private const double InnerSmall = 2;
    private const double Inner = 3;

    // What a word costs of which no letter is taken. A stop word hardly ever begins a long form.
    private const double PassedStop = 0.3;
    private const double OfStop = 0.1;
    private const double Passed = 2;
    private const double StopFirst = 2;
    private const double PartFirst = 2;
    private const double PassedPart = 1;
    private const double PassedParenthesis = 2;
    private const double LeftOver = 1.5;
    private const double LeftOverMore = 0.5;

    // A longer stretch must be better, not just as good.
    private const double EachWord = 0.01;

    private static readonly WordSet Stops = new(
        "a an the of for in on to and or with by via from as at into is are its our this that we",
        StringComparer.OrdinalIgnoreCase
    );

    /// <param name="letters">Of the short form, in its case, without a plural ending.</param>
    /// <param name="fromStart">The long form begins with the first word; else with any.</param>
    /// <param name="toEnd">The long form ends with the last word; words after the last letter count against the
    /// fit.</param>
    /// <param name="plural">The short form had a plural ending.</param>
    /// <returns>The place of the words in the text and what they cost, or null where the letters do not stand there in
    /// this order.</returns>
    public static (CharSpan Span, double Cost)? Best(
        string letters,
        string text,
        int from,
        int to,
        bool fromStart,
        bool toEnd,
        bool plural
    )
    {
        var places = LetterPlaces.Of(text, from, to);
        (CharSpan Span, double Cost)? best = null;
        foreach (var (reading, dropped) in LetterSounds.Readings(letters))
        {
            if (
                Align(reading, places, fromStart, toEnd, plural) is var (span, cost)
                && (best is null || cost + dropped < best.Value.Cost)
            )
            {
                best = (span, cost + dropped);
            }
        }

        return best;
    }

    private static (CharSpan Span, double Cost)? Align(
        string wanted,
        LetterPlaces places,
        bool fromStart,
        bool toEnd,
        bool plural
    )
    {
        var letters = places.Letters;
        var passed = PassedBefore(places);
        var (before, now) = (new State[letters.Count], new State[letters.Count]);
        for (var i = 0; i < wanted.Length; i++)
        {
            // Over the words before this one, and over the letters before this one in its word.
            var (words, thisWord, word) = (State.None, State.None, -1);
            for (var j = 0; j < letters.Count; j++)
            {
                var (_, w, place) = letters[j];
                if (w != word)
                {
                    words = State.Cheaper(words, thisWord.Plus(word < 0 ? 0 : -passed[word + 1]));
                    (thisWord, word) = (State.None, w);
                }

                now[j] = State.None;
                if (LetterSounds.Sounds(wanted[i], places, j) is { } extra)
                {
                    var small = char.IsLower(wanted[i]);
                    var capital = IsCapital(wanted[i], places, j);
                    var at =
                        place == LetterPlaces.Place.First
                            ? IsStop(places, w)
                                ? OfStop
                                : 0
                            : place == LetterPlaces.Place.Part || extra > 0 || capital
                                ? InPart
                                : small
                                    ? InnerSmall
                                    : Inner;
                    if (i == 0)
                    {
                        now[j] = First(places, j, place, fromStart).Plus(extra);
                    }
                    else
                    {
                        var follows =
                            j > 0 && letters[j - 1].Word == w
                                ? before[j - 1]
                                    .Plus(
                                        Math.Min(
                                            at,
                                            capital ? ContinuedCapital
                                                : small ? ContinuedSmall
                                                : Continued
                                        )
                                    )
                                : State.None;
                        now[j] = State
                            .Cheaper(follows, State.Cheaper(thisWord.Plus(at), words.Plus(at + passed[w] + EachWord)))
                            .Plus(extra);
                    }
                }

                if (i > 0)
                {
                    thisWord = State.Cheaper(thisWord, before[j]);
                }
            }

            (before, now) = (now, before);
        }

        return End(places, before, toEnd, plural);
    }

    private static State First(LetterPlaces places, int letter, LetterPlaces.Place place, bool fromStart)
    {
        var word = places.Letters[letter].Word;
        if (
            (fromStart && word > 0)
            || (places.Letters[letter].At != places.Words[word].Start && !LetterSounds.IsX(places, letter))
        )
        {
            return State.None;
        }

        return new State(
            (place == LetterPlaces.Place.Part ? PartFirst : 0) + (IsStop(places, word) ? StopFirst : 0),
            word
        );
    }

    private static (CharSpan Span, double Cost)? End(LetterPlaces places, State[] last, bool toEnd, bool plural)
    {
        var (best, end) = (State.None, -1);
        for (var j = 0; j < last.Length; j++)
        {
            var word = places.Letters[j].Word;
            var cost = last[j].Plus(toEnd ? LeftOverAfter(places, word, plural) : 0);
            if (cost.Cost < best.Cost - 1e-9)
            {
                (best, end) = (cost, word);
            }
        }

        return end < 0 ? null : (places.Whole(best.Word, toEnd ? places.Words.Count - 1 : end), best.Cost);
    }

    private static double LeftOverAfter(LetterPlaces places, int word, bool plural)
    {
        var count = 0;
        for (var w = word + 1; w < places.Words.Count; w++)
        {
            // "on MindCube, VSI-Bench, and BLINK (MV)": what a list still holds gives no letter.
            if (places.Word(w) is "and" or "or")
            {
                return double.PositiveInfinity;
            }

            count += places.Words[w].IsJoined ? 0 : 1;
        }

        return count == 0 ? 0
            : GivesPlural(places, word, plural) ? PassedPart
            : LeftOver + LeftOverMore * (count - 1);
    }

    /// <summary>Whether the s of VLAs comes from the word at the end: "vision-language-action models".</summary>
    private static bool GivesPlural(LetterPlaces places, int word, bool plural) =>
        plural
        && word == places.Words.Count - 2
        && !places.Word(word).EndsWith("s")
        && places.Word(word + 1).EndsWith("s");

    /// <summary>What the words before each one cost when they are passed.</summary>
    private static double[] PassedBefore(LetterPlaces places)
    {
        var sum = new double[places.Words.Count + 1];
        for (var w = 0; w < places.Words.Count; w++)
        {
            sum[w + 1] =
                sum[w]
                + (
                    Stops.Contains(places.Word(w)) ? PassedStop
                    : places.Words[w].IsJoined ? PassedPart
                    : Passed
                )
                + (places.Words[w].IsAfterParenthesis ? PassedParenthesis : 0)
                + EachWord;
        }

        return sum;
    }

    /// <summary>The "in" of "in-context" is no stop word.</summary>
    private static bool IsStop(LetterPlaces places, int word) =>
        Stops.Contains(places.Word(word)) && !(word + 1 < places.Words.Count && places.Words[word + 1].IsJoined);

    private static bool IsCapital(char wanted, LetterPlaces places, int letter) =>
        char.IsUpper(wanted) && char.IsUpper(places.Text[places.Letters[letter].At]);

    /// <summary>What the letters so far cost, and the word that the first of them stands in.</summary>
    private readonly record struct State(double Cost, int Word)
    {
        public static State None { get; } = new(double.PositiveInfinity, -1);

        public State Plus(double cost) => this with { Cost = Cost + cost };

        // The later start wins where the cost is the same: it is the shorter.
        public static State Cheaper(State a, State b) =>
            a.Cost < b.Cost - 1e-9 || (a.Cost <= b.Cost + 1e-9 && a.Word >= b.Word) ? a : b;
    }
}
