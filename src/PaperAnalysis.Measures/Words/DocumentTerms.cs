using PaperAnalysis.Digests;

namespace PaperAnalysis.Words;

/// <summary>Counts the terms of papers into a <see cref="DocumentTermMatrix"/>.</summary>
public static class DocumentTerms
{
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    public static DocumentTermMatrix Of(IReadOnlyList<Paper> papers, VocabularyOptions? options = null) =>
        Of(Corpus.Of(papers, (options ?? new VocabularyOptions()).Fields), options);

    /// <inheritdoc cref="Of(IReadOnlyList{Paper}, VocabularyOptions?)"/>
    public static DocumentTermMatrix Of(Corpus corpus, VocabularyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new VocabularyOptions();
        options.Check();
        var terms = ChosenTerms.Of(corpus, options);
        var index = TermIndex.Of(corpus, terms.Select(static t => t.Gram));
        return new DocumentTermMatrix(
            corpus.Papers,
            [.. terms.Select(static t => t.Term)],
            [.. terms.Select(static t => t.Gram.Documents)],
            TermCounts.Of(corpus.Papers.Count, index, corpus.WordsOf)
        );
    }
}
