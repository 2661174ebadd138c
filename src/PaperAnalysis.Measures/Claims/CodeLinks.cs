using System.Buffers;
using System.Text.RegularExpressions;
using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>
/// Addresses in abstracts: URLs with a scheme or <c>www.</c>, hosts with a path (<c>gitlab.com/a/b</c>) or of pages
/// (<c>a.github.io</c>), and any other host where the sentence says that something is to be had at it.
/// </summary>
public static partial class CodeLinks
{
    // Browsers and servers take no longer ones.
    private const int LongestUrl = 2000;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n{}<>\"|");

    // Ordered: a promise is a promise even where the sentence also says "available".
    private static readonly (Regex Says, LinkStatus Status)[] Statuses =
    [
        (Promise(), LinkStatus.WillBeReleased),
        (AnonymousSite(), LinkStatus.Anonymous),
        (Offer(), LinkStatus.Available),
    ];

    /// <summary>
    /// One row for each different address of each paper, in the order of the papers and of the text. What LaTeX left is
    /// cleaned away: <c>\url{…}</c>, an address doubled as <c>url{url}</c>, link text as in <c>url{here.}</c>, escaped
    /// underscores, and punctuation at the end.
    /// </summary>
    public static IReadOnlyList<CodeLinkRow> Find(IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        return [.. papers.SelectMany(static p => Find(p, Tokenizer.Tokenize(p.Abstract)))];
    }

    /// <inheritdoc cref="Find(IEnumerable{Paper})"/>
    public static IReadOnlyList<CodeLinkRow> Find(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return [.. corpus.Papers.SelectMany((p, i) => Find(p, corpus.AbstractOf(i)))];
    }

    private static List<CodeLinkRow> Find(Paper paper, TokenizedText text)
    {
        var rows = new List<CodeLinkRow>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // The links of one sentence share its text and what it says.
        var (place, sentence, status) = (default(CharSpan), "", LinkStatus.Unstated);
        foreach (
            var start in text
                .Tokens.SelectMany(token => Starts(paper.Abstract, token))
                .Union(Hosts(paper.Abstract))
                .Order()
        )
        {
            var url = Clean(paper.Abstract.AsSpan(start));
            // A scheme alone, as in \url{http://}, leads nowhere.
            if (HostOf(url) is not { Length: > 0 } host || !seen.Add(url))
            {
                continue;
            }

            var span = text.SentenceAt(start);
            if (span != place)
            {
                (place, sentence) = (span, text.TextOf(span));
                status = StatusOf(sentence);
            }

            rows.Add(
                new CodeLinkRow(
                    url,
                    host,
                    AnonymousHost().IsMatch(host) ? LinkStatus.Anonymous : status,
                    paper.Id,
                    paper.File,
                    paper.AbstractLineAt(span.Start),
                    sentence
                )
            );
        }

        return rows;
    }

    /// <summary>A link is a token of its own, or the argument of a TeX command such as <c>\url{…}</c>.</summary>
    private static IEnumerable<int> Starts(string text, Token token) =>
        token.Kind switch
        {
            TokenKind.Link => [token.Start],
            TokenKind.Command => Scheme().Matches(text[token.Start..token.End]).Select(m => token.Start + m.Index),
            _ => [],
        };

    /// <summary>"The platform is available at example.org": a host alone where something is to be had.</summary>
    private static IEnumerable<int> Hosts(string text) =>
        Had().Matches(text).Select(static m => m.Groups["host"].Index);

    /// <summary>The address at the start of a text, without what is not part of it.</summary>
    internal static string Clean(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, LongestUrl)];
        var end = text.IndexOfAny(Ends);
        var url = (end < 0 ? text : text[..end]).ToString();
        url = EscapedMark().Replace(url, "$1");
        var kept = url.Length;
        while (
            kept > 0
            && (
                ".,;:!?'`*\\".Contains(url[kept - 1], StringComparison.Ordinal)
                || IsUnmatchedCloser(url.AsSpan(0, kept))
            )
        )
        {
            kept--;
        }

        return url[..kept];
    }

    internal static LinkStatus StatusOf(string sentence)
    {
        foreach (var (says, status) in Statuses)
        {
            if (says.IsMatch(sentence))
            {
                return status;
            }
        }

        return LinkStatus.Unstated;
    }

    private static string HostOf(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) is var at && at < 0 ? 0 : at + 3;
        var end = url.AsSpan(start).IndexOfAny("/?#:");
        return (end < 0 ? url[start..] : url.Substring(start, end)).ToLowerInvariant();
    }

    private static bool IsUnmatchedCloser(ReadOnlySpan<char> url) =>
        url[^1] switch
        {
            ')' => url.Count('(') < url.Count(')'),
            ']' => url.Count('[') < url.Count(']'),
            _ => false,
        };

    [GeneratedRegex(@"(?:https?|ftp)://|www\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\\+([_%#&~])", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex EscapedMark();

    [GeneratedRegex(
        @"\bwill (?:soon |also |all )?(?:be (?:(?:at|on|in|here)\b|(?:\w{1,12} ){0,3}?(?:ava|releas|open|publi|shar|made|provid|host|upload|post|access|found|distribut))|release|publish|open|share|make|provide)|\b(?:up)?on (?:acceptance|publication)\b|\bto be (?:released|published|made)\b|\bcoming soon\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Promise();

    [GeneratedRegex(@"^anonymous|4open", RegexOptions.CultureInvariant)]
    private static partial Regex AnonymousHost();

    [GeneratedRegex(
        @"\banonym(?:ous|i[sz]ed) (?:git)?(?:hub|lab|repo\w{0,8}|site|website|web ?page|page|link|url)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AnonymousSite();

    [GeneratedRegex(
        @"(?:available|released|hosted|deployed|accessed|accessible|found|provided|online) (?:at|on|from|via) (?<host>(?:[A-Za-z0-9-]{2,40}\.){1,4}(?:com|org|net|io|ai|edu|gov|co|dev|app))(?=[.,;)]{0,2}(?:\s|$))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Had();

    [GeneratedRegex(
        @"\bava[il]{2,4}able\b|\bavailability\b|\breleas(?:e|es|ed|ing)\b|\bopen[- ]?sourc(?:e|ed|ing)\b|\bfound\b|\baccess(?:ed|ible)?\b|\bpublic(?:ly)?\b|\bpublish(?:ed)?\b|\bprovided?\b|\bhosted\b|\bshared?\b|\bdownload(?:ed)?\b|\blicen[cs]ed?\b|\bdistributed (?:at|under|via|through)\b|\bmaintained (?:at|on)\b|(?<!\b(?:home)?page |\b(?:web)?site )\b(?:is|are) (?:at\b|(?:in|on|held at|open on|open at):? [^ ]{0,12}https?:)|\bobtained (?:from|at|via)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Offer();
}
