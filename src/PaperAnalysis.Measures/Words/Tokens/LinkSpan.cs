namespace PaperAnalysis.Words;

/// <summary>Finds the end of a URL or an e-mail address that starts at a place in a text.</summary>
internal static class LinkSpan
{
    // Neither a host nor what stands before an at sign may be longer.
    private const int LongestName = 256;

    // Where everyone has a page of their own, its host alone is an address.
    private static readonly string[] OfPages =
    [
        ".github.io",
        ".gitlab.io",
        ".readthedocs.io",
        ".hf.space",
        ".netlify.app",
        ".vercel.app",
    ];

    /// <summary>
    /// One past the URL that starts at <paramref name="start"/> with a scheme or <c>www.</c>, else -1.
    /// </summary>
    public static int UrlEnd(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        // Nearly every word fails here, at the cost of three comparisons.
        if (rest.Length < 8 || (rest[3] is not (':' or '.') && rest[4] != ':' && rest[5] != ':'))
        {
            return -1;
        }

        var prefix =
            StartsWith(rest, "http://") ? 7
            : StartsWith(rest, "https://") ? 8
            : StartsWith(rest, "ftp://") ? 6
            : StartsWith(rest, "www.") ? 4
            : 0;
        return prefix > 0 && prefix < rest.Length && char.IsAsciiLetterOrDigit(rest[prefix])
            ? Trimmed(text, start, start + prefix)
            : -1;
    }

    /// <summary>
    /// One past a host without a scheme that has a path, as <c>github.com/a/b</c>, or is a page, as <c>a.github.io</c>, else
    /// -1.
    /// </summary>
    public static int HostEnd(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        var reach = Math.Min(text.Length, start + LongestName);
        while (i < reach && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or '.'))
        {
            i++;
        }

        var host = text[start..i].TrimEnd('.');
        if (i == text.Length || text[i] != '/')
        {
            return IsPage(host) ? start + host.Length : -1;
        }

        var top = host[(host.LastIndexOf('.') + 1)..];
        var known =
            top
            is "com"
                or "org"
                or "net"
                or "io"
                or "ai"
                or "edu"
                or "gov"
                or "co"
                or "dev"
                or "app"
                or "info"
                or "me"
                or "ly"
                or "uk"
                or "de"
                or "fr"
                or "ch"
                or "cn"
                or "jp"
                or "eu"
                or "nl"
                or "it"
                or "ca"
                or "au"
                or "in"
                or "kr"
                or "ru";
        // "pages.cs.example.ac.il/a": four names and a country.
        var isDeep = top.Length == 2 && host.Count('.') > 3;
        return top.Length < host.Length && (known || isDeep) && i + 1 < text.Length && IsPath(text, i + 1)
            ? Trimmed(text, start, i)
            : -1;
    }

    private static bool IsPage(ReadOnlySpan<char> host)
    {
        foreach (var pages in OfPages)
        {
            if (host.Length > pages.Length && host.EndsWith(pages, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One past the e-mail address that starts at <paramref name="start"/>, else -1.</summary>
    public static int EmailEnd(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        var reach = Math.Min(text.Length, start + LongestName);
        while (i < reach && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '_' or '%' or '+' or '-'))
        {
            i++;
        }

        if (i == start || i == text.Length || text[i] != '@')
        {
            return -1;
        }

        var host = i + 1;
        var end = host;
        reach = Math.Min(text.Length, host + LongestName);
        while (end < reach && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        while (end > host && text[end - 1] is '.' or '-')
        {
            end--;
        }

        var point = text[host..end].LastIndexOf('.');
        var top = point < 0 ? [] : text[(host + point + 1)..end];
        return point > 0 && top.Length >= 2 && !top.ContainsAnyInRange('0', '9') ? end : -1;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string prefix) =>
        text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static bool IsPath(ReadOnlySpan<char> text, int i) =>
        text[i] is > ' ' and < '\x7F' and not ('<' or '>' or '"' or '{' or '}' or '|' or '^' or '`' or '\\')
        // TeX escapes these inside a URL.
        || text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '_' or '%' or '#' or '&' or '~' or '\\';

    // Punctuation that ends the sentence, and a bracket that was opened before the URL, are not part of it.
    private static int Trimmed(ReadOnlySpan<char> text, int start, int end)
    {
        while (end < text.Length && IsPath(text, end))
        {
            end++;
        }

        var url = text[start..end];
        var round = url.Count(')') - url.Count('(');
        var square = url.Count(']') - url.Count('[');
        while (end > start)
        {
            var last = text[end - 1];
            var unopened = last == ')' && round-- > 0 || last == ']' && square-- > 0;
            if (!unopened && last is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '\\'))
            {
                break;
            }

            end--;
        }

        return end;
    }
}
