namespace PaperAnalysis.Words;

/// <summary>What a repair inserted.</summary>
/// <param name="Position">Place in the raw text, in UTF-16 code units, before which it stands.</param>
/// <param name="Inserted">A backslash, or the space that ends a command before a letter.</param>
public readonly record struct TexEdit(int Position, string Inserted);
