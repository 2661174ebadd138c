using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Words;

/// <summary>
/// Runs of one sign, or of a few, cost no more than their length; the benchmark "cost" draws others at random. Each of
/// these once took seconds.
/// </summary>
public sealed class HostileRunTests
{
    private const int Long = 400_000;

    public static TheoryData<string> Runs =>
        [
            "\u200D",
            "\u00AD",
            "...",
            "?!",
            ".)",
            "a.b.",
            "ab.",
            "a.b@",
            "(",
            ")",
            "http://a)",
            "+",
            "-",
            "a-",
            "\u0315\u0300",
        ];

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_long_run_is_read_to_its_end(string run)
    {
        var text = "word " + string.Concat(Enumerable.Repeat(run, Long / run.Length)) + " end";
        var read = Tokenizer.Tokenize(text);
        Assert.Equal("end", read.TextOf(read.Tokens[^1]));
        Assert.All(read.Terms.Take(100), token => FoldedWord.Of(read.TextOf(token)));
    }

    [Theory]
    [InlineData("wait... what", "wait|what", 1)]
    [InlineData("Really?! Yes", "Really|Yes", 2)]
    [InlineData("He left... We stayed", "He|left|We|stayed", 2)]
    [InlineData("the U.S... and", "the|U.S.|and", 1)]
    [InlineData("soft\u00ADhyphen\u200D", "soft\u00ADhyphen\u200D", 1)]
    [InlineData("at a.b@c.org. We", "at|We", 2)]
    [InlineData("see (http://a.org/b_(c)). Yes", "see|Yes", 2)]
    public void What_people_write_is_read_as_before(string text, string words, int sentences)
    {
        var read = Tokenizer.Tokenize(text);
        Assert.Equal(words.Split('|'), read.Terms.Select(read.TextOf));
        Assert.Equal(sentences, read.Sentences.Count);
    }

    [Theory]
    [InlineData(@"object\'s", "object's")]
    [InlineData(@"don\'t", "don't")]
    [InlineData(@"we\'re", "we're")]
    [InlineData(@"Andr\'e", "andré")]
    [InlineData(@"Wa\'{s}", "waś")]
    [InlineData(@"\'svejk", "śvejk")]
    public void An_escaped_apostrophe_is_no_accent(string word, string folded)
    {
        var read = Tokenizer.Tokenize($"the {word} one");
        Assert.Equal(word, read.TextOf(read.Terms.ElementAt(1)));
        Assert.Equal(folded, FoldedWord.Of(word));
    }
}
