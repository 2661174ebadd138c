using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Words;

public sealed class FoldedWordTests
{
    [Theory]
    [InlineData("The", "the")]
    [InlineData("\\\"T", "\u1E97")]
    [InlineData("A", "a")]
    [InlineData("LLM", "LLM")]
    [InlineData("LLMs", "LLMs")]
    [InlineData("OLMo", "OLMo")]
    [InlineData("3D", "3D")]
    [InlineData("L²NAS", "L²NAS")]
    [InlineData("PFGM++", "PFGM++")]
    [InlineData("LLM-Based", "LLM-based")]
    [InlineData("State-of-the-Art", "state-of-the-art")]
    [InlineData("US", "US")]
    [InlineData("us", "us")]
    [InlineData("Schr\\\"odinger", "schrödinger")]
    [InlineData("G{\\\"o}del", "gödel")]
    [InlineData("Erd\\H{o}s", "erdős")]
    [InlineData("na\\\"{\\i}ve", "naïve")]
    [InlineData("Cafe\u0301", "café")]
    [InlineData("model\u2019s", "model's")]
    [InlineData("co\u2010op", "co-op")]
    [InlineData("hy\u00ADphen", "hyphen")]
    [InlineData("", "")]
    public void One_form_counts_for_all_its_spellings(string word, string folded) =>
        Assert.Equal(folded, FoldedWord.Of(word));

    [Fact]
    public void Half_a_character_does_not_stop_the_count() => Assert.Equal("a\uFFFD", FoldedWord.Of("a\ud835"));
}
