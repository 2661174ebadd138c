using System.Collections.Frozen;

namespace PaperAnalysis.Words;

/// <summary>
/// A named list of words that say how a sentence is built rather than what it is about. Words are held in the form of
/// <see cref="FoldedWord"/>, so that <c>US</c> and <c>IT</c> are no stop words while <c>us</c> and <c>it</c> are.
/// </summary>
public sealed class StopWords
{
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <param name="origin">Where the list comes from; shown beside a result that left these words out.</param>
    public StopWords(string name, string origin, IEnumerable<string> words)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(words);
        (Name, Origin) = (name, origin);
        _words = words.Select(static w => FoldedWord.Of(w)).ToFrozenSet(StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Name { get; }

    public string Origin { get; }

    /// <summary>The words, in ordinal order.</summary>
    public IReadOnlyList<string> Words => [.. _words.Order(StringComparer.Ordinal)];

    /// <summary>The empty list: every word counts.</summary>
    public static StopWords None { get; } = new("none", "no words", []);

    /// <summary>
    /// English function words, by class of word. No word that could be a subject of research is among them.
    /// </summary>
    public static StopWords English { get; } =
        new(
            "english",
            "compiled for PaperAnalysis by going through the closed classes of English words (determiners, pronouns, auxiliaries, "
                + "prepositions, conjunctions, adverbs of place, time and degree)",
            EnglishWords.Classes.SelectMany(static c => c.Split(' '))
        );

    /// <summary>The lists by name, for a command line or a notebook parameter.</summary>
    public static IReadOnlyList<StopWords> All { get; } = [None, English];

    /// <exception cref="ArgumentException">No list has that name; the message names those there are.</exception>
    public static StopWords Named(string name) =>
        All.FirstOrDefault(l => l.Name == name)
        ?? throw new ArgumentException(
            $"There is no list of stop words '{name}'; expected one of {string.Join(", ", All.Select(static l => l.Name))}.",
            nameof(name)
        );

    /// <param name="folded">A word in the form of <see cref="FoldedWord"/>.</param>
    public bool Contains(ReadOnlySpan<char> folded) => _lookup.Contains(folded);

    public bool Contains(string folded) => _words.Contains(folded);
}
