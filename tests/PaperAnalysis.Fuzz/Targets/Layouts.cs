using System.Text;
using PaperAnalysis.Digests;
using static PaperAnalysis.Fuzz.Targets.BrokenPromiseException;

namespace PaperAnalysis.Fuzz.Targets;

/// <summary>Files of papers, as any layout or told by their content; the first byte chooses.</summary>
internal static class Layouts
{
    private const int Bound = 40;
    private const string Title = "A Study of Sparse Attention";

    // As long as abstracts are: shorter texts are titles.
    private const string Abstract =
        "We study sparse attention, and what it is good for. Dense attention needs memory that grows with the square of the length of a sequence. We select keys by a learned hash and show that the error stays bounded. On five tasks the method halves the memory and keeps the accuracy within one point of the dense model.";

    public static FuzzTarget Target { get; } =
        new(
            "layouts",
            Read,
            [
                InputText.With(0, $"{Title}\n\n{Abstract}\n\nOn {Title}\n\n{Abstract} So it is.\n"),
                InputText.With(0, $"{Title}\n{Abstract}\nOn {Title}\n{Abstract} So it is.\n"),
                InputText.With(
                    0,
                    $"{{\"title\":\"{Title}\",\"abstract\":\"{Abstract}\"}}\n{{\"title\":\"B\",\"abstract\":\"We see.\"}}\n"
                ),
                InputText.With(
                    0,
                    $"[{{\"paper\":{{\"title\":\"{Title}\",\"summary\":\"{Abstract}\"}}}},\n{{\"paper\":{{\"title\":\"B\",\"summary\":\"\"}}}}]\n"
                ),
                InputText.With(1, $"id,title,abstract\n1,{Title},\"{Abstract}\"\n2,B,\n"),
                InputText.With(
                    0,
                    $"{new string('-', 78)}\n\\\\\narXiv:2503.00001\nDate: Thu, 13 Mar 2025 17:59:59 GMT   (5kb)\n\nTitle: {Title}\n  Again\nAuthors: A. B., C. D.\nCategories: cs.CL cs.AI\nComments: 9 pages\n\\\\\n  {Abstract}\n\\\\ ( https://arxiv.org/abs/2503.00001 ,  5kb)\n{new string('-', 78)}\n"
                ),
                InputText.With(1, "<html><body>Daily Papers</body></html>"),
                InputText.With(1, "{\"cells\":[{\"cell_type\":\"code\"}]}"),
                InputText.With(1, "Daily Papers\n\nby AK\n\nMar 17\n\nSubscribe\n\nA title of some words\n"),
                InputText.With(
                    3,
                    "{\"date\":\"2025-03-17\",\"papers\":[{\"id\":\"2503.1\",\"title\":\"A\",\"abstract\":\"B.\",\"authors\":[{\"name\":\"C D\"}],\"categories\":\"cs.CL cs.AI\",\"url\":\"https://a.b\",\"publishedAt\":\"2025-03-17T09:30:00Z\"}]}"
                ),
                InputText.With(3, "sep=;\nTitle;Abstract;Authors;Date;Id\n\"A \"\"b\"\"\";B.;C, D and E;17.3.2025;9\n"),
            ],
            [
                "\n",
                "\r",
                "\r\n",
                "\n\n",
                "\0",
                "\uFEFF",
                "\"",
                "\\",
                "\\u",
                "\\ud800",
                "{",
                "}",
                "[",
                "]",
                ",",
                ";",
                "\t",
                ":",
                "null",
                "NaN",
                "1e999",
                "true",
                "\"title\":\"",
                "\"abstract\":\"",
                "\"summary\":\"",
                "\"papers\":[",
                "\"paper\":{",
                "\"authors\":[",
                "\"name\":\"",
                "\"date\":\"2025-03-17\"",
                "\"id\":\"2503.00001\"",
                "\"categories\":",
                "\"url\":",
                "\"publishedAt\":",
                "Mar 17",
                "Monday, March 17, 2025",
                "2025-03-17",
                "17.03.2025",
                "29 Feb 2025",
                "Subscribe",
                "Daily Papers",
                "\\\\\n",
                "sep=;\n",
                "title,abstract\n",
                "<!--",
                "-->",
                "<?xml ",
                "<html",
                "<svg",
                "{\\rtf",
                "\\documentclass",
                "@article{",
                "TY  - ",
                "arXiv:2503.00001",
                "Title: ",
                "Authors: ",
                "Date: Thu, 13 Mar 2025 17:59:59 GMT",
                "Categories: ",
                "Abstract: ",
                "------------------------------------------------------------------------------\n",
                "\\\\ ( https://arxiv.org/abs/1 , 5kb)",
                "Content-Type: multipart/related",
                "using System;",
                "import ",
                "def ",
                "#include <",
                "\u200D",
                "\ud83d\ude00",
                " We study. ",
                "A Survey of Models",
                "and ",
                "et al.",
                "\u001F\u008B\u0008",
            ]
        );

