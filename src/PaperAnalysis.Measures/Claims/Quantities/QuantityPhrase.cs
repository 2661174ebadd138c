using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>A quantity within the words of its text.</summary>
/// <param name="Previous">The last token before the quantity, or -1.</param>
/// <param name="Next">The first token after it.</param>
internal readonly record struct QuantityPhrase(TokenizedText Text, CharSpan Span, int Previous, int Next)
{
    /// <summary>Where its sentence begins.</summary>
    public int SentenceStart => Text.SentenceAt(Span.Start).Start;

    /// <summary>Whether it is written with a sign of per cent.</summary>
    public bool IsShare => Span.End > 0 && Text.Text[Span.End - 1] == '%';

    /// <summary>The word of a token.</summary>
    public string Word(int token) => Text.TextOf(Text.Tokens[token]);
}
