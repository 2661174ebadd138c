using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

/// <summary>Random papers, and a writer for each layout that knows nothing of the reader.</summary>
internal static class RandomDigests
{
    private static readonly string[] Words =
    [
        .. "we study sparse attention models with a bound on error of deep networks under noise for graphs and data Bayesian Monte-Carlo GPT-4 Schrödinger naïve α-stable 日本語 x,y \"quoted\" it's (see) 50\\% $O(n)$ R&D <b> A* ; : / 2025 10^5 {\\em fast}".Split(
            ' '
        ),
    ];

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Gen<string> Word = Gen.Elements(Words);

    /// <summary>None ends as a line of a program does, in ";" or "}": of three such a small file is taken for one.</summary>
    public static Gen<string> Title { get; } =
        from first in Gen.Elements("A", "Learning", "On", "3D", "Étude", "Why")
        from words in Word.ArrayOf(6)
        from end in Gen.Elements(" at Last", "?", " Networks", ": A Survey")
        select first + " " + string.Join(' ', words) + end;

    /// <summary>300 characters and more, in sentences.</summary>
    public static Gen<string> Abstract { get; } =
        from sentences in Word.ArrayOf(9).ArrayOf(14)
        select string.Join(' ', sentences.Select(words => $"We {string.Join(' ', words)}."));

    public static Gen<(string Title, string Abstract)[]> Papers { get; } =
        from count in Gen.Choose(1, 8)
        from papers in Gen.Zip(Title, Abstract).Select(pair => (pair.Item1, pair.Item2)).ArrayOf(count)
        select papers;

    public static Dictionary<Layout, Func<(string Title, string Abstract)[], string>> Writers { get; } =
        new()
        {
            [Layout.BlankSeparated] = papers =>
                string.Join("\n\n", papers.SelectMany(p => new[] { p.Title, p.Abstract })),
            [Layout.Glued] = papers => string.Join('\n', papers.SelectMany(p => new[] { p.Title, p.Abstract })),
            [Layout.JsonLines] = papers =>
                string.Join('\n', papers.Select(p => JsonSerializer.Serialize(new { p.Title, p.Abstract }))),
            [Layout.DailyPapersJson] = papers =>
                JsonSerializer.Serialize(
                    papers.Select(p => new { paper = new { title = p.Title, summary = p.Abstract } }),
                    Indented
                ),
            [Layout.Csv] = papers =>
                "id,title,abstract\n"
                + string.Join('\n', papers.Select((p, i) => $"{i},{Csv(p.Title)},{Csv(p.Abstract)}")),
            [Layout.SavedHtml] = papers =>
                "<!DOCTYPE html>\n<html><body>\n<nav>Papers and other things of the page</nav>\n"
                + string.Concat(
                    papers.Select(p =>
                        $"<article><h3><a href=\"/papers/1\">{WebUtility.HtmlEncode(p.Title)}</a></h3>\n<p>{WebUtility.HtmlEncode(p.Abstract)}</p></article>\n"
                    )
                )
                + "</body></html>",
            [Layout.ArxivListing] = papers => string.Concat(papers.Select(Listed)),
        };

    /// <summary>
    /// What a file may differ in without holding other papers: line ends, a mark, an end of the last line.
    /// </summary>
    public static Gen<Func<string, byte[]>> Encodings { get; } =
        from lineEnd in Gen.Elements("\n", "\r\n")
        from last in Gen.Elements("", "\n", "\n\n")
        from encoding in Gen.Elements<Encoding>(
            new UTF8Encoding(false),
            new UTF8Encoding(true),
            Encoding.Unicode,
            Encoding.BigEndianUnicode
        )
        select (Func<string, byte[]>)(
            text =>
                [
                    .. encoding.GetPreamble(),
                    .. encoding.GetBytes((text + last).Replace("\n", lineEnd, StringComparison.Ordinal)),
                ]
        );

    private static string Csv(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Listed((string Title, string Abstract) paper, int number)
    {
        var id = FormattableString.Invariant($"2503.{number:D5}");
        return $"""
            {new string('-', 78)}
            \\
            arXiv:{id}
            Date: Thu, 13 Mar 2025 17:59:59 GMT   (5kb)

            Title: {Wrap(paper.Title, "  ")}
            Authors: A. B.
            \\
              {Wrap(paper.Abstract, "")}
            \\ ( https://arxiv.org/abs/{id} ,  5kb)

            """;
    }

    private static string Wrap(string text, string indent)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            var fits = lines[^1].Length == 0 || lines[^1].Length + word.Length < 78;
            if (fits)
            {
                lines[^1] += lines[^1].Length == 0 ? word : " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }
        return string.Join("\n" + indent, lines);
    }
}
