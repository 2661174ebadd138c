using System.Text.RegularExpressions;

namespace PaperAnalysis.Digests;

/// <summary>The furniture of a saved Daily Papers page: what stands there beside titles, abstracts and dates.</summary>
internal static partial class Masthead
{
    private static readonly HashSet<string> Lines = new(
        """
        new | Subscribe | Daily Papers | Trending Papers | Hugging Face | Models | Datasets | Spaces | Buckets
        Posts | Community | Docs | Enterprise | Pricing | Log In | Sign Up | Papers | Abstract | Daily | Weekly
        Monthly | Previous | Next | Upvote | System theme | Company | TOS | Privacy | About | Careers | Website
        View arXiv page | View PDF | Add to collection | View all papers
        """.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    // Longest first, so that "inbox once a day!" is not cut after "inbox".
    private static readonly string[] Pieces =
    [
        "Get trending papers in your email inbox once a day!",
        "Get trending papers in your email inbox!",
        "byAK and the research community",
        "by AK and the research community",
        "Daily Papers",
        "Subscribe",
    ];

    /// <param name="text">A line without white space at its ends.</param>
    public static bool Is(string text) =>
        Lines.Contains(text)
        || Array.Exists(Pieces, piece => text.Equals(piece, StringComparison.OrdinalIgnoreCase))
        || !char.IsLetter(text[0]) && CountOrRule().IsMatch(text)
        || text.StartsWith("Submitted by", StringComparison.Ordinal) && Submitter().IsMatch(text);

    /// <summary>
    /// Takes away furniture glued before a title, as in "SubscribePhysics-guided Shape-from-Template".
    /// </summary>
    /// <param name="dateText">A date among the furniture; null where there is none.</param>
    /// <returns>
    /// How many characters are furniture; 0 where the line starts with a word of its own, as "Subscribers" does.
    /// </returns>
    public static int PrefixLength(string text, out string? dateText)
    {
        dateText = null;
        var length = text.StartsWith("newGet trending", StringComparison.Ordinal) ? 3 : 0;
        while (length < text.Length)
        {
            var rest = text.AsSpan(length);
            var piece = PieceLength(rest);
            if (piece == 0 && length > 0 && dateText is null)
            {
                piece = DateLine.PrefixLength(rest);
                dateText = piece > 0 ? rest[..piece].ToString() : null;
            }
            if (piece == 0)
            {
                break;
            }
            length += piece;
        }
        return length;
    }

    private static int PieceLength(ReadOnlySpan<char> text)
    {
        foreach (var piece in Pieces)
        {
            if (text.StartsWith(piece, StringComparison.Ordinal) && IsGlued(piece, text[piece.Length..]))
            {
                return piece.Length;
            }
        }
        return 0;
    }

    // A space goes on with the piece's own phrase, and some endings with its own word; any other letter is another's.
    private static bool IsGlued(string piece, ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || char.IsWhiteSpace(rest[0]))
        {
            return rest.IsEmpty;
        }
        var ending = 0;
        while (ending < Math.Min(rest.Length, 3) && char.IsLetter(rest[ending]))
        {
            ending++;
        }
        var isEnded = ending == rest.Length || !char.IsLetterOrDigit(rest[ending]);
        return !(piece == "Subscribe" && isEnded && rest[..ending] is "r" or "rs" or "d" or "s");
    }

    /// <summary>
    /// A vote count ("128", "1.2k"), a count of authors ("· 5 authors"), or a rule of signs without any letter.
    /// </summary>
    [GeneratedRegex(
        @"^(?:[0-9]+(?:\.[0-9]+)?k?|[^\p{L}\p{N}]+|(?:[·•] ?)?[0-9]+ (?:authors?|comments?|upvotes?))$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex CountOrRule();

    [GeneratedRegex(@"^Submitted by(?: ?\S+)?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Submitter();
}
