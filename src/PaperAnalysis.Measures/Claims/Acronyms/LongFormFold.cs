using System.Text.RegularExpressions;

namespace PaperAnalysis.Claims;

/// <summary>
/// When two long forms of an acronym mean the same: each word of the one goes with one of the other, in any order, so
/// that "Monte Carlo Markov chain" is "Markov chain Monte Carlo", and one word at most is left over ("prior-data fitted
/// [neural] networks"). Words go together when they are equal but for case, hyphens, a plural ending and British or
/// American spelling, or share at least three fifths of the longer ("convolution", "convolutional") and no fewer than
/// four letters. Where they are parted makes no difference ("auto-encoder").
/// </summary>
internal static partial class LongFormFold
{
    public static bool SameMeaning(string a, string b)
    {
        var shorter = Words(a);
        var longer = Words(b).ToList();
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

    /// <summary>
    /// Lower case, hyphens as spaces, plural endings off, and the spelling of the one side of the ocean.
    /// </summary>
    public static string[] Words(string longForm) =>
        [
            .. longForm
                .ToLowerInvariant()
                .Split([' ', '-', '–', '/', '\n'], StringSplitOptions.RemoveEmptyEntries)
                .Select(Fold),
        ];

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
