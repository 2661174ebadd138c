using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>The sentence of an abstract in which something stands, and its line in the file.</summary>
internal readonly record struct AbstractSentence(CharSpan Span, int Line, string Text)
{
    public static AbstractSentence At(Paper paper, TokenizedText text, int offset)
    {
        var span = SpanAt(text, offset);
        return new AbstractSentence(span, paper.AbstractLineAt(span.Start), text.Text[span.Start..span.End]);
    }

    /// <summary>The last sentence that begins at or before the offset.</summary>
    public static CharSpan SpanAt(TokenizedText text, int offset)
    {
        var sentence = text.Sentences.LastOrDefault(s => s.Start <= offset);
        return sentence.Length > 0 ? sentence : new CharSpan(0, text.Text.Length);
    }
}
