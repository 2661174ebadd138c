using PaperAnalysis.Digests;
using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>
/// Counts words and n-grams over papers. An n-gram is n words of one sentence with only white space between them, so
/// that every term occurs verbatim (up to the case rule of <see cref="FoldedWord"/>), and is shown with the capitals that
/// its words have together most often inside the sentences of abstracts, else anywhere. Sources:
/// quanteda.textstats' frequency table for the columns; Gries 2008 for dispersion.
/// </summary>
public static class TermFrequency
{
    /// <summary>Rows descend by count, then by papers; ties ascend by term in the form of <see cref="FoldedWord"/>,
    /// ordinally. No papers, no rows.</summary>
    /// <param name="papers">Without duplicates, unless these are to be counted too.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    public static IReadOnlyList<TermRow> Of(IReadOnlyList<Paper> papers, TermOptions? options = null) =>
        Of(Corpus.Of(papers, (options ?? TermOptions.Default).Fields), options);

    /// <inheritdoc cref="Of(IReadOnlyList{Paper}, TermOptions?)"/>
    public static IReadOnlyList<TermRow> Of(Corpus corpus, TermOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= TermOptions.Default;
        options.Check();
        return Rows(corpus, ChosenTerms.Of(corpus, options), options.Level);
    }

    /// <summary>A row for each of these terms, in their order.</summary>
    internal static IReadOnlyList<TermRow> Rows(Corpus corpus, List<(NGram Gram, string Term)> terms, double level)
    {
        var postings = new Postings(corpus, [.. terms.Select(static t => t.Gram)]);
        var rates = new PaperRates(corpus.Lengths, level);
        var smallest = Dispersion.Smallest(corpus.Lengths);
        var rows = new TermRow[terms.Count];
        Parallel.For(
            0,
            terms.Count,
            t =>
            {
                var (gram, term) = terms[t];
                var papers = postings.Papers(t);
                var counts = postings.Counts(t);
                var (low, high) = rates.Interval(papers, counts);
                rows[t] = new TermRow(
                    term,
                    gram.N,
                    gram.Count,
                    gram.Documents,
                    1e6 * gram.Count / corpus.Tokens,
                    1e6 * low,
                    1e6 * high,
                    Dispersion.DpNorm(papers, counts, corpus.Lengths, corpus.Tokens, smallest)
                );
            }
        );
        return rows;
    }
}
