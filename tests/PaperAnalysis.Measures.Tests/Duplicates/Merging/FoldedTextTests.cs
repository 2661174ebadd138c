using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public class FoldedTextTests
{
    [Theory]
    [InlineData("A  Tutorial on\tBayesian\nOptimization ", "a tutorial on bayesian optimization")]
    [InlineData("E\uFB03cient", "efficient")] // the ligature ffi
    [InlineData("L\u00B2NAS", "l2nas")] // superscript two
    [InlineData("Schro\u0308dinger", "schr\u00F6dinger")] // o + combining diaeresis
    [InlineData("\uFF27\uFF30\uFF34\u3000\u2167", "gpt viii")] // full width, ideographic space, Roman numeral eight
    [InlineData("\u039F\u0394\u039F\u03A3", "\u03BF\u03B4\u03BF\u03C3")] // capital sigma at the end of a word
    [InlineData("\u03BF\u03B4\u03BF\u03C2", "\u03BF\u03B4\u03BF\u03C3")] // final sigma meets it
    [InlineData(" \u00A0\u2009 ", "")]
    [InlineData("", "")]
    public void Folds_compatibility_forms_case_and_white_space(string text, string folded) =>
        Assert.Equal(folded, FoldedText.Of(text));

    [Theory]
    [InlineData("OLMo 1", "OLMo 2")]
    [InlineData("PFGM", "PFGM++")]
    [InlineData("Part I", "Part II")]
    [InlineData("r\u00E9sum\u00E9", "resume")]
    public void Keeps_digits_punctuation_and_accents(string a, string b) =>
        Assert.NotEqual(FoldedText.Of(a), FoldedText.Of(b));

    // An attribute cannot hold half of a pair.
    [Fact]
    public void Half_of_a_pair_at_the_start_is_replaced() =>
        Assert.Equal("\uFFFDx\u00E9", FoldedText.Of(string.Concat("\uD800", "x\u00C9")));

    [Fact]
    public void Folding_twice_is_folding_once()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            // Lone surrogates among them: they come out of JSON escapes, and normalisation refuses them.
            var once = FoldedText.Of("A" + (char)c);
            Assert.Equal(once, FoldedText.Of(once));
        }
    }

    [Fact]
    public void A_process_that_cannot_normalise_says_what_to_do()
    {
        var error = Assert.Throws<PlatformNotSupportedException>(() => FoldedText.RequireNormalisation(false));
        Assert.Equal(
            "Texts cannot be compared: this process does not normalise Unicode (the ligature U+FB01 stayed as it is under NFKC, expected \"fi\"). "
                + "Install ICU (Debian: libicu) and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.",
            error.Message
        );
    }
}
