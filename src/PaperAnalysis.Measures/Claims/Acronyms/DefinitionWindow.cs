using PaperAnalysis.Digests;

namespace PaperAnalysis.Claims;

/// <summary>Which stretch of a text may hold a short form or its long form.</summary>
internal static class DefinitionWindow
{
    private const int Longest = 400;

    /// <summary>
    /// Where the words begin that may be the long form: after a sentence, a bracket, a colon or the short form itself.
    /// </summary>
    public static int Before(string text, int before, string shortForm)
    {
        var words = ShortForm.MostWords(shortForm);
        var (at, seen, end) = (before, false, before);
        var least = Math.Max(0, before - Longest);
        while (at > least)
        {
            var c = text[at - 1];
            if (c == ')' && LetterPlaces.OpeningOf(text, at - 1) is >= 0 and var opening && opening > least)
            {
                // "carcinoma (HCC) and cholangiocarcinoma (CC)": the next of a list.
                if (BeginsNext(text.AsSpan(at, before - at)))
                {
                    break;
                }

                at = opening;
                continue;
            }

            if (
                c is '(' or ')' or '[' or ']' or ';' or ':'
                || (c is '.' or '?' or '!' && at < before && char.IsWhiteSpace(text[at]))
            )
            {
                break;
            }

            if (char.IsWhiteSpace(c))
            {
                if (seen)
                {
                    if (text.AsSpan(at, end - at).Trim(",\"'`*").Equals(shortForm, StringComparison.OrdinalIgnoreCase))
                    {
                        return end;
                    }

                    if (--words == 0)
                    {
                        break;
                    }
                }

                (seen, end) = (false, at - 1);
            }
            else if (!seen)
            {
                (seen, end) = (true, at);
            }

            at--;
        }

        return at;
    }

    private static bool BeginsNext(ReadOnlySpan<char> rest) =>
        rest.StartsWith(",", StringComparison.Ordinal)
        || rest.StartsWith(" and ", StringComparison.Ordinal)
        || rest.StartsWith(" or ", StringComparison.Ordinal);

    /// <summary>Where they end behind a short form that begins a definition.</summary>
    public static int After(string text, int from, string shortForm)
    {
        var words = ShortForm.MostWords(shortForm);
        var most = Math.Min(text.Length, from + Longest);
        for (var at = from; at < most; at++)
        {
            var c = text[at];
            if (
                c is '(' or ')' or '[' or ']' or ';' or ':'
                || (c is '.' or '?' or '!' && (at + 1 == most || char.IsWhiteSpace(text[at + 1])))
            )
            {
                return at;
            }

            if (char.IsWhiteSpace(c) && !char.IsWhiteSpace(text[at - 1]) && at > from && --words == 0)
            {
                return at;
            }
        }

        return most;
    }

    /// <summary>The word before a place, as it is written.</summary>
    public static CharSpan LastWord(string text, int before)
    {
        var end = before;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var start = end;
        while (
            start > 0
            && end - start < Longest
            && !char.IsWhiteSpace(text[start - 1])
            && text[start - 1] is not ('(' or '~')
        )
        {
            start--;
        }

        return new CharSpan(start, end);
    }
}
