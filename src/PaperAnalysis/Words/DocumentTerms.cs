using PaperAnalysis.Digests;

namespace PaperAnalysis.Words;

/// <summary>Counts the terms of papers into a <see cref="DocumentTermMatrix"/>.</summary>
public static class DocumentTerms
{
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    public static DocumentTermMatrix Of(
        IReadOnlyList<Paper> papers,
        VocabularyOptions? options = null
    ) => Of(Corpus.Of(papers, (options ?? new VocabularyOptions()).Fields), options);

    /// <inheritdoc cref="Of(IReadOnlyList{Paper}, VocabularyOptions?)"/>
    public static DocumentTermMatrix Of(Corpus corpus, VocabularyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new VocabularyOptions();
        options.Check();
        var terms = RankedTerms.Of(corpus, options);
        var postings = new Postings(corpus, terms.ConvertAll(static t => t.Gram));

        // From the papers of each term to the terms of each paper: terms are dealt out in ascending order, so rows come out sorted.
        var starts = new int[corpus.Papers.Count + 1];
        for (var t = 0; t < terms.Count; t++)
        {
            foreach (var paper in postings.Papers(t))
            {
                starts[paper + 1]++;
            }
        }

        for (var paper = 0; paper < corpus.Papers.Count; paper++)
        {
            starts[paper + 1] += starts[paper];
        }

        var columns = new int[starts[^1]];
        var counts = new int[starts[^1]];
        var filled = starts[..^1];
        for (var t = 0; t < terms.Count; t++)
        {
            var papers = postings.Papers(t);
            for (var i = 0; i < papers.Length; i++)
            {
                var place = filled[papers[i]]++;
                (columns[place], counts[place]) = (t, postings.Counts(t)[i]);
            }
        }

        return new DocumentTermMatrix(
            corpus.Papers,
            [.. terms.Select(static t => t.Term)],
            [.. terms.Select(static t => t.Gram.Documents)],
            starts,
            columns,
            counts
        );
    }
}
