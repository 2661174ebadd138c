using System.Text.RegularExpressions;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>
/// When two long forms of an acronym mean the same: each word of the one goes with one of the other, in any order, so
/// that "Monte Carlo Markov chain" is "Markov chain Monte Carlo", and one word at most is left over ("prior-data fitted
/// [neural] networks"). Words go together when they are equal but for case, hyphens, a plural ending and British or
/// American spelling, or share at least three fifths of the longer ("convolution", "convolutional") and no fewer than
/// four letters. Where they are parted makes no difference ("auto-encoder"), nor do stop words ("from", "with"), and a
/// short form within one of them is the words of the other that have its letters ("multimodal LLMs").
/// </summary>
internal static partial class LongFormFold
{
    private static readonly char[] Separators = [' ', '-', '–', '/', '\n', '~'];

    private static readonly WordSet Stops = new("a an the of for in on to and or with by via from as at");

    public static bool SameMeaning(string a, string b)
    {
        (a, b) = (Spelled(a, b), Spelled(b, a));
        var shorter = Meant(a);
        var longer = Meant(b).ToList();
        if (string.Concat(shorter) == string.Concat(longer))
        {
            return true;
        }

        if (shorter.Length > longer.Count)
        {
            return SameMeaning(b, a);
        }

        if (shorter.Length < 2 || longer.Count - shorter.Length > 1)
        {
            return false;
        }

        // Whole words first, so that a stem does not take the partner of an equal word.
        string[] open = [.. shorter.Where(word => !longer.Remove(word))];
        return open.All(word =>
            longer.FindIndex(other => SameStem(word, other)) is var at && at >= 0 && RemoveAt(longer, at)
        );
    }

    // "Learning from rewards" and "learning with rewards", but not "from" alone.
    private static string[] Meant(string longForm)
    {
        var words = Words(longForm);
        string[] meant = [.. words.Where(static w => !Stops.Contains(w))];
        return meant.Length > 0 ? meant : words;
    }

    /// <summary>The long form with the other's words for its short forms.</summary>
    private static string Spelled(string longForm, string other)
    {
        string[] words = longForm.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (!words.Any(static w => IsShort(Acronyms.Singular(w))))
        {
            return longForm;
        }

        string[] others = other.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var letters = Acronyms.Singular(words[i]);
            if (!IsShort(letters))
            {
                continue;
            }

            for (var at = 0; at + letters.Length <= others.Length; at++)
            {
                var run = others.AsSpan(at, letters.Length);
                if (BeginWith(run, letters))
                {
                    words[i] = string.Join(' ', run!);
                    break;
                }
            }
        }

        return string.Join(' ', words);
    }

    private static bool IsShort(string word) => word.Length is >= 2 and <= 6 && word.All(char.IsAsciiLetterUpper);

    private static bool BeginWith(ReadOnlySpan<string> words, string letters)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (char.ToUpperInvariant(words[i][0]) != letters[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Lower case, hyphens as spaces, plural endings off, and the spelling of the one side of the ocean.
    /// </summary>
    public static string[] Words(string longForm) =>
        [.. longForm.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(Fold)];

    private static string Fold(string word)
    {
        var spelled = Ise().Replace(word, "iz").Replace("isation", "ization", StringComparison.Ordinal);
        spelled = DoubledL().Replace(spelled, "l").Replace("our", "or", StringComparison.Ordinal);
        return spelled switch
        {
            _ when spelled.EndsWith("ies", StringComparison.Ordinal) && spelled.Length > 4 => spelled[..^3] + "y",
            _ when spelled.EndsWith("ss", StringComparison.Ordinal)
                    || spelled.EndsWith("us", StringComparison.Ordinal)
                    || spelled.EndsWith("is", StringComparison.Ordinal) => spelled,
            _ when spelled.EndsWith('s') && spelled.Length > 3 => spelled[..^1],
            _ => spelled,
        };
    }

    private static bool SameStem(string a, string b)
    {
        var shared = a.AsSpan().CommonPrefixLength(b);
        return shared >= 4 && shared * 5 >= Math.Max(a.Length, b.Length) * 3;
    }

    private static bool RemoveAt(List<string> words, int at)
    {
        words.RemoveAt(at);
        return true;
    }

    [GeneratedRegex("is(?=(?:e|ed|es|er|ers|ing)$)", RegexOptions.CultureInvariant)]
    private static partial Regex Ise();

    [GeneratedRegex("(?<=[aeiou])ll(?=(?:ed|ing|er|ers)$)", RegexOptions.CultureInvariant)]
    private static partial Regex DoubledL();
}
