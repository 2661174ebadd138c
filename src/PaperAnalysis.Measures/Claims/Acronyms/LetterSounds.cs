namespace PaperAnalysis.Claims;

/// <summary>How the letters of a short form may be read, and which letters of a text give them.</summary>
internal static class LetterSounds
{
    private const double Sounded = 0.25;

    // "Cache" for caching, "Tune" for tuning: the e that an ending takes away.
    private const double DroppedEnding = 0.5;
    private const int LeastBeforeEnding = 3;

    // What a small letter costs that nothing gives, and how many capitals there must be beside it.
    private const double DroppedSmall = 1;
    private const int LeastCapitals = 4;
    private static readonly string[] OfX = ["cross", "every", "any", "by", "trans"];
    private static readonly char[] SmallLetters = [.. Enumerable.Range('a', 26).Select(static c => (char)c)];

    /// <summary>
    /// The letters as they stand; with a digit as a number of letters: A2C is AAC, M3 is MMM; and the capitals alone, where
    /// a small letter or two at the end only make a word of them: LIBERTy. With each what it costs beyond its letters.
    /// </summary>
    public static IEnumerable<(string Letters, double Cost)> Readings(string letters)
    {
        yield return (letters, 0);
        var capitals = letters.TrimEnd(SmallLetters);
        if (
            capitals.Length >= LeastCapitals
            && letters.Length - capitals.Length is 1 or 2
            && capitals.All(char.IsUpper)
        )
        {
            yield return (capitals, DroppedSmall * (letters.Length - capitals.Length));
        }

        if (
            letters.EndsWith('e')
            && letters.Length - letters.AsSpan().LastIndexOfAnyInRange('A', 'Z') - 2 >= LeastBeforeEnding
        )
        {
            yield return (letters[..^1], DroppedEnding);
        }

        var at = letters.AsSpan().IndexOfAnyInRange('2', '4');
        if (at < 0)
        {
            yield break;
        }

        var count = letters[at] - '0';
        if (at > 0 && char.IsLetter(letters[at - 1]))
        {
            yield return (letters[..(at - 1)] + new string(letters[at - 1], count) + letters[(at + 1)..], 0);
        }

        if (at + 1 < letters.Length && char.IsLetter(letters[at + 1]))
        {
            yield return (letters[..at] + new string(letters[at + 1], count) + letters[(at + 2)..], 0);
        }
    }

    /// <summary>
    /// Whether a letter of the text gives the letter that is wanted, and what it costs more: "to" is 2, "ex" is X.
    /// </summary>
    public static double? Sounds(char wanted, LetterPlaces places, int letter)
    {
        var (at, _, place) = places.Letters[letter];
        var here = char.ToLowerInvariant(places.Text[at]);
        wanted = char.ToLowerInvariant(wanted);
        if (here == wanted)
        {
            return IsX(places, letter) ? Sounded : 0;
        }

        if (place == LetterPlaces.Place.Inner)
        {
            return null;
        }

        var rest = places.Text.AsSpan(at);
        return wanted switch
        {
            '1' when Begins(rest, "one") || Begins(rest, "single") => 0,
            '2' when Begins(rest, "to") || Begins(rest, "two") || Begins(rest, "second") => 0,
            '3' when Begins(rest, "three") || Begins(rest, "tri") || Begins(rest, "third") => 0,
            '4' when Begins(rest, "for") || Begins(rest, "four") => 0,
            '5' when Begins(rest, "five") || Begins(rest, "fifth") => 0,
            '6' when Begins(rest, "six") => 0,
            'x' when OfX.Any(word => Begins(places.Text.AsSpan(at), word)) => Sounded,
            _ => null,
        };
    }

    private static bool Begins(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The x of "explainable", which XAI takes for its first letter.</summary>
    public static bool IsX(LetterPlaces places, int letter)
    {
        var (at, word, _) = places.Letters[letter];
        return places.Text[at] is 'x' or 'X'
            && letter > 0
            && places.Letters[letter - 1] is var (first, same, place)
            && same == word
            && place != LetterPlaces.Place.Inner
            && places.Text[first] is 'e' or 'E';
    }
}
