using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Words;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("OLMo 2 beats PFGM++ and L²NAS.", "OLMo|2|beats|PFGM++|and|L²NAS")]
    [InlineData("image- and video-level tasks", "image-|and|video-level|tasks")]
    [InlineData("short-, medium- and long-term", "short-|medium-|and|long-term")]
    [InlineData("a word - not a compound -- at all", "a|word|not|a|compound|at|all")]
    [InlineData("2.9 million of 221,247 in 2019-2020 (10%), 1,23", "2.9|million|of|221,247|in|2019-2020|10|1|23")]
    [InlineData("Qwen2.5-VL, GPT-4o, 3D, C# and C++-based", "Qwen2.5-VL|GPT-4o|3D|C#|and|C++-based")]
    [InlineData("don't use the model’s pass@1 or R&D", "don't|use|the|model’s|pass@1|or|R&D")]
    [InlineData("e.g., the U.S. effort, i.e. this", "e.g.|the|U.S.|effort|i.e.|this")]
    [InlineData("real/fake \"quoted\" (bracketed)", "real|fake|quoted|bracketed")]
    [InlineData("Navier–Stokes from 3–5", "Navier–Stokes|from|3|5")]
    [InlineData(
        "Schr\\\"odinger, G{\\\"o}del, Erd\\H{o}s, Poincar\\'{e}, \\'Etale",
        "Schr\\\"odinger|G{\\\"o}del|Erd\\H{o}s|Poincar\\'{e}|\\'Etale"
    )]
    [InlineData("naïve α-divergence 深度学习 𝒪 cafe\u0301", "naïve|α-divergence|深度学习|𝒪|cafe\u0301")]
    [InlineData("\\h\u200D and $x$\u2060 a\u200Db", "and|a\u200Db")]
    [InlineData("", "")]
    [InlineData(" .,;! ", "")]
    public void Words_and_numbers_stand_as_they_are_written(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Terms(text)));

    [Theory]
    [InlineData("at https://github.com/a/b. Next", nameof(TokenKind.Link), "https://github.com/a/b")]
    [InlineData(
        "(see https://github.com/pnnl/projection\\_ntk).",
        nameof(TokenKind.Link),
        "https://github.com/pnnl/projection\\_ntk"
    )]
    [InlineData("at github.com/a/b-c, today", nameof(TokenKind.Link), "github.com/a/b-c")]
    [InlineData("on www.example.org!", nameof(TokenKind.Link), "www.example.org")]
    [InlineData(
        "https://en.wikipedia.org/wiki/A_(b) is",
        nameof(TokenKind.Link),
        "https://en.wikipedia.org/wiki/A_(b)"
    )]
    [InlineData("mail j.doe+x@mit.edu.", nameof(TokenKind.Email), "j.doe+x@mit.edu")]
    [InlineData("of size $n$ by", nameof(TokenKind.Math), "$n$")]
    [InlineData("$$a = b$$ holds", nameof(TokenKind.Math), "$$a = b$$")]
    [InlineData("with \\(x^2\\) here", nameof(TokenKind.Math), "\\(x^2\\)")]
    [InlineData("T_{{0}} is", nameof(TokenKind.Math), "_{{0}}")]
    [InlineData("O(n^2) is", nameof(TokenKind.Math), "^2")]
    [InlineData("as \\cite{a,b} shows", nameof(TokenKind.Command), "\\cite{a,b}")]
    [InlineData("{\\em finite sample} bounds", nameof(TokenKind.Command), "\\em")]
    [InlineData("url{https://a.org} is", nameof(TokenKind.Command), "url")]
    public void Links_addresses_and_TeX_are_taken_out(string text, string kind, string expected)
    {
        var tokens = Tokenizer.Tokenize(text);

        var taken = tokens.Tokens.First(t => !t.IsTerm);
        Assert.Equal((kind, expected), (taken.Kind.ToString(), tokens.TextOf(taken)));
    }

    [Fact]
    public void Prices_are_not_mathematics() =>
        Assert.Equal(["costs", "10,000", "and", "5", "or", "20", "30"], Terms("costs $10,000 and $5 or $20-$30"));

    [Fact]
    public void Prose_in_a_command_is_read() =>
        Assert.Equal(["finite", "sample", "bounds"], Terms("\\emph{finite sample} bounds"));

    [Theory]
    [InlineData("We do, e.g. this. Then et al. show it.", 2)]
    [InlineData("As in Fig. 3 and Eq. 4. See J. Smith et al. We agree.", 3)]
    [InlineData("It is 3.5 vs. 4. Good!", 2)]
    [InlineData("Is it so? (Yes.) \"It is.\" Done", 4)]
    [InlineData("In the U.S. Army. In the U.S. The rest.", 3)]
    [InlineData("One.\nTwo", 2)]
    [InlineData("wrapped\nline", 1)]
    [InlineData("heading\n\nparagraph", 2)]
    [InlineData("heading\nParagraph", 2)]
    [InlineData("at https://a.org/x. We go.", 2)]
    [InlineData("models like k-means. k-means is kept in.", 1)]
    [InlineData("深度。学习。", 2)]
    public void Sentences_end_where_a_reader_ends_them(string text, int sentences) =>
        Assert.Equal(sentences, Tokenizer.Tokenize(text).Sentences.Count);

    [Fact]
    public void A_sentence_spans_from_its_first_character_through_its_closing_punctuation()
    {
        const string Text = "  First one (really).  \"Second\" two!  ";
        var tokens = Tokenizer.Tokenize(Text);

        Assert.Equal(["First one (really).", "\"Second\" two!"], tokens.Sentences.Select(s => Text[s.Start..s.End]));
        Assert.Equal("\"Second\" two!", tokens.TextOf(tokens.SentenceAt(tokens.Tokens[^1].Start)));
    }

    [Fact]
    public void Only_words_with_nothing_but_white_space_between_them_join()
    {
        var tokens = Tokenizer.Tokenize("deep  neural networks, trained on $x$ data. New data");

        Assert.Equal(
            [
                "deep:False",
                "neural:True",
                "networks:True",
                "trained:False",
                "on:True",
                "$x$:False",
                "data:False",
                "New:False",
                "data:True",
            ],
            tokens.Tokens.Select(t => $"{tokens.TextOf(t)}:{t.Joins}")
        );
    }

    [Fact]
    public void Any_text_gives_ordered_tokens_inside_ordered_sentences() =>
        Prop.ForAll(
                Gen.Elements(
                        "Ab",
                        "c",
                        "7",
                        " ",
                        "\n",
                        ".",
                        "!",
                        "$",
                        "\\",
                        "{",
                        "}",
                        "^",
                        "_",
                        "-",
                        "'",
                        "\"",
                        "e.g.",
                        "U.S.",
                        "http://a.b",
                        "@",
                        "\ud835",
                        "é",
                        "+",
                        "\u00AD"
                    )
                    .ListOf()
                    .Select(static parts => string.Concat(parts))
                    .ToArbitrary(),
                static text =>
                {
                    var result = Tokenizer.Tokenize(text);
                    var position = 0;
                    var sentence = 0;
                    foreach (var token in result.Tokens)
                    {
                        Assert.InRange(token.Start, position, token.End - 1);
                        Assert.InRange(token.Sentence, sentence, sentence + 1);
                        var span = result.Sentences[token.Sentence];
                        Assert.InRange(token.Start, span.Start, span.End);
                        Assert.InRange(token.End, span.Start, span.End);
                        (position, sentence) = (token.End, token.Sentence);
                    }

                    Assert.Equal(result.Tokens.Count == 0 ? 0 : sentence + 1, result.Sentences.Count);
                    Assert.All(
                        result.Sentences.Zip(result.Sentences.Skip(1)),
                        static pair => Assert.True(pair.First.End <= pair.Second.Start)
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    private static IEnumerable<string> Terms(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        return tokens.Terms.Select(tokens.TextOf);
    }
}
