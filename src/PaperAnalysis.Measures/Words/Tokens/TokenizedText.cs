using PaperAnalysis.Digests;

namespace PaperAnalysis.Words;

/// <summary>A text with its tokens and sentences, all by their place in it.</summary>
/// <param name="Text">The text that was given, unchanged.</param>
/// <param name="Tokens">In order, not overlapping, of every kind.</param>
/// <param name="Sentences">
/// Element i spans the sentence that tokens call i, from its first visible character through its closing punctuation.
/// A sentence has at least one token.
/// </param>
internal sealed record TokenizedText(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<CharSpan> Sentences)
{
    /// <summary>The words and numbers, without what was taken out.</summary>
    public IEnumerable<Token> Terms => Tokens.Where(static t => t.IsTerm);

    /// <summary>The token as it stands in the text.</summary>
    public string TextOf(Token token) => Text[token.Start..token.End];

    /// <summary>The sentence as it stands in the text.</summary>
    public string TextOf(CharSpan sentence) => Text[sentence.Start..sentence.End];

    /// <summary>
    /// The last sentence that begins at or before a place; the whole text where none does.
    /// </summary>
    public CharSpan SentenceAt(int offset)
    {
        var (first, after) = (0, Sentences.Count);
        while (first < after)
        {
            var middle = (first + after) / 2;
            (first, after) = Sentences[middle].Start <= offset ? (middle + 1, after) : (first, middle);
        }

        return first > 0 && Sentences[first - 1].Length > 0 ? Sentences[first - 1] : new CharSpan(0, Text.Length);
    }
}
