namespace PaperAnalysis.Words;

/// <summary>A token of a text, by its place in it.</summary>
/// <param name="Start">First UTF-16 code unit of the token in the text that was given.</param>
/// <param name="End">One past the last.</param>
/// <param name="Sentence">0-based sentence of the text.</param>
/// <param name="Joins">
/// Only white space stands between this word and the word before it, in the same sentence: the two may stand in one
/// n-gram, which then occurs verbatim.
/// </param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, int Sentence, bool Joins)
{
    public int Length => End - Start;

    /// <summary>A word or a number: what is counted.</summary>
    public bool IsTerm => Kind <= TokenKind.Number;

    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text[Start..End];
}
