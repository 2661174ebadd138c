using System.Collections.Frozen;

namespace PaperAnalysis.Words;

/// <summary>A list of words, written as one text with white space between them.</summary>
internal sealed class WordSet(string words, StringComparer? comparer = null)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(comparer ?? StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