    private static void Read(byte[] input)
    {
        if (input.Length == 0)
        {
            return;
        }
        var choice = input[0];
        var bytes = input[1..];
        var options = new ReadOptions
        {
            TitlesAlone = choice % 2 == 1,
            MostLines = choice % 4 > 1 ? Bound : 10_000,
            MostPapers = choice > 127 ? 2 : 10_000,
            MostUnpackedBytes = 1 << 20,
            Layout = choice / 4 % 16 is > 0 and var one && one <= Layout.All.Count ? Layout.All[one - 1] : null,
        };
        try
        {
            var digest = Digest.Read("d", "d", new MemoryStream(bytes), options);
            Check(digest, options, bytes);
            var again = Digest.Read("d", "d", new MemoryStream(bytes), options);
            Unless(
                digest.Papers.Select(Facts).SequenceEqual(again.Papers.Select(Facts))
                    && digest.Warnings.SequenceEqual(again.Warnings),
                "a file that is read twice gives the same papers"
            );
        }
        catch (DigestException failure)
        {
            Unless(failure.Problems.Count > 0, "a failure names its problems");
        }
    }

    private static string Facts(Paper p) =>
        $"{p.Id}|{p.Title}|{p.Abstract}|{p.Lines}|{p.Date}|{p.Listed}|{p.TitleSpan}|{p.AbstractSpan}";

    private static void Check(Digest digest, ReadOptions options, byte[] bytes)
    {
        Unless(digest.Ledger.Holds, "every line is counted once");
        Unless(digest.Ledger.Lines == digest.Lines.Count, "every line has a class");
        Unless(digest.Ledger.Papers == digest.Papers.Count && digest.Papers.Count > 0, "the ledger counts the papers");
        var length = Length(bytes);
        foreach (var paper in digest.Papers)
        {
            Unless(paper.Title.Length > 0 && (options.TitlesAlone || paper.Abstract.Length > 0), "a paper has texts");
            Unless(
                paper.Lines.First >= 1
                    && paper.Lines.First <= paper.Lines.Last
                    && paper.Lines.Last <= digest.Lines.Count,
                "a paper's lines are lines of the file"
            );
            foreach (var span in new[] { paper.TitleSpan, paper.AbstractSpan })
            {
                Unless(
                    span.Start >= 0 && span.Start <= span.End && span.End <= length,
                    "a paper's texts stand in the file"
                );
            }
            Unless(
                paper.AbstractLineAt(paper.Abstract.Length) <= digest.Lines.Count,
                "an abstract's lines are lines of the file"
            );
            Unless(IsText(paper.Title) && IsText(paper.Abstract), "texts are Unicode");
        }
    }

    private static bool IsText(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    // Of the decoded text, where that is UTF-8 and not packed; else no bound is known here.
    private static int Length(byte[] bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) && bytes is not ([0, ..] or [_, 0, ..] or [0x1F, ..])
            ? Encoding.UTF8.GetCharCount(bytes)
            : int.MaxValue;
}
