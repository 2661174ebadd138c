using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>
/// Acronyms that abstracts define, by <see cref="SchwartzHearst"/>, and what they mean across a collection.
/// </summary>
public static class Acronyms
{
    /// <summary>Every definition, in the order of the papers and of the text.</summary>
    public static IReadOnlyList<AcronymDefinitionRow> Definitions(IReadOnlyList<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        return new AcronymLexicon(papers, Reading(papers)).Definitions;
    }

    /// <inheritdoc cref="Definitions(IReadOnlyList{Paper})"/>
    public static IReadOnlyList<AcronymDefinitionRow> Definitions(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new AcronymLexicon(corpus.Papers, corpus.AbstractOf).Definitions;
    }

    /// <summary>
    /// The meanings of each acronym, acronyms in ordinal order, meanings by the number of papers that define them. An
    /// acronym with more than one is ambiguous. Variants of one long form (plural, case, hyphen, spelling, order of
    /// words) are one meaning.
    /// </summary>
    public static IReadOnlyList<AcronymMeaning> Meanings(IReadOnlyList<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        return new AcronymLexicon(papers, Reading(papers)).Meanings;
    }

    /// <inheritdoc cref="Meanings(IReadOnlyList{Paper})"/>
    public static IReadOnlyList<AcronymMeaning> Meanings(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new AcronymLexicon(corpus.Papers, corpus.AbstractOf).Meanings;
    }

    /// <summary>
    /// Joins the counts of each acronym and its long form over title and abstract. In a paper that defines an acronym
    /// all its uses have that meaning; elsewhere they have the acronym's only meaning, or, where it is ambiguous, none,
    /// and are counted in a row of their own. Ordered by Count, then by acronym and meaning.
    /// </summary>
    public static IReadOnlyList<AcronymRow> Counts(IReadOnlyList<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        return Counts(papers, Reading(papers));
    }

    /// <inheritdoc cref="Counts(IReadOnlyList{Paper})"/>
    public static IReadOnlyList<AcronymRow> Counts(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return Counts(corpus.Papers, corpus.AbstractOf);
    }

    /// <summary>
    /// The acronym without a plural ending: <c>LLMs</c> is <c>LLM</c>, <c>GANs</c> is <c>GAN</c>; <c>CNS</c> and
    /// <c>Ds</c> stay.
    /// </summary>
    public static string Singular(string shortForm)
    {
        ArgumentNullException.ThrowIfNull(shortForm);
        return
            shortForm.Length > 2
            && shortForm.EndsWith('s')
            && (char.IsUpper(shortForm[^2]) || char.IsDigit(shortForm[^2]))
            ? shortForm[..^1]
            : shortForm;
    }

    private static IReadOnlyList<AcronymRow> Counts(IReadOnlyList<Paper> papers, Func<int, TokenizedText> abstractOf) =>
        new AcronymCounting(new AcronymLexicon(papers, abstractOf)).Count(papers, abstractOf);

    // Without a corpus that keeps it, each abstract is let go when it was read.
    private static Func<int, TokenizedText> Reading(IReadOnlyList<Paper> papers) =>
        paper => Tokenizer.Tokenize(papers[paper].Abstract);
}
