using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Words;

public sealed class StopWordsTests
{
    [Theory]
    [InlineData("the", true)]
    [InlineData("e.g.", true)]
    [InlineData("isn't", true)]
    [InlineData("us", true)]
    [InlineData("US", false)]
    [InlineData("model", false)]
    public void English_function_words_are_stop_words(string word, bool expected) =>
        Assert.Equal(expected, StopWords.English.Contains(word));

    [Fact]
    public void A_list_names_its_origin_and_holds_each_word_once_and_folded()
    {
        Assert.Contains("compiled for PaperAnalysis", StopWords.English.Origin, StringComparison.Ordinal);
        Assert.All(StopWords.English.Words, static w => Assert.Equal(w, FoldedWord.Of(w)));
        var written = EnglishWords
            .Classes.SelectMany(static c => c.Split(' '))
            .Select(static w => FoldedWord.Of(w))
            .ToArray();
        Assert.Equal(written.Distinct().Count(), StopWords.English.Words.Count);
    }

    [Fact]
    public void A_list_is_found_by_name()
    {
        Assert.Same(StopWords.English, StopWords.Named("english"));
        var error = Assert.Throws<ArgumentException>(static () => StopWords.Named("klingon"));
        Assert.StartsWith(
            "There is no list of stop words 'klingon'; expected one of none, english.",
            error.Message,
            StringComparison.Ordinal
        );
    }
}
