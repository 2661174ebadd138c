using PaperAnalysis.Claims;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Words;
using static PaperAnalysis.Fuzz.Targets.BrokenPromiseException;

namespace PaperAnalysis.Fuzz.Targets;

/// <summary>Titles and abstracts: their words, their mathematics, what they claim.</summary>
internal static class Texts
{
    private static readonly string[] Words =
    [
        " ",
        "\n",
        "\n\n",
        ".",
        "...",
        "?!",
        "…",
        "。",
        ",",
        ";",
        ":",
        "'",
        "’",
        "-",
        "--",
        "–",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "$",
        "$$",
        "\\(",
        "\\)",
        "\\",
        "\\alpha",
        "\\cmd{",
        "\\emph{",
        "{\\em ",
        "\\\"o",
        "\\'{e}",
        "_",
        "^",
        "_{0}",
        "^2",
        "{to}",
        "infty",
        "displaystylealpha",
        "varepsilon",
        "left(",
        "right)",
        "frac{",
        "http://",
        "https://a.b/c",
        "www.",
        "github.com/a/b",
        "url{",
        "a@b.c",
        "e.g. ",
        "et al. ",
        "U.S.",
        "R&D",
        "PFGM++",
        "C#",
        "221,247",
        "3.5",
        "10^5",
        "1e-3",
        "50\\%",
        "50%",
        "2-3x",
        "-fold",
        " percent",
        " million",
        "~",
        "≈",
        "×",
        "±",
        "+",
        "=",
        "<",
        ">",
        "by up to ",
        "improves ",
        "reduces ",
        "from ",
        " to ",
        "GPT (Generative Pretrained Transformer)",
        "Large Language Models (LLMs)",
        "(LLM)",
        " and ",
        "will be released at ",
        "available at ",
        "anonymous.4open.science",
        "\u200D",
        "\u00AD",
        "\u2060",
        "\u0301",
        "é",
        "日本",
        "ﬁ",
        "ß",
        "İ",
        "\ud83d\ude00",
        "A",
        "We ",
        "the ",
        "Models",
    ];

    private static readonly IReadOnlyList<byte[]> Good =
    [
        InputText.With(
            'W',
            "e study R&D of video-level models (VLMs), e.g. with $O(n^2)$ and 3.5x speed. See https://a.b/c_d."
        ),
        InputText.With(
            'A',
            "n error of D{to}infty with displaystylealpha in O(d/(nvarepsilon)), 221,247 papers; code will be released at github.com/a/b."
        ),
        InputText.With(
            'I',
            "mproves by 12.5% from 60 to 72 points, 10^5 tokens. Large Language Models (LLMs) are large."
        ),
    ];

    public static FuzzTarget Tokens { get; } = new("tokens", input => ReadWords(InputText.Of(input)), Good, Words);

    public static FuzzTarget Tex { get; } = new("tex", input => Repair(InputText.Of(input)), Good, Words);

    public static FuzzTarget Claims { get; } = new("claims", input => ReadClaims(InputText.Of(input)), Good, Words);

    private static void ReadWords(string text)
    {
        var tokenized = Tokenizer.Tokenize(text);
        var end = 0;
        foreach (var token in tokenized.Tokens)
        {
            Unless(
                token.Start >= end && token.End > token.Start && token.End <= text.Length,
                "tokens stand in the text, in order"
            );
            Unless(token.Sentence >= 0 && token.Sentence < tokenized.Sentences.Count, "a token is in a sentence");
            var sentence = tokenized.Sentences[token.Sentence];
            Unless(token.Start >= sentence.Start && token.End <= sentence.End, "a token stands in its sentence");
            if (token.IsTerm)
            {
                var folded = FoldedWord.Of(token.In(text));
                Unless(folded.Length > 0, "a word is not empty");
                Unless(FoldedWord.Of(folded) == folded, "a folded word is folded");
            }
            end = token.End;
        }
        end = 0;
        foreach (var sentence in tokenized.Sentences)
        {
            Unless(
                sentence.Start >= end && sentence.End > sentence.Start && sentence.End <= text.Length,
                "sentences stand in the text, in order"
            );
            end = sentence.End;
        }
        var corpus = Corpus.Of([Paper(text)], PaperFields.Abstract);
        var repaired = Tokenizer.Tokenize(TexRepair.Repair(text).Text);
        Unless(corpus.Tokens == repaired.Terms.Count(), "a corpus counts the words of the repaired text");
    }

    private static void Repair(string text)
    {
        var repaired = TexRepair.Repair(text);
        Unless(repaired.Undo() == text, "a repair can be undone");
        Unless(TexRepair.Repair(repaired.Text).Text == repaired.Text, "a repaired text needs no repair");
    }

    private static void ReadClaims(string text)
    {
        Paper[] papers = [Paper(text), Paper(text) with { Id = "d:2", Title = "B" }];
        foreach (var link in CodeLinks.Find(papers))
        {
            Unless(link.Url.Length > 0 && link.Host.Length > 0, "a link has an address");
            Unless(text.Contains(link.Sentence, StringComparison.Ordinal), "the sentence of a link stands in the text");
        }
        foreach (var found in Quantities.Find(papers))
        {
            Unless(
                // TeX's space is shown as what it means.
                text.AsSpan(found.Start, found.Text.Length)
                    .ToArray()
                    .Zip(found.Text)
                    .All(pair => pair.First == pair.Second || pair is ('~', ' ' or '–'))
                    && double.IsFinite(found.Number),
                "a quantity stands in the text and is a number"
            );
        }
        foreach (var definition in Acronyms.Definitions(papers))
        {
            Unless(text.Contains(definition.LongForm, StringComparison.Ordinal), "a long form stands in the text");
        }
        _ = Acronyms.Counts(papers);
        _ = papers.MergeByText();
        _ = papers.MergeByRecord();
    }

    private static Paper Paper(string text) =>
        new()
        {
            Id = "d:1",
            Digest = "d",
            File = "d",
            Position = 1,
            Lines = new LineRange(1, 1),
            Title = "A",
            Abstract = text,
            Authors = [text],
        };
}
