using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

/// <summary>What a stretch of text can be: below 300 characters its length and its sentences decide.</summary>
public sealed class TextShapeTests
{
    [Theory]
    [InlineData("Attention Is All You Need", 0, nameof(TextKind.Title))]
    [InlineData("Attention is all you need.", 0, nameof(TextKind.Either))]
    [InlineData("A loop is all you need. For solving it", 0, nameof(TextKind.Either))]
    // One sentence, or two of which the last has no stop, is no abstract below 200 characters.
    [InlineData("Attention is all you need.", 199, nameof(TextKind.Either))]
    [InlineData("Attention is all you need.", 200, nameof(TextKind.Abstract))]
    [InlineData("A loop is all you need. For solving it", 199, nameof(TextKind.Either))]
    [InlineData("A loop is all you need. For solving it", 200, nameof(TextKind.Abstract))]
    // Two that end with a stop are one from 100 characters on.
    [InlineData("We study vision. We show it.", 99, nameof(TextKind.Either))]
    [InlineData("We study vision. We show it.", 100, nameof(TextKind.Abstract))]
    // These stops end no sentence: a short word is before them, no space behind, or no capital.
    [InlineData("Study of Man vs. Machine by S. Lee et al. Anew.", 100, nameof(TextKind.Either))]
    [InlineData("We study vision.We show it.", 100, nameof(TextKind.Either))]
    [InlineData("We study vision. we show it.", 100, nameof(TextKind.Either))]
    // Without any stop.
    [InlineData("Attention Is All You Need", 199, nameof(TextKind.Title))]
    [InlineData("Attention Is All You Need", 200, nameof(TextKind.Either))]
    [InlineData("Attention Is All You Need", 299, nameof(TextKind.Either))]
    [InlineData("Attention Is All You Need", 300, nameof(TextKind.Abstract))]
    [InlineData("Code at https://a.org/b", 0, nameof(TextKind.Either))]
    public void Its_kind_is_told_by_length_and_sentences(string text, int length, string kind) =>
        Assert.Equal(kind, TextShape.Of(text.PadLeft(length, 'a')).ToString());
}
