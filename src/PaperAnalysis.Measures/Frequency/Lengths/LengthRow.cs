namespace PaperAnalysis.Frequency;

/// <summary>
/// How many words and numbers, as <see cref="PaperAnalysis.Words.Tokenizer"/> tells them, a record has.
/// </summary>
public sealed record LengthRow(string Id, string Digest, int TitleWords, int AbstractWords)
{
    public int Words => TitleWords + AbstractWords;
}
